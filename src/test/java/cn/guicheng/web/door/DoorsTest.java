package cn.guicheng.web.door;

import static cn.guicheng.TestOffice.CLAIMANT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.TestOffice;
import cn.guicheng.WebSession;
import cn.guicheng.modelids.PaymentApprovalIds;
import cn.guicheng.modelids.ReimbursementIds;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing is open without login, nobody learns of what is not theirs, and the calls that skip or forge are shut. */
@OnH2
class DoorsTest {
    @Autowired
    TestOffice office;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RuntimeService runtimeService;

    @AfterEach
    void clock() {
        office.newcomersLeave();
        ClockUtil.reset();
    }

    @Test
    void readinessIsOpenAndSaysNothingElse() {
        Answer health = office.get(null, "/actuator/health");
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.body()).hasToString("{\"status\":\"UP\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/engine",
                "/engine-rest/engine/default/task",
                "/engine-rest/task",
                "/engine-rest/version",
                "/api/cases",
                "/api/registers",
                "/api/attachments/x",
                "/api/reimbursement/advice",
                "/api/complaint/advice",
                "/api/forms/reimbursement/start/check",
                "/api/forms/reimbursement/start/first-steps",
                "/api/drafts",
                "/api/drafts/reimbursement/start",
                "/camunda/api/guicheng/drafts",
                "/camunda/api/guicheng/drafts/reimbursement/start",
                "/api/complaint/earlier",
                "/api/organisation/departments",
                "/api/own-procedures",
                "/camunda/api/guicheng/own-procedures",
                "/camunda/api/guicheng/complaint/earlier",
                "/camunda/api/guicheng/organisation/departments",
                "/camunda/api/guicheng/cases",
                "/camunda/api/guicheng/registers/payments",
                "/camunda/api/engine/engine/default/task",
                "/api/unknown"
            })
    void nothingIsReadWithoutLogin(String path) {
        assertThat(office.get(null, path).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/env", "/actuator/beans", "/actuator", "/h2-console"})
    void nothingElseIsThere(String path) {
        assertThat(office.get(null, path).status()).isIn(401, 404);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /message",
        "POST, /signal",
        "POST, /process-instance/{p}/modification",
        "POST, /process-instance/{p}/variables",
        "PUT, /process-instance/{p}/variables/amountInCents",
        "DELETE, /process-instance/{p}",
        "POST, /process-instance/delete",
        "POST, /execution/{p}/signal",
        "PUT, /execution/{p}/localVariables/x",
        "POST, /execution/{p}/messageSubscriptions/reimbursement.withdrawn/trigger",
        "PUT, /task/{t}/variables/decision",
        "POST, /task/{t}/localVariables",
        "POST, /task/{t}/resolve",
        "POST, /task/{t}/delegate",
        "POST, /task/{t}/bpmnError",
        "POST, /task/{t}/bpmnEscalation",
        "DELETE, /task/{t}",
        "POST, /task/create",
        "POST, /modification/execute",
        "POST, /migration/execute",
        "POST, /deployment/create",
        "POST, /deployment/x/redeploy",
        "DELETE, /deployment/x",
        "DELETE, /process-definition/key/reimbursement/delete",
        "DELETE, /process-definition/x",
        "PUT, /process-definition/x/history-time-to-live",
        "PUT, /decision-definition/x/history-time-to-live",
        "POST, /condition",
        "PUT, /job/x/duedate"
    })
    void whatSkipsOrForgesIsShutForEverybody(String method, String path) {
        String claim = office.started();
        String instance = runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(claim)
                .processDefinitionKey("reimbursement")
                .singleResult()
                .getId();
        String address = "/engine-rest"
                + path.replace("{p}", instance)
                        .replace("{t}", office.task(claim).getId());
        for (String person : List.of("admin", "sunzhiqiang", CLAIMANT)) {
            Answer answer = office.call(method, person, address, Map.of("value", 1));
            assertThat(answer.status()).as(person).isEqualTo(403);
            assertThat(answer.message()).contains("不开放");
        }
        assertThat(office.waitingAt(claim)).containsExactly(PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//engine-rest",
                "/engine-rest;x=1",
                "/%65ngine-rest",
                "/./engine-rest",
                "/x/../engine-rest",
                "/engine-rest/engine/default",
                "/engine-rest/engine/default;x"
            })
    void noOtherSpellingOfAnAddressLeadsAround(String root) {
        String claim = office.started();
        String task = office.task(claim).getId();
        Answer answer = office.post("admin", root + "/task/" + task + "/bpmnError", Map.of("errorCode", "x"));
        assertThat(answer.status()).isEqualTo(root.equals("/engine-rest/engine/default") ? 403 : 400);
        assertThat(office.task(claim).getId()).isEqualTo(task);
    }

    @Test
    void onesOwnPasswordIsChangedByWhoKnowsTheOldOne() {
        String path = "/engine-rest/user/xieting/credentials";
        assertThat(office.call("PUT", CLAIMANT, path, password("guicheng", "xin-de-yi-ba-suo"))
                        .status())
                .isEqualTo(403);
        Answer wrong = office.call("PUT", "xieting", path, password("wrong", "xin-de-yi-ba-suo"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.message()).contains("当前密码不正确");

        assertThat(office.call("PUT", "xieting", path, password("guicheng", "xin-de-yi-ba-suo"))
                        .status())
                .isEqualTo(204);
        assertThat(office.get("xieting", "/api/cases").status()).isEqualTo(401);
        assertThat(office.get("xieting:xin-de-yi-ba-suo", "/api/cases").status())
                .isEqualTo(200);
        jdbc.sql("update ACT_ID_USER set PWD_ = (select PWD_ from ACT_ID_USER where ID_ = ?) where ID_ = 'xieting'")
                .param(CLAIMANT)
                .update();
    }

    private static Map<String, Object> password(String old, String password) {
        return Map.of("authenticatedUserPassword", old, "password", password);
    }

    @Test
    void aCaseStartsAtItsStart() {
        Map<String, Object> body = Map.of(
                "startInstructions",
                List.of(Map.of("type", "startBeforeActivity", "activityId", ReimbursementIds.SERVICE_CLOSE_CLAIM)));
        assertThat(office.post(CLAIMANT, "/engine-rest/process-definition/key/reimbursement/start", body)
                        .status())
                .isEqualTo(403);
    }

    /** What a table would say one asks on the table's page; an evaluation by REST enters the history of decisions. */
    @ParameterizedTest
    @CsvSource({"admin, 200", "hewei, 403", "chenjianhua, 403", "lina, 403"})
    void aTableIsEvaluatedByRestByTheAdministratorAlone(String person, int status) {
        Map<String, Object> category = Map.of("variables", Map.of("category", Map.of("value", "taxi")));
        assertThat(office.post(person, "/engine-rest/decision-definition/key/expense-standard/evaluate", category)
                        .status())
                .isEqualTo(status);
    }

    @Test
    void nobodyElseLearnsThatACaseExists() {
        String claim = office.started();
        String task = office.task(claim).getId();
        String attachment = office.get(CLAIMANT, "/api/cases/" + claim)
                .body()
                .at("/attachments/0/id")
                .asText();
        String stranger = "caohong";

        assertThat(office.get(stranger, "/api/cases/" + claim).status()).isEqualTo(404);
        assertThat(office.get(stranger, "/api/tasks/" + task + "/sheet").status())
                .isEqualTo(404);
        assertThat(office.get(stranger, "/api/attachments/" + attachment).status())
                .isEqualTo(404);
        assertThat(office.get(stranger, "/engine-rest/task/" + task).status()).isEqualTo(404);
        assertThat(office.get(stranger, "/engine-rest/task/" + task + "/variables")
                        .status())
                .isEqualTo(404);
        assertThat(office.get(stranger, "/engine-rest/task/" + task + "/form-variables")
                        .status())
                .isEqualTo(404);
        assertThat(office.claimTask(stranger, claim).status()).isEqualTo(404);
        assertThat(office.complete(stranger, claim, TestOffice.APPROVE).status())
                .isEqualTo(404);
        assertThat(office.get(stranger, "/engine-rest/task").body()).isEmpty();
        for (String query : List.of(
                "/engine-rest/history/process-instance",
                "/engine-rest/history/task",
                "/engine-rest/history/variable-instance",
                "/engine-rest/history/decision-instance",
                "/engine-rest/history/detail",
                "/engine-rest/history/user-operation",
                "/engine-rest/process-instance",
                "/engine-rest/variable-instance",
                "/engine-rest/execution",
                "/engine-rest/job",
                "/engine-rest/deployment")) {
            assertThat(office.get(stranger, query).status()).as(query).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "lina, 200",
        "sunzhiqiang, 200",
        "chenjianhua, 200",
        "fangzhengyi, 200",
        "yuanhaibo, 200",
        "admin, 200",
        "liuyang, 404",
        "caohong, 404"
    })
    void whoStartedOrMayNowActAndWhoSeesAllReadTheCase(String person, int status) {
        assertThat(office.get(person, "/api/cases/" + office.started()).status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chenjianhua", "fangzhengyi", "yuanhaibo", "admin"})
    void whoSeesAllCasesSeesThemInTheMonitoringApplicationToo(String person) {
        String open = office.started();
        String refused = office.started();
        office.does("sunzhiqiang", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, refused, TestOffice.REFUSE);
        for (String query : List.of(
                "process-instance?businessKey=" + open,
                "task?processInstanceBusinessKey=" + open,
                "history/process-instance?processInstanceBusinessKey=" + open,
                "history/process-instance?processInstanceBusinessKey=" + refused)) {
            assertThat(WebSession.of(office, person, "cockpit")
                            .get("/camunda/api/engine/engine/default/" + query)
                            .body())
                    .as(query)
                    .isNotEmpty();
        }
    }

    @Test
    void peopleFindThePeopleOfAGroupOnlyAsAdministrator() {
        assertThat(office.get("admin", "/engine-rest/user?memberOfGroup=accountant")
                        .body())
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(office.get(CLAIMANT, "/engine-rest/user").status()).isEqualTo(403);
    }

    @Test
    void onesOwnNameAndRightsAreTheAdministratorsBusiness() {
        assertThat(office.call("PUT", CLAIMANT, "/engine-rest/user/lina/profile", Map.of("id", "lina"))
                        .status())
                .isEqualTo(403);
        assertThat(office.call("DELETE", CLAIMANT, "/engine-rest/user/lina", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(office.call("PUT", CLAIMANT, "/engine-rest/group/accountant/members/lina", Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void tenWrongPasswordsInARowSlowWhoeverSendsThemForFiveMinutes() {
        String person = "guolei";
        for (int attempt = 1; attempt <= 9; attempt++) {
            assertThat(office.get(person + ":wrong", "/api/cases").status()).isEqualTo(401);
        }
        assertThat(office.get(person, "/api/cases").status()).as("after nine").isEqualTo(200);
        for (int attempt = 1; attempt <= 10; attempt++) {
            assertThat(office.get(person + ":wrong", "/api/cases").status()).isEqualTo(401);
        }
        long locked = ClockUtil.getCurrentTime().getTime();
        ClockUtil.setCurrentTime(new Date(locked + 290_000));
        assertThat(office.get(person, "/api/cases").status())
                .as("within five minutes")
                .isEqualTo(429);
        assertThat(office.get(person + ":wrong", "/api/cases").status()).isEqualTo(429);
        ClockUtil.setCurrentTime(new Date(locked + 300_001));
        assertThat(office.get(person, "/api/cases").status()).as("afterwards").isEqualTo(200);
    }

    @Test
    void twoCompletionsAtTheSameMomentNeverBothCount() throws Exception {
        String claim = office.started();
        office.claimTask("sunzhiqiang", claim);
        String path = "/engine-rest/task/" + office.task(claim).getId() + "/complete";
        var together = new java.util.concurrent.CyclicBarrier(2);
        var threads = java.util.concurrent.Executors.newFixedThreadPool(2);
        try {
            java.util.concurrent.Callable<Answer> completion = () -> {
                together.await();
                return office.post("sunzhiqiang", path, TestOffice.variables(TestOffice.APPROVE));
            };
            var answers = threads.invokeAll(List.of(completion, completion));
            assertThat(List.of(
                            answers.get(0).get().status(), answers.get(1).get().status()))
                    .containsExactlyInAnyOrder(204, 409);
        } finally {
            threads.shutdownNow();
        }
        assertThat(office.rows("signatures", claim)).hasSize(2);
        assertThat(office.waitingAt(claim)).containsExactly(PaymentApprovalIds.AUDIT_PAYMENT);
    }

    @Test
    void registersAreReadByThoseTheyName() {
        office.started();
        assertThat(office.get("zhouminghui", "/api/registers/payments").status())
                .isEqualTo(200);
        assertThat(office.get(CLAIMANT, "/api/registers/payments").status()).isEqualTo(403);
        assertThat(office.get(CLAIMANT, "/api/registers/nothing").status()).isEqualTo(404);
        JsonNode own = office.get(CLAIMANT, "/api/registers/claims").body().path("rows");
        assertThat(own)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.path("claimant").asText()).isEqualTo(CLAIMANT));
        String stranger = "stranger" + System.nanoTime();
        office.newPerson(stranger, "陌", "生", null, "environment");
        assertThat(office.get(stranger, "/api/registers/signatures")
                        .body()
                        .path("total")
                        .asInt(-1))
                .isZero();
        assertThat(office.get(CLAIMANT, "/api/registers").body().findValuesAsText("name"))
                .contains("claims", "signatures")
                .doesNotContain("payments", "vouchers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=-1", "size=0", "size=201", "size=1000000000", "page=x"})
    void aPageThatIsNoneIsRefused(String query) {
        Answer answer = office.get("admin", "/api/registers/claims?" + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "\"x\""})
    void aBodyThatCannotBeReadIsRefusedInChinese(String body) {
        String task = office.task(office.started()).getId();
        Answer answer = office.send("sunzhiqiang", "/engine-rest/task/" + task + "/claim", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).contains("无法识别");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void aSearchTakesItsSignsLiterally() {
        String mark = "标" + System.nanoTime();
        Map<String, Object> claim = office.claim(CLAIMANT, List.of(TestOffice.line(100)));
        claim.put("purpose", mark + "x尾");
        office.started(CLAIMANT, claim);
        assertThat(office.rows("claims", encoded(mark + "x尾"))).hasSize(1);
        for (String sign : List.of("%", "_", "'")) {
            assertThat(office.rows("claims", encoded(mark + sign + "尾"))).isEmpty();
        }
        assertThat(office.rows("claims", "bx-")).isNotEmpty();
    }
}
