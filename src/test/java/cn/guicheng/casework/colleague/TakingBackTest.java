package cn.guicheng.casework.colleague;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.TestOffice.RETURN;
import static cn.guicheng.Together.together;
import static cn.guicheng.modelids.SealUseIds.APPROVE_AS_GENERAL_MANAGER;
import static cn.guicheng.modelids.SealUseIds.CORRECT_REQUEST;
import static cn.guicheng.modelids.SealUseIds.SIGN_AS_DEPARTMENT_HEAD;
import static cn.guicheng.modelids.SealUseIds.USE_SEAL;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.ComplaintIds;
import cn.guicheng.modelids.PaymentApprovalIds;
import cn.guicheng.procedure.complaint.ComplaintDesk;
import cn.guicheng.register.concealment.Concealments;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who did a step does it anew, while nobody has begun the next and nothing was entered because of it. */
abstract class TakingBackTest {
    private static final String HEAD = "sunzhiqiang";
    private static final String MANAGER = "chenjianhua";
    private static final String CLERK = "zhangmin";

    @OnH2
    static class OnH2Test extends TakingBackTest {}

    @OnPostgres
    static class OnPostgresTest extends TakingBackTest {}

    @Autowired
    TestOffice office;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    ManagementService managementService;

    @Autowired
    HistoryService history;

    @Autowired
    Concealments concealments;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void newcomersLeave() {
        office.newcomersLeave();
    }

    @Test
    void theStepIsOpenAgainForWhoDidIt() {
        String request = request("department");
        Task signing = office.task(request);
        office.does(HEAD, SIGN_AS_DEPARTMENT_HEAD, request, APPROVE);
        Task next = office.task(request);
        assertThat(possible(HEAD, request)).isEqualTo(next.getId());
        assertThat(possible(TestOffice.CLAIMANT, request)).isNull();

        assertThat(takeBack(HEAD, next).status()).isEqualTo(204);

        Task again = office.task(request);
        assertThat(again.getTaskDefinitionKey()).isEqualTo(SIGN_AS_DEPARTMENT_HEAD);
        assertThat(again.getAssignee()).isEqualTo(HEAD);
        assertThat(again.getDueDate()).isEqualTo(signing.getDueDate());
        assertThat(possible(HEAD, request)).isNull();
        closed(next);
        assertThat(takeBack(HEAD, next).status()).as("the withdrawn one").isEqualTo(409);
        assertThat(office.claimTask(HEAD, next).status()).isEqualTo(409);
        assertThat(office.claimTask(CLERK, next).status())
                .as("nobody's business")
                .isEqualTo(404);
        JsonNode rows = office.rows("signatures", request);
        assertThat(rows.findValuesAsText("decision")).startsWith("taken-back", "approve");
        assertThat(rows.path(0).path("task").asText()).isEqualTo(SIGN_AS_DEPARTMENT_HEAD);
        assertThat(rows.path(0).path("post").asText()).isEqualTo("engineering-head");
        JsonNode mails = office.rows("notices", request);
        mails.forEach(mail -> {
            if (mail.path("text").asText().contains("用章")) {
                assertThat(mail.path("state").asText()).isNotEqualTo("pending");
            }
            assertThat(mail.path("recipient").asText() + mail.path("createdAt").asText())
                    .as("who takes back needs no letter")
                    .isNotEqualTo(HEAD + again.getCreateTime());
        });
        assertThat(office.get(HEAD, "/api/cases/" + request + "/timeline")
                        .body()
                        .toString())
                .contains("撤回了自己办理的“部门负责人签字”");

        assertThat(office.complete(HEAD, again, RETURN).status()).isEqualTo(204);
        assertThat(office.waitingAt(request)).containsExactly(CORRECT_REQUEST);
    }

    /** A step that goes to a person by name is claimed by nobody; nothing is written by this return. */
    @Test
    void aReturnIsTakenBackOnce() {
        String request = request("department");
        office.does(HEAD, SIGN_AS_DEPARTMENT_HEAD, request, RETURN);
        assertThat(takeBack(HEAD, office.task(request)).status()).isEqualTo(204);
        assertThat(office.waitingAt(request)).containsExactly(SIGN_AS_DEPARTMENT_HEAD);
        office.does(HEAD, SIGN_AS_DEPARTMENT_HEAD, request, APPROVE);
        office.does(CLERK, USE_SEAL, request, stamped());
        assertThat(office.outcome(request)).isEqualTo("stamped");
    }

    @Test
    void onlyWhoDidIt() {
        String request = request("department");
        office.does(HEAD, SIGN_AS_DEPARTMENT_HEAD, request, APPROVE);
        Task next = office.task(request);
        assertThat(takeBack(null, next).status()).isEqualTo(401);
        assertThat(takeBack("huangang", next).status()).isEqualTo(404);
        assertThat(office.post(HEAD, "/api/tasks/no-such/take-back", Map.of()).status())
                .isEqualTo(404);
        assertThat(takeBack(TestOffice.CLAIMANT, next).status()).isEqualTo(403);
        assertThat(takeBack(CLERK, next).status()).isEqualTo(403);
        assertThat(takeBack("admin", next).status()).isEqualTo(403);
        office.newPerson("gaoliback", "高", "丽娟", "g@guicheng.example", "engineering", "engineering-head");
        assertThat(takeBack("gaoliback", next).status()).isIn(403, 404);
    }

    @Test
    void notOnceSomebodyHasIt() {
        String request = request("department");
        office.does(HEAD, SIGN_AS_DEPARTMENT_HEAD, request, APPROVE);
        Task next = office.task(request);
        office.claimTask(CLERK, next);
        Answer refused = takeBack(HEAD, next);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.message()).contains("张敏").contains("签收");
        office.post(CLERK, "/engine-rest/task/" + next.getId() + "/unclaim", Map.of());
        assertThat(takeBack(HEAD, next).status()).isEqualTo(204);
    }

    /** Whom the next step names has not begun it; who stands in for them and has claimed it has. */
    @Test
    void notOnceASubstituteHasTakenItUp() {
        String request = request("department");
        office.does(HEAD, SIGN_AS_DEPARTMENT_HEAD, request, RETURN);
        Task next = office.task(request);
        OffsetDateTime now = OffsetDateTime.now();
        String absence = office.post(
                        "admin",
                        "/api/absences",
                        Map.of(
                                "person",
                                TestOffice.CLAIMANT,
                                "substitute",
                                "madong",
                                "from",
                                now.toString(),
                                "to",
                                now.plusDays(1).toString()))
                .body()
                .path("id")
                .asText();
        try {
            assertThat(office.claimTask("madong", next).status()).isEqualTo(204);
            Answer refused = takeBack(HEAD, next);
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.message()).contains("马东").contains("签收");
            assertThat(possible(HEAD, request)).isNull();
            office.post("madong", "/engine-rest/task/" + next.getId() + "/unclaim", Map.of());
            assertThat(takeBack(HEAD, next).status()).isEqualTo(204);
            assertThat(office.waitingAt(request)).containsExactly(SIGN_AS_DEPARTMENT_HEAD);
        } finally {
            office.call("DELETE", "admin", "/api/absences/" + absence, Map.of());
        }
    }

    @Test
    void itIsDueAsItWasAndForTheSameReason() {
        String request = request("department");
        String how = how(request);
        assertThat(how).isNotNull();
        office.does(HEAD, SIGN_AS_DEPARTMENT_HEAD, request, APPROVE);
        assertThat(takeBack(HEAD, office.task(request)).status()).isEqualTo(204);
        assertThat(how(request)).isEqualTo(how);
    }

    private String how(String request) {
        return office.get(HEAD, "/api/cases/" + request)
                .body()
                .at("/waiting/0/dueHow")
                .asText(null);
    }

    /** In the very moment in which the step was done. */
    @Test
    void whatOthersToldMeanwhileStaysTold() {
        String request = request("department");
        office.does(HEAD, SIGN_AS_DEPARTMENT_HEAD, request, APPROVE);
        office.post(
                TestOffice.CLAIMANT,
                "/api/cases/" + request + "/readers",
                Map.of("people", List.of("huangang"), "comment", "请知悉"));
        jdbc.sql("update notice set created_at = (select max(n.created_at) from notice n where n.case_number = ?"
                        + " and n.recipient = ?) where case_number = ? and recipient = 'huangang'")
                .params(request, CLERK, request)
                .update();
        assertThat(takeBack(HEAD, office.task(request)).status()).isEqualTo(204);
        assertThat(states(request, "huangang")).containsExactly("pending");
        assertThat(states(request, CLERK)).containsExactly("withdrawn");
    }

    private List<String> states(String request, String recipient) {
        return StreamSupport.stream(office.rows("notices", request).spliterator(), false)
                .filter(notice -> notice.path("recipient").asText().equals(recipient))
                .map(notice -> notice.path("state").asText())
                .toList();
    }

    /** Neither to the start nor past a level. */
    @Test
    void stepByStep() {
        String request = request("company");
        Task first = office.task(request);
        assertThat(takeBack(TestOffice.CLAIMANT, first).status())
                .as("a start is withdrawn otherwise")
                .isEqualTo(409);
        assertThat(takeBack(HEAD, first).status()).isEqualTo(403);
        office.does(HEAD, SIGN_AS_DEPARTMENT_HEAD, request, APPROVE);
        office.does(MANAGER, APPROVE_AS_GENERAL_MANAGER, request, APPROVE);
        Task last = office.task(request);
        assertThat(takeBack(HEAD, last).status()).as("one level at a time").isEqualTo(403);
        assertThat(takeBack(MANAGER, last).status()).isEqualTo(204);
        Task again = office.task(request);
        assertThat(takeBack(HEAD, again).status()).as("it is the manager's").isEqualTo(409);
        office.post(MANAGER, "/engine-rest/task/" + again.getId() + "/unclaim", Map.of());
        assertThat(takeBack(HEAD, again).status()).isEqualTo(204);
        assertThat(office.waitingAt(request)).containsExactly(SIGN_AS_DEPARTMENT_HEAD);
        office.does(HEAD, SIGN_AS_DEPARTMENT_HEAD, request, APPROVE);
        office.does(MANAGER, APPROVE_AS_GENERAL_MANAGER, request, APPROVE);
        office.does("fengxue", USE_SEAL, request, stamped());
        assertThat(office.outcome(request)).isEqualTo("stamped");
    }

    /** The old signature bars as before (SOD-02). */
    @Test
    void whoTookBackStaysBarredFromOtherSteps() {
        String claim = office.started();
        office.walkTo(PaymentApprovalIds.PREPARE_VOUCHER, claim);
        office.does("liuyang", PaymentApprovalIds.PREPARE_VOUCHER, claim, TestOffice.voucher(12_345, "bank"));
        assertThat(office.claimTask("liuyang", claim).status()).isIn(403, 404);
    }

    @Test
    void anAuditIsTakenBackItsConclusionIsASignatureAlone() {
        String claim = office.started();
        office.departmentHeadSigns(claim);
        office.accountantAudits(claim);
        Task next = office.task(claim);
        Answer back = takeBack("liuyang", next);
        assertThat(back.status()).as("%s", back).isEqualTo(204);
        assertThat(office.waitingAt(claim)).containsExactly(PaymentApprovalIds.AUDIT_PAYMENT);
        office.accountantAudits(claim);
        office.walkTo(PaymentApprovalIds.PAY, claim);
        office.cashierPays(claim);
        assertThat(office.outcome(claim)).isEqualTo("paid");
    }

    @Test
    void notAfterTheProgramEnteredSomething() {
        String claim = office.started();
        office.walkTo(PaymentApprovalIds.PREPARE_VOUCHER, claim);
        office.accountantPreparesVoucher(claim);
        Answer voucher = takeBack("liuyang", office.task(claim));
        assertThat(voucher.status()).isEqualTo(409);
        assertThat(voucher.message()).contains("登记");

        String returned = office.started();
        office.walkTo(PaymentApprovalIds.APPROVE_AS_GENERAL_MANAGER, returned);
        office.does(MANAGER, PaymentApprovalIds.APPROVE_AS_GENERAL_MANAGER, returned, RETURN);
        assertThat(takeBack(MANAGER, office.task(returned)).status()).isEqualTo(409);
        assertThat(office.claimState(returned)).isEqualTo("returned");
        assertThat(possible(MANAGER, returned)).isNull();
    }

    /** The customer is called only once they were paid, and money does not come back. */
    @Test
    void notAfterAPayment() {
        ComplaintDesk desk = new ComplaintDesk(office, managementService, runtimeService);
        String request = desk.received("repeated", true);
        desk.proposed(request, 5_000);
        desk.approvedBy(MANAGER, request);
        desk.resolvedBySupervisor(request);
        desk.paid(request, 5_000);
        assertThat(office.waitingAt(request)).containsExactly(ComplaintIds.CALL_BACK);
        assertThat(takeBack("tangli", office.task(request)).status()).isEqualTo(409);
        assertThat(possible("tangli", request)).isNull();
        assertThat(office.waitingAt(request)).containsExactly(ComplaintIds.CALL_BACK);
        assertThat(office.rows("payments", request)).hasSize(1);
    }

    @Test
    void aSuspendedCaseWaits() {
        String request = request("department");
        office.does(HEAD, SIGN_AS_DEPARTMENT_HEAD, request, APPROVE);
        Task next = office.task(request);
        runtimeService.suspendProcessInstanceById(next.getProcessInstanceId());
        try {
            assertThat(takeBack(HEAD, next).status()).isEqualTo(409);
        } finally {
            runtimeService.activateProcessInstanceById(next.getProcessInstanceId());
        }
        assertThat(takeBack(HEAD, next).status()).isEqualTo(204);
    }

    @Test
    void whoMayNotDoTheStepAnyMoreIsRefused() {
        String request = request("department");
        office.does(HEAD, SIGN_AS_DEPARTMENT_HEAD, request, APPROVE);
        Task next = office.task(request);
        transaction.execute(status -> concealments.conceal(request, HEAD));
        assertThat(takeBack(HEAD, next).status()).isIn(403, 404);
        assertThat(office.waitingAt(request)).containsExactly(USE_SEAL);
    }

    @Test
    void whoHasLeftThePostIsToldWhy() {
        office.newPerson("gaoliback", "高", "丽娟", "g@guicheng.example", "engineering", "engineering-head");
        String request = request("department");
        office.does("gaoliback", SIGN_AS_DEPARTMENT_HEAD, request, APPROVE);
        Task next = office.task(request);
        office.call("DELETE", "admin", "/engine-rest/group/engineering-head/members/gaoliback", null);
        Answer refused = takeBack("gaoliback", next);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.message()).contains("部门负责人签字", "高丽娟不在其中");
        assertThat(office.waitingAt(request)).containsExactly(USE_SEAL);
    }

    @Test
    void opinionsAskedFromTheWithdrawnTaskGoWithIt() {
        String request = request("department");
        office.does(HEAD, SIGN_AS_DEPARTMENT_HEAD, request, APPROVE);
        Task next = office.task(request);
        office.claimTask(CLERK, next);
        assertThat(office.post(
                                CLERK,
                                "/api/tasks/" + next.getId() + "/questions",
                                Map.of("to", List.of("luoxin"), "question", "盖几份？"))
                        .status())
                .isEqualTo(201);
        office.post(CLERK, "/engine-rest/task/" + next.getId() + "/unclaim", Map.of());
        assertThat(office.waitingAt(request)).hasSize(2);
        assertThat(takeBack(HEAD, next).status()).isEqualTo(204);
        assertThat(office.waitingAt(request)).containsExactly(SIGN_AS_DEPARTMENT_HEAD);
    }

    @RepeatedTest(5)
    void againstAClaimOneIsTooLate() throws Exception {
        String request = request("department");
        office.does(HEAD, SIGN_AS_DEPARTMENT_HEAD, request, APPROVE);
        Task next = office.task(request);
        List<Answer> answers = together(List.of(() -> takeBack(HEAD, next), () -> office.claimTask(CLERK, next)));
        boolean taken = answers.get(0).status() == 204;
        assertThat(answers.get(0).status()).as("%s", answers).isIn(204, 409);
        assertThat(answers.get(1).status()).as("%s", answers).isIn(taken ? List.of(404, 409) : List.of(204));
        Task now = office.task(request);
        assertThat(now.getAssignee()).isEqualTo(taken ? HEAD : CLERK);
        assertThat(now.getTaskDefinitionKey()).isEqualTo(taken ? SIGN_AS_DEPARTMENT_HEAD : USE_SEAL);
    }

    @RepeatedTest(5)
    void twiceAtOnceItIsTakenBackOnce() throws Exception {
        String request = request("department");
        office.does(HEAD, SIGN_AS_DEPARTMENT_HEAD, request, APPROVE);
        Task next = office.task(request);
        List<Answer> answers = together(List.of(() -> takeBack(HEAD, next), () -> takeBack(HEAD, next)));
        assertThat(answers.stream().map(Answer::status).sorted().toList()).containsExactly(204, 409);
        assertThat(office.task(request).getTaskDefinitionKey()).isEqualTo(SIGN_AS_DEPARTMENT_HEAD);
        assertThat(office.rows("signatures", request).findValuesAsText("decision"))
                .containsOnlyOnce("taken-back");
    }

    private void closed(Task task) {
        HistoricTaskInstance known =
                history.createHistoricTaskInstanceQuery().taskId(task.getId()).singleResult();
        assertThat(known.getEndTime()).isNotNull();
        assertThat(history.createHistoricActivityInstanceQuery()
                        .activityInstanceId(known.getActivityInstanceId())
                        .singleResult()
                        .getEndTime())
                .isNotNull();
    }

    private String possible(String person, String caseNumber) {
        return office.get(person, "/api/cases/" + caseNumber + "/take-back")
                .body()
                .path("takeBack")
                .asText(null);
    }

    private Answer takeBack(String person, Task task) {
        return office.post(person, "/api/tasks/" + task.getId() + "/take-back", Map.of());
    }

    private String request(String seal) {
        Map<String, Object> values = new HashMap<>();
        values.put("sealKind", seal);
        values.put("documentTitle", "供货合同");
        values.put("copies", 2);
        values.put("purpose", "与供应商签约");
        values.put("recipient", "宏达公司");
        values.put("attachments", office.receipt(TestOffice.CLAIMANT));
        return office.started(TestOffice.CLAIMANT, "seal-use", values);
    }

    private static Map<String, Object> stamped() {
        return Map.of("decision", "approve", "copiesStamped", 1);
    }
}
