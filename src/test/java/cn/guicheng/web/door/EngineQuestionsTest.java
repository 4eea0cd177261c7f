package cn.guicheng.web.door;

import static cn.guicheng.TestOffice.CLAIMANT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.WebSession;
import cn.guicheng.modelids.PaymentApprovalIds;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Nothing of what is asked of the engine is run, builds an object of a class, or has no bounds. */
abstract class EngineQuestionsTest {
    @OnH2
    static class OnH2Test extends EngineQuestionsTest {}

    @OnPostgres
    static class OnPostgresTest extends EngineQuestionsTest {}

    /** What a caller's expression sets if it is run. */
    private static final String PROOF = "guicheng.expression.was.run";

    private static final String RUNS = "${''.getClass().forName('java.lang.System').setProperty('" + PROOF + "','x')}";

    @Autowired
    TestOffice office;

    @Autowired
    FilterService filterService;

    @Autowired
    TaskService taskService;

    @Autowired
    RuntimeService runtimeService;

    @BeforeEach
    void nothingRun() {
        System.clearProperty(PROOF);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'assigneeExpression':'%s'}",
                "{'orQueries':[{'assigneeExpression':'%s'}]}",
                "{'orQueries':[{'candidateGroupExpression':'%s'}]}",
                "{'orQueries':[{'name':'x'},{'dueBeforeExpression':'%s'}]}",
                "{'orQueries':[{'processInstanceBusinessKeyLikeExpression':'%s'}]}",
                "{'ORQUERIES':[{'ownerExpression':'%s'}]}",
                "{'orQueries':[{'orQueries':[{'followUpBeforeExpression':'%s'}]}]}",
                "{'sorting':[{'sortBy':'taskVariable','parameters':{'variableExpression':'%s'}}]}",
                "{'name':'x','name':'y','orQueries':[{'createdOnExpression':'%s'}]}"
            })
    void noExpressionOfACallerIsRun(String query) {
        String body = query.formatted(RUNS.replace("'", "\\u0027")).replace('\'', '"');
        String filter = filterService
                .createFilterQuery()
                .filterName("我的待办")
                .singleResult()
                .getId();
        WebSession session = WebSession.of(office, CLAIMANT, "tasklist");
        for (String path :
                List.of("/task", "/task/count", "/filter/" + filter + "/list", "/filter/" + filter + "/count")) {
            for (String person : List.of(CLAIMANT, "admin")) {
                Answer answer = office.send(person, "/engine-rest" + path, body);
                assertThat(answer.status()).as(path).isEqualTo(400);
                assertThat(answer.message()).containsPattern("[\u4e00-\u9fff]");
            }
            assertThat(session.call("POST", "/camunda/api/engine/engine/default" + path, body, "application/json")
                            .status())
                    .isEqualTo(400);
        }
        assertThat(System.getProperty(PROOF)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"assigneeExpression", "candidateGroupExpression", "AssigneeExpression", "dueAfterExpression"})
    void norOneOfAnAddress(String name) {
        Answer answer = office.get(CLAIMANT, "/engine-rest/task?" + name + "=$%7B1%7D");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).contains(name);
    }

    /** One that an administrator stored before the doors were shut. */
    @ParameterizedTest
    @ValueSource(strings = {RUNS, "${now()}", "${dateTime()}", "${currentUser().concat('x')}", "#{currentUser()}"})
    void aStoredExpressionIsNotRunEither(String expression) {
        Filter filter = filterService.newTaskFilter("alt");
        filter.setQuery(taskService
                .createTaskQuery()
                .or()
                .taskAssigneeExpression(expression)
                .endOr());
        String id = filterService.saveFilter(filter).getId();
        try {
            for (String path : List.of("/list", "/count", "/singleResult")) {
                assertThat(office.get("admin", "/engine-rest/filter/" + id + path)
                                .status())
                        .isEqualTo(400);
            }
            assertThat(System.getProperty(PROOF)).isNull();
        } finally {
            filterService.deleteFilter(id);
        }
    }

    @Test
    void theInboxesOwnFiltersStillKnowWhoAsks() {
        String claim = office.started();
        Answer filters = office.get("sunzhiqiang", "/engine-rest/filter");
        assertThat(filters.body().findValuesAsText("name")).contains("我的待办", "待签收", "已逾期");
        String waiting = filterService
                .createFilterQuery()
                .filterName("待签收")
                .singleResult()
                .getId();
        Answer found = office.post(
                "sunzhiqiang", "/engine-rest/filter/" + waiting + "/list", Map.of("processInstanceBusinessKey", claim));
        assertThat(found.body()).hasSize(1);
        assertThat(office.get(CLAIMANT, "/engine-rest/filter/" + waiting + "/count")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'value':'x','type':'Object','valueInfo':{'objectTypeName':'java.util.HashMap','serializationDataFormat':'application/json'}}",
                "{'value':'{}','type':'object'}",
                "{'value':'x','type':'File','valueInfo':{'filename':'x'}}",
                "{'value':'x','type':'Xml'}",
                "{'value':'x','type':'Bytes'}",
                "{'value':'rO0=','type':'Object','valueInfo':{'serializationDataFormat':'application/x-java-serialized-object'}}",
                "{'value':{'a':1}}",
                "{'value':[1]}",
                "{'value':'x','type':7}",
                "{'value':'x','type':'java.lang.String'}",
                "{'value':'x','type':'String','valueInfo':{'transient':true}}",
                "{'type':'Object','valueInfo':{'objectTypeName':'com.zaxxer.hikari.HikariDataSource'}}",
                "{'value':2147483648,'type':'Integer'}",
                "{'value':9223372036854775808,'type':'Long'}",
                "{'value':1e400,'type':'Double'}",
                "{'value':1.5,'type':'Long'}",
                "7"
            })
    void aValueOfAnyOtherTypeIsRefusedWhereverOneCanBeSent(String value) {
        String variable = value.replace('\'', '"');
        String claim = office.started();
        String task = office.task(claim).getId();
        office.claimTask("sunzhiqiang", claim);
        String decision = "{\"variables\":{\"decision\":{\"value\":\"approve\"},\"comment\":" + variable + "}}";
        String other = "{\"variables\":{\"x\":" + variable + "}}";
        for (String[] call : new String[][] {
            {"sunzhiqiang", "/engine-rest/task/" + task + "/complete", decision},
            {"sunzhiqiang", "/engine-rest/task/" + task + "/submit-form", decision},
            {CLAIMANT, "/engine-rest/process-definition/key/reimbursement/start", other},
            {CLAIMANT, "/engine-rest/process-definition/key/reimbursement/submit-form", other},
            {"admin", "/engine-rest/decision-definition/key/expense-standard/evaluate", other}
        }) {
            Answer answer = office.send(call[0], call[1], call[2]);
            assertThat(answer.status()).as(call[1] + " " + value).isEqualTo(400);
            assertThat(answer.message()).containsPattern("[\u4e00-\u9fff]");
        }
        assertThat(office.waitingAt(claim)).containsExactly(PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD);
    }

    @Test
    void aBodyIsOneDocumentOfBoundedSizeAndDepth() {
        for (String body : List.of(
                "{}{}",
                "{}x",
                "[] []",
                "{\"a\":1,\"a\":2}",
                "{\"x\":" + "[".repeat(40) + "]".repeat(40) + "}",
                "{\"x\":" + "1".repeat(400) + "}",
                "{\"assigneeIn\":["
                        + IntStream.range(0, 1001)
                                .mapToObj(i -> "\"a" + i + "\"")
                                .collect(Collectors.joining(",")) + "]}",
                "{\"orQueries\":[" + String.join(",", Collections.nCopies(6, "{\"name\":\"x\"}")) + "]}")) {
            Answer answer = office.send("admin", "/engine-rest/task", body);
            assertThat(answer.status())
                    .as(body.substring(0, Math.min(60, body.length())))
                    .isEqualTo(400);
            assertThat(answer.message()).containsPattern("[\u4e00-\u9fff]");
        }
    }

    @Test
    void moreThanAMegabyteIsNotRead() {
        String large = "{\"name\":\"" + "x".repeat(1 << 20) + "\"}";
        assertThat(office.send("admin", "/engine-rest/task", large).status()).isEqualTo(413);
        assertThat(office.send("lina", "/api/notices/preferences", large).status())
                .isEqualTo(413);
        assertThat(office.send(null, "/engine-rest/task", large).status()).isEqualTo(401);
        try (RawHttp server = new RawHttp(office.address())) {
            RawHttp.Answer answer = server.send(
                    "POST",
                    "/engine-rest/task",
                    "",
                    "Transfer-Encoding: chunked",
                    "Content-Type: application/json",
                    "X: y");
            assertThat(answer.status()).isIn(0, 400, 401, 413);
        }
        String just = "{\"name\":\"" + "x".repeat((1 << 20) - 20) + "\"}";
        assertThat(office.send("admin", "/engine-rest/task", just).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'password':null}", "{'password':''}", "{'password':'  '}", "{'password':7}", ""})
    void aPasswordIsNotChangedToNone(String body) {
        Answer answer = office.call("PUT", CLAIMANT, "/engine-rest/user/lina/credentials", null);
        assertThat(answer.status()).isEqualTo(400);
        WebSession session = WebSession.of(office, CLAIMANT, "welcome");
        Answer refused = session.call(
                "PUT",
                "/camunda/api/engine/engine/default/user/lina/credentials",
                body.replace('\'', '"'),
                "application/json");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).contains("密码");
    }

    @Test
    void aListHasBounds() {
        assertThat(office.get("admin", "/engine-rest/task?maxResults=1000").status())
                .isEqualTo(200);
        for (String most : List.of("1001", "-1", "x", "1e3", "2147483647", "5&maxResults=7")) {
            Answer answer = office.get("admin", "/engine-rest/task?maxResults=" + most);
            assertThat(answer.status()).as(most).isEqualTo(400);
            assertThat(answer.message()).contains("maxResults");
        }
        int all = (int) taskService.createTaskQuery().count();
        assertThat(office.get("admin", "/engine-rest/task").body().size()).isEqualTo(Math.min(all, 1000));
        assertThat(office.get("admin", "/engine-rest/task?maxResults=1").body().size())
                .isEqualTo(Math.min(all, 1));
    }

    /** The engine writes the record that a body names, not the one of the address, password included. */
    @Test
    void aRecordIsWrittenOverNoOther() {
        Map<String, Object> profile =
                Map.of("id", "madong", "firstName", "x", "lastName", "y", "email", "e@example.com");
        assertThat(office.call("PUT", "admin", "/engine-rest/user/lina/profile", profile)
                        .status())
                .isEqualTo(400);
        Map<String, Object> group = Map.of("id", "camunda-admin", "name", "x", "type", "SYSTEM");
        assertThat(office.call("PUT", "admin", "/engine-rest/group/engineering", group)
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"accountant", "limit-manager", "finance-head", "engineering", "camunda-admin"})
    void whatTheProceduresNameIsNotDeleted(String group) {
        assertThat(office.call("DELETE", "admin", "/engine-rest/group/" + group, Map.of())
                        .status())
                .isEqualTo(409);
    }

    @Test
    void joiningTwiceIsAClash() {
        Answer twice = office.call("PUT", "admin", "/engine-rest/group/engineering/members/lina", Map.of());
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.message()).isEqualTo("“lina”已经在“工程维护部”中。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'includeAssignedTasks':true}",
                "{'candidateGroups':[]}",
                "{'candidateGroup':'a','candidateGroups':['b'],'candidateUser':'c'}",
                "{'processVariables':[{'name':'a','operator':'gt','value':true}]}",
                "{'taskVariables':[{'name':'a','operator':'eq','value':[1,2]}]}"
            })
    void whatDoesNotGoTogetherIsTheCallersMistake(String query) {
        for (String path : List.of("/task", "/task/count")) {
            assertThat(office.send(CLAIMANT, "/engine-rest" + path, query.replace('\'', '"'))
                            .status())
                    .as(path)
                    .isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"task?firstResult=-5", "task?firstResult=99999999999", "process-definition?version=0"})
    void soItIsInAnAddress(String query) {
        assertThat(office.get(CLAIMANT, "/engine-rest/" + query).status()).isEqualTo(400);
    }

    @Test
    void noValueIsHiddenFromTheChecksAndNoCheckLeftOut() {
        String claim = office.started();
        office.claimTask("sunzhiqiang", claim);
        String path = "/engine-rest/task/" + office.task(claim).getId() + "/complete";
        String hidden = "{\"variables\":{\"decision\":{\"value\":\"approve\",\"local\":true}}}";
        assertThat(office.send("sunzhiqiang", path, hidden).status()).isEqualTo(400);
        assertThat(office.waitingAt(claim)).containsExactly(PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD);
        assertThat(office.send(
                                CLAIMANT,
                                "/engine-rest/process-definition/key/reimbursement/start",
                                "{\"skipCustomListeners\":true}")
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "text/csv", "image/png", "text/html"})
    void aRefusalIsNotNegotiated(String kind) {
        try (RawHttp server = new RawHttp(office.address())) {
            RawHttp.Answer answer = server.get(
                    "/api/cases/BX-2026-999999",
                    "Accept: " + kind,
                    "Authorization: Basic "
                            + java.util.Base64.getEncoder().encodeToString((CLAIMANT + ":guicheng").getBytes()));
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body()).contains("没有这份单据");
        }
    }
}
