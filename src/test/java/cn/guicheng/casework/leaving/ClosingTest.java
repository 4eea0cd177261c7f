package cn.guicheng.casework.leaving;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.TestOffice.RETURN;
import static cn.guicheng.TestOffice.line;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.PaymentApprovalIds;
import cn.guicheng.modelids.ReimbursementIds;
import cn.guicheng.register.person.AccountRegister;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of everything that hangs on somebody whose account is closed, on both databases. */
abstract class ClosingTest {
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @OnH2
    static class OnH2Test extends ClosingTest {}

    @OnPostgres
    static class OnPostgresTest extends ClosingTest {}

    @Autowired
    TestOffice office;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService cases;

    @Autowired
    AccountRegister accounts;

    @Autowired
    OrphanedTasks orphanedTasks;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void newcomersLeave() {
        office.newcomersLeave();
    }

    // --- the returned claim of somebody gone ---

    @Test
    void theHeadWithdrawsTheReturnedClaimOfSomebodyGoneAndItsInvoiceIsFree() {
        String claimant = newPerson("engineering");
        Map<String, Object> values = office.claim(claimant, List.of(line(10_000)));
        String claim = returned(claimant, values);
        close(claimant, null);

        assertThat(office.get("sunzhiqiang", "/api/cases/" + claim).status()).isEqualTo(200);
        assertThat(office.claimTask("sunzhiqiang", claim).status()).isEqualTo(204);
        Answer silent = office.complete("sunzhiqiang", claim, Map.of("decision", "withdraw"));
        assertThat(silent.status()).isEqualTo(400);
        assertThat(silent.message()).contains("必须填写");
        office.does(
                "sunzhiqiang",
                ReimbursementIds.CORRECT_CLAIM,
                claim,
                Map.of("decision", "withdraw", "comment", "申请人已离职"));

        assertThat(office.outcome(claim)).isEqualTo("withdrawn");
        assertThat(office.claimState(claim)).isEqualTo("withdrawn");
        Map<String, Object> again = office.claim("lina", List.of(line(10_000)));
        again.put("claimLines", values.get("claimLines"));
        office.started("lina", again);
    }

    @Test
    void theHeadWithdrawsARunningClaimByMessageWithAReason() {
        String claimant = newPerson("engineering");
        String claim = office.started(claimant, office.claim(claimant, List.of(line(10_000))));
        close(claimant, null);

        assertThat(office.get("sunzhiqiang", "/api/cases?role=handled&state=open&search=" + claim)
                        .body()
                        .path("total")
                        .asInt())
                .isOne();
        assertThat(office.get("zhuguangming", "/api/cases?role=handled&state=open&search=" + claim)
                        .body()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(office.rows("signatures", claim)).isNotEmpty();
        String message = "/api/cases/" + claim + "/messages/reimbursement.withdrawn";
        assertThat(office.post("zhuguangming", message, Map.of("comment", "不是我部门的"))
                        .status())
                .isEqualTo(404);
        assertThat(office.post("sunzhiqiang", message, Map.of()).status()).isEqualTo(400);
        assertThat(office.post("sunzhiqiang", message, Map.of("comment", "　")).status())
                .isEqualTo(400);
        assertThat(office.post("sunzhiqiang", message, Map.of("comment", "申请人已离职"))
                        .status())
                .isEqualTo(204);
        assertThat(office.outcome(claim)).isEqualTo("withdrawn");
        JsonNode withdrawal = office.rows("signatures", claim).path(0);
        assertThat(withdrawal.path("person").asText()).isEqualTo("sunzhiqiang");
        assertThat(withdrawal.path("comment").asText()).isEqualTo("申请人已离职");
    }

    @Test
    void whoCorrectsCountsAsTheApplicantAndTheStandInSigns() {
        String claimant = newPerson("engineering");
        Map<String, Object> values = office.claim(claimant, List.of(line(10_000)));
        String claim = returned(claimant, values);
        close(claimant, null);

        office.claimTask("sunzhiqiang", claim);
        Map<String, Object> correction = new LinkedHashMap<>(values);
        correction.put("decision", "resubmit");
        assertThat(office.complete("sunzhiqiang", claim, correction).status()).isEqualTo(400);
        correction.put("comment", "替已离职的同事重新提交");
        // The case's own receipt counts as theirs, though somebody else uploaded it.
        office.does("sunzhiqiang", ReimbursementIds.CORRECT_CLAIM, claim, correction);

        // What he signed as head before counts no longer: the chain starts again, at the stand-in.
        Task signing = office.task(claim, PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD);
        Answer own = office.claimTask("sunzhiqiang", signing);
        assertThat(own.status()).isEqualTo(403);
        office.does("linxiaoyan", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, claim, APPROVE);
        office.does("liuyang", PaymentApprovalIds.AUDIT_PAYMENT, claim, TestOffice.audit());
        // Returned again it is his, by name.
        office.does("chenjianhua", PaymentApprovalIds.APPROVE_AS_GENERAL_MANAGER, claim, RETURN);
        assertThat(office.task(claim, ReimbursementIds.CORRECT_CLAIM).getAssignee())
                .isEqualTo("sunzhiqiang");
    }

    @Test
    void aClaimReturnedAfterTheClosingIsOfferedToTheHead() {
        String claimant = newPerson("engineering");
        String claim = office.started(claimant, office.claim(claimant, List.of(line(10_000))));
        close(claimant, null);
        office.does("sunzhiqiang", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, claim, RETURN);

        Task correction = office.task(claim, ReimbursementIds.CORRECT_CLAIM);
        assertThat(correction.getAssignee()).isNull();
        assertThat(groups(correction)).containsExactly("engineering-head");
    }

    @Test
    void theDeputyAnswersForAHead() {
        String head = newPerson("order", "order-head");
        String claim = office.started(head, office.claim(head, List.of(line(10_000))));
        office.does("linxiaoyan", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, claim, RETURN);
        close(head, null);
        assertThat(groups(office.task(claim, ReimbursementIds.CORRECT_CLAIM)))
                .containsExactly("deputy-general-manager");
        office.does(
                "linxiaoyan", ReimbursementIds.CORRECT_CLAIM, claim, Map.of("decision", "withdraw", "comment", "已离职"));
    }

    // --- handing over ---

    @Test
    void whatNamesThePersonGoesToWhoTakesOver() {
        String claimant = newPerson("engineering");
        Map<String, Object> values = office.claim(claimant, List.of(line(10_000)));
        String claim = returned(claimant, values);
        JsonNode closed = close(claimant, "madong");

        assertThat(office.task(claim, ReimbursementIds.CORRECT_CLAIM).getAssignee())
                .isEqualTo("madong");
        assertThat(what(closed, claim)).anyMatch(what -> what.contains("马东"));
        // The head sees it all the same, and can end it.
        assertThat(office.get("sunzhiqiang", "/api/cases/" + claim).status()).isEqualTo(200);
        Map<String, Object> correction = new LinkedHashMap<>(values);
        correction.put("decision", "resubmit");
        correction.put("comment", "接手");
        office.does("madong", ReimbursementIds.CORRECT_CLAIM, claim, correction);
        assertThat(office.task(claim, PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD))
                .isNotNull();
        assertThat(office.claimTask("madong", claim).status()).isEqualTo(403);
        assertThat(office.post(
                                "madong",
                                "/api/cases/" + claim + "/messages/reimbursement.withdrawn",
                                Map.of("comment", "不报了"))
                        .status())
                .isEqualTo(204);
    }

    /** Otherwise it would be nobody's: theirs who has it no more, and not theirs who is back. */
    @Test
    void whoTookOverKeepsWhatTheyHaveThoughThePersonIsBack() {
        String claimant = newPerson("engineering");
        Map<String, Object> values = office.claim(claimant, List.of(line(10_000)));
        String claim = returned(claimant, values);
        close(claimant, "madong");
        assertThat(office.post("admin", "/api/people/" + claimant + "/reopen", Map.of())
                        .status())
                .isEqualTo(204);
        Map<String, Object> correction = new LinkedHashMap<>(values);
        correction.put("decision", "resubmit");
        correction.put("comment", "接手");
        office.does("madong", ReimbursementIds.CORRECT_CLAIM, claim, correction);
        assertThat(office.task(claim, PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD))
                .isNotNull();
        close(claimant, null);
    }

    @Test
    void consentIsNeverGivenByWhoCouldNotHaveGivenIt() {
        String consenter = newPerson("general-administration", "general-administration-head");
        String claimant = newPerson("engineering");
        Map<String, Object> values = office.claim(claimant, List.of(line(10_000)));
        values.put("category", "taxi");
        values.put("priorConsentBy", consenter);
        String claim = office.started(claimant, values);
        // The claimant would take over: they cannot consent to their own expense, nor can any colleague.
        close(consenter, claimant);

        Task consent = office.task(claim, ReimbursementIds.CONFIRM_CONSENT);
        assertThat(consent.getAssignee()).isNull();
        assertThat(groups(consent)).containsExactly("deputy-general-manager");
        assertThat(office.claimTask("madong", consent).status()).isEqualTo(404);
        office.does("linxiaoyan", ReimbursementIds.CONFIRM_CONSENT, claim, APPROVE);
    }

    @Test
    void consentGoesToAnotherWhoCouldHaveGivenIt() {
        String consenter = newPerson("general-administration", "general-administration-head");
        Map<String, Object> values = office.claim("madong", List.of(line(10_000)));
        values.put("category", "taxi");
        values.put("priorConsentBy", consenter);
        String claim = office.started("madong", values);
        close(consenter, "yuanhaibo");
        assertThat(office.task(claim, ReimbursementIds.CONFIRM_CONSENT).getAssignee())
                .isEqualTo("yuanhaibo");
        office.does("yuanhaibo", ReimbursementIds.CONFIRM_CONSENT, claim, APPROVE);
    }

    @Test
    void nobodyConsentsToTheirOwnExpenseInTheirHeadsPlace() {
        // The consenter was a head of the claimant's own department's: the deputy answers, and the deputy is the
        // claimant.
        String consenter = newPerson("general-administration", "general-administration-head");
        Map<String, Object> values = office.claim("linxiaoyan", List.of(line(10_000)));
        values.put("category", "taxi");
        values.put("priorConsentBy", consenter);
        String claim = office.started("linxiaoyan", values);
        close(consenter, null);
        Task consent = office.task(claim, ReimbursementIds.CONFIRM_CONSENT);
        assertThat(office.claimTask("linxiaoyan", consent).status()).isEqualTo(403);
        office.post("linxiaoyan", "/api/cases/" + claim + "/messages/reimbursement.withdrawn", Map.of("comment", "撤回"));
    }

    // --- claimed tasks ---

    @Test
    void aClaimedTaskGoesBackToItsGroup() {
        String accountant = newPerson("finance", "accountant");
        String claim = office.started();
        office.departmentHeadSigns(claim);
        Task audit = office.task(claim, PaymentApprovalIds.AUDIT_PAYMENT);
        assertThat(office.claimTask(accountant, audit).status()).isEqualTo(204);

        JsonNode closed = close(accountant, "songjing");

        assertThat(texts(closed.path("released"))).containsExactly(audit.getId());
        assertThat(office.task(claim).getAssignee()).isNull();
        office.accountantAudits(claim);
        assertThat(timeline(claim)).anyMatch(title -> title.contains("退回待签收"));
    }

    @Test
    void aClaimedTaskOfASuspendedCaseGoesBackToo() {
        String accountant = newPerson("finance", "accountant");
        String claim = office.started();
        office.departmentHeadSigns(claim);
        Task audit = office.task(claim, PaymentApprovalIds.AUDIT_PAYMENT);
        office.claimTask(accountant, audit);
        cases.suspendProcessInstanceById(audit.getProcessInstanceId());
        try {
            close(accountant, null);
            assertThat(office.task(claim).getAssignee()).isNull();
            assertThat(tasks.createTaskQuery().taskId(audit.getId()).suspended().count())
                    .isOne();
        } finally {
            cases.activateProcessInstanceById(audit.getProcessInstanceId());
        }
    }

    @Test
    void whatSomebodyHoldsWhomAnEarlierReleaseDeletedIsReleasedAtTheStart() {
        String claimant = newPerson("engineering");
        String accountant = newPerson("finance", "accountant");
        String returned = returned(claimant, office.claim(claimant, List.of(line(10_000))));
        String claimed = office.started();
        office.departmentHeadSigns(claimed);
        office.claimTask(accountant, claimed);
        for (String gone : List.of(claimant, accountant)) {
            office.hasLeft(gone);
            List.of("ACT_ID_MEMBERSHIP where USER_ID_", "ACT_ID_USER where ID_", "person where person")
                    .forEach(rows ->
                            jdbc.sql("delete from " + rows + " = ?").param(gone).update());
        }

        orphanedTasks.release();

        assertThat(groups(office.task(returned, ReimbursementIds.CORRECT_CLAIM)))
                .containsExactly("deputy-general-manager");
        office.does(
                "linxiaoyan",
                ReimbursementIds.CORRECT_CLAIM,
                returned,
                Map.of("decision", "withdraw", "comment", "无人认领"));
        assertThat(office.claimState(returned)).isEqualTo("withdrawn");
        office.accountantAudits(claimed);
    }

    // --- the account ---

    @Test
    void whoIsGoneLogsInNoMoreAndBelongsNowhere() {
        String person = newPerson("finance", "accountant");
        close(person, null);
        assertThat(accounts.isClosed(person)).isTrue();
        assertThat(office.get(person, "/api/cases").status()).isEqualTo(401);
        assertThat(office.get("admin", "/engine-rest/group?member=" + person).body())
                .isEmpty();
        assertThat(office.call("PUT", "admin", "/engine-rest/group/accountant/members/" + person, Map.of())
                        .status())
                .isEqualTo(409);
        assertThat(office.get("admin", "/api/people/closed").body().findValuesAsText("id"))
                .contains(person);

        assertThat(office.post("admin", "/api/people/" + person + "/reopen", Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(office.get(person, "/api/cases").status()).isEqualTo(200);
        assertThat(office.get("admin", "/engine-rest/group?member=" + person).body())
                .isEmpty();
        assertThat(office.post("admin", "/api/people/" + person + "/reopen", Map.of())
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aPostLeftWithoutHolderIsNamed() {
        office.post("admin", "/engine-rest/group/create", Map.of("id", "gardener", "name", "园艺师", "type", "POST"));
        String person = newPerson("environment", "gardener");
        String claim = office.started(person, office.claim(person, List.of(line(10_000))));
        JsonNode closed = close(person, null);
        assertThat(what(closed, null)).anyMatch(what -> what.contains("园艺师") && what.contains("无人担任"));
        assertThat(what(closed, claim)).anyMatch(what -> what.contains("环境维护部负责人"));
        assertThat(office.told(claim, "report")).contains("lvguilan");
    }

    @Test
    void closingIsRefusedInTheOrderOfTheContract() {
        String person = newPerson("environment");
        assertThat(office.post(null, "/api/people/" + person + "/close", Map.of())
                        .status())
                .isEqualTo(401);
        assertThat(office.post("lina", "/api/people/nobodyatall/close", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(office.post("lina", "/api/people/" + person + "/close", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(office.post("lina", "/api/people/" + person + "/reopen", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(office.get("lina", "/api/people/closed").status()).isEqualTo(403);
        assertThat(office.post("admin", "/api/people/admin/close", Map.of()).status())
                .isEqualTo(409);
        close(person, null);
        // Twice is a clash, also with a body that is none.
        assertThat(office.send("admin", "/api/people/" + person + "/close", "[").status())
                .isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"reason\":\" \"}",
                "{\"reason\":5}",
                "{\"reason\":\"\\u200b\"}",
                "{\"reason\":\"\\ud800\"}",
                "{\"reason\":\"离职\",\"handOverTo\":7}",
                "{\"reason\":\"离职\",\"handOverTo\":\"nobodyatall\"}",
                "{\"reason\":\"离职\",\"handOverTo\":\"a\\u0000b\"}",
                "{\"reason\":\"离职\"}{}"
            })
    void aBodyThatIsNoneChangesNothing(String body) {
        String person = newPerson("environment");
        Answer answer = office.send("admin", "/api/people/" + person + "/close", body);
        assertThat(answer.status()).as(body).isEqualTo(400);
        assertThat(answer.message()).isNotBlank();
        assertThat(accounts.isClosed(person)).isFalse();
    }

    @Test
    void nobodyTakesOverFromThemselvesAndNobodyClosedTakesOver() {
        String person = newPerson("environment");
        String gone = newPerson("environment");
        close(gone, null);
        assertThat(closing(person, person).status()).isEqualTo(400);
        assertThat(closing(person, gone).status()).isEqualTo(409);
        assertThat(accounts.isClosed(person)).isFalse();
    }

    @Test
    void theLastAdministratorAndTheLastLimitManagerStay() {
        String administrator = newPerson("camunda-admin");
        // As long as there are two, the other may go; whoever is left may not.
        assertThat(office.post(administrator, "/api/people/admin/close", Map.of("reason", "交接"))
                        .status())
                .isEqualTo(200);
        try {
            assertThat(office.call("DELETE", administrator, "/engine-rest/user/" + administrator, Map.of())
                            .status())
                    .isEqualTo(409);
            assertThat(office.call(
                                    "DELETE",
                                    administrator,
                                    "/engine-rest/group/camunda-admin/members/" + administrator,
                                    Map.of())
                            .status())
                    .isEqualTo(409);
        } finally {
            office.post(administrator, "/api/people/admin/reopen", Map.of());
            office.call("PUT", administrator, "/engine-rest/group/camunda-admin/members/admin", Map.of());
        }
        lastLimitManager();
    }

    private void lastLimitManager() {
        String manager = newPerson("finance", "limit-manager");
        try {
            for (String other : List.of("hewei", "jiangnan")) {
                assertThat(leavesLimitManagers(other).status()).isEqualTo(204);
            }
            Answer leaving = leavesLimitManagers(manager);
            assertThat(leaving.status()).isEqualTo(409);
            assertThat(leaving.message()).contains("至少要留一名限额管理员");
            Answer last = closing(manager, null);
            assertThat(last.status()).isEqualTo(409);
            assertThat(last.message()).contains("限额管理员");
        } finally {
            for (String other : List.of("hewei", "jiangnan")) {
                office.call("PUT", "admin", "/engine-rest/group/limit-manager/members/" + other, Map.of());
            }
        }
    }

    private Answer leavesLimitManagers(String person) {
        return office.call("DELETE", "admin", "/engine-rest/group/limit-manager/members/" + person, Map.of());
    }

    // --- whom forms name ---

    @ParameterizedTest
    @CsvSource({"nobodyatall, 400", "gone, 409"})
    void aFormNamesNobodyWhoIsGone(String named, int status) {
        String consenter = named;
        if (named.equals("gone")) {
            consenter = newPerson("general-administration", "general-administration-head");
            close(consenter, null);
        }
        Map<String, Object> values = office.claim("lina", List.of(line(10_000)));
        values.put("category", "taxi");
        values.put("priorConsentBy", consenter);
        assertThat(office.start("lina", values).status()).isEqualTo(status);
    }

    @Test
    void nobodyIsGivenATaskWhoIsGone() {
        String accountant = newPerson("finance", "accountant");
        String claim = office.started();
        office.departmentHeadSigns(claim);
        String path = "/engine-rest/task/" + office.task(claim).getId() + "/assignee";
        close(accountant, null);
        Answer gone = office.post("admin", path, Map.of("userId", accountant));
        assertThat(gone.status()).isEqualTo(403);
        assertThat(gone.message()).contains("停用");
        assertThat(office.post("admin", path, Map.of("userId", "nobodyatall")).status())
                .isEqualTo(400);
    }

    // --- helpers ---

    private String newPerson(String... groups) {
        String id = "leaver" + getClass().getSimpleName().charAt(2) + PEOPLE.incrementAndGet();
        office.newPerson(id, "离", "职", id + "@example.com", groups);
        return id;
    }

    private String returned(String claimant, Map<String, Object> values) {
        String claim = office.started(claimant, values);
        office.does("sunzhiqiang", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, claim, APPROVE);
        office.does("liuyang", PaymentApprovalIds.AUDIT_PAYMENT, claim, TestOffice.audit());
        office.does("chenjianhua", PaymentApprovalIds.APPROVE_AS_GENERAL_MANAGER, claim, RETURN);
        return claim;
    }

    private JsonNode close(String person, String handOverTo) {
        Answer answer = closing(person, handOverTo);
        assertThat(answer.status()).as(answer.message()).isEqualTo(200);
        office.hasLeft(person);
        return answer.body();
    }

    private Answer closing(String person, String handOverTo) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("handOverTo", handOverTo == null ? "" : handOverTo);
        body.put("reason", "离职");
        return office.post("admin", "/api/people/" + person + "/close", body);
    }

    private List<String> groups(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> "candidate".equals(link.getType()))
                .map(link -> link.getGroupId())
                .toList();
    }

    /** What is said to be left of a case, or, with null, of none. */
    private static List<String> what(JsonNode closed, String caseNumber) {
        List<String> said = new java.util.ArrayList<>();
        closed.path("open").forEach(left -> {
            if (caseNumber == null
                    ? left.path("caseNumber").isNull()
                    : left.path("caseNumber").asText().equals(caseNumber)) {
                said.add(left.path("what").asText());
            }
        });
        return said;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new java.util.ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private List<String> timeline(String claim) {
        return office.get("chenjianhua", "/api/cases/" + claim + "/timeline")
                .body()
                .findValuesAsText("title");
    }
}
