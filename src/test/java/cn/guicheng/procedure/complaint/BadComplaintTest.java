package cn.guicheng.procedure.complaint;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.procedure.complaint.ComplaintDesk.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.ComplaintIds;
import cn.guicheng.modelids.PaymentApprovalIds;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is refused, in which words, and that nothing has changed then. */
@OnH2
class BadComplaintTest {
    @Autowired
    TestOffice office;

    @Autowired
    ManagementService managementService;

    @Autowired
    RuntimeService runtimeService;

    ComplaintDesk desk;

    @BeforeEach
    void open() {
        desk = new ComplaintDesk(office, managementService, runtimeService);
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    // --- intake ---

    @Test
    void aNumberIsKeptAsOne() {
        String request = desk.received("customerPhone", "（021）6888 6888 转 801");
        assertThat(desk.entry(request).path("customerPhone").asText()).isEqualTo("021-68886888-801");
    }

    @ParameterizedTest
    @ValueSource(strings = {"68886888", "1380013800", "110", "电话", "+999 12345678", "852 2123 4567"})
    void whatIsNoNumberIsRefused(String phone) {
        refused(400, "电话", desk.receives("customerPhone", phone));
    }

    @Test
    void withoutPhoneMailAndUnitItIsRefusedUnlessAnonymous() {
        refused(400, "电话", desk.receives("customerPhone", null));
        refused(400, "电话", desk.receives("customerPhone", "  "));
        assertThat(desk.receives("customerPhone", null, "unit", "3 栋 1502").status())
                .isEqualTo(200);
        assertThat(desk.receives("customerPhone", null, "customerEmail", "qian@example.com")
                        .status())
                .isEqualTo(200);
        assertThat(desk.receives("customerPhone", null, "anonymous", true).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"qian", "qian@", "@example.com", "qian@localhost", "a b@example.com", "x@y.com\r\nBcc: z@y.com"})
    void whatIsNoAddressIsRefused(String email) {
        refused(400, "邮箱", desk.receives("customerEmail", email));
    }

    @Test
    void aUnitIsNoLongerThanTheRegisterHolds() {
        assertThat(desk.receives("unit", "栋".repeat(64)).status()).isEqualTo(200);
        refused(400, "房号", desk.receives("unit", "栋".repeat(65)));
        // One character that is compared as four.
        refused(400, "房号", desk.receives("unit", "㍿".repeat(17)));
    }

    @Test
    void whatHasNotHappenedYetIsRefused() {
        refused(400, "发生时间", desk.receives("occurredAt", in(Duration.ofMinutes(5))));
        assertThat(desk.receives("occurredAt", in(Duration.ofMinutes(-1))).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"4000, 200", "4001, 400", "40000, 400"})
    void aDescriptionHasAtMost4000Characters(int length, int status) {
        Answer answer = desk.receives("description", "漏".repeat(length));
        assertThat(answer.status()).isEqualTo(status);
        if (status == 400) {
            assertThat(answer.message()).contains("诉求内容");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel", "requestType", "topic", "description"})
    void whatMustBeKnownMustBeFilledIn(String field) {
        refused(400, "必须填写", desk.receives(field, null));
    }

    @Test
    void aClaimIsNotNegative() {
        refused(400, "索赔金额", desk.receives("claimedAmountInCents", -1L));
        assertThat(desk.receives("claimedAmountInCents", 0L).status()).isEqualTo(200);
    }

    @Test
    void whatWasAnsweredSaysHow() {
        refused(400, "答复", desk.receives("requestType", "enquiry", "answeredOnTheSpot", true));
        refused(400, "答复", desk.receives("requestType", "enquiry", "answeredOnTheSpot", true, "answer", "  "));
    }

    @Test
    void whoeverIsComplainedAboutIsOneOfUs() {
        refused(400, "被投诉人", desk.receives("complainedPerson", "nobody"));
        refused(400, "被投诉人", desk.receives("complainedPerson", "admin"));
        assertThat(desk.receives("complainedPerson", "zhaozhengguo").status()).isEqualTo(200);
    }

    @Test
    void nobodyRegistersAComplaintAboutThemself() { // SOD-10
        refused(403, "SOD-10", desk.receives("complainedPerson", FRONT_DESK));
    }

    @Test
    void onlyTheFrontDeskRegisters() {
        for (String person : List.of(ENGINEER, "zhouminghui", "admin")) {
            assertThat(office.start(person, Complaint.KEY, intake()).status()).isEqualTo(403);
        }
    }

    @Test
    void anUnknownUnitIsAcceptedAndMarked() {
        String unit = "9 栋 " + System.nanoTime();
        assertThat(fact(desk.received("unit", unit), "unitUnknown")).isEqualTo("是");
        assertThat(fact(desk.received("unit", " " + unit.replace(" ", "")), "unitUnknown"))
                .isNull();
    }

    @Test
    void whatNobodyAskedForIsRefused() {
        for (String field : List.of("severity", "resolveDueAt", "outcome", "compensationDueInCents", "takenOver")) {
            assertThat(desk.receives(field, "x").status()).as(field).isEqualTo(400);
        }
    }

    // --- follow-up and reopening ---

    @Test
    void aFollowUpIsLinkedToACaseOfTheSameCustomer() {
        String phone = newPhone();
        String open = desk.received("customerPhone", phone);
        refused(400, "关联的诉求单", desk.receives("customerPhone", phone, "followUpOf", "SQ-2026-999999"));
        refused(400, "关联的诉求单", desk.receives("followUpOf", open));
        refused(400, "关联的诉求单", desk.receives("followUpOf", open, "anonymous", true, "customerPhone", null));

        String followUp = desk.received("customerPhone", phone, "followUpOf", open);
        assertThat(desk.entry(followUp).path("reopenOf").asText("")).isEmpty();
        assertThat(desk.running(followUp)).contains(ComplaintIds.TIMER_FOLLOW_UP_DEADLINE);
    }

    @Test
    void anEndedCaseIsReopenedByTheSameCustomerFor30Days() {
        String phone = newPhone();
        String ended = desk.waitingForCall("customerPhone", phone);
        desk.called(ended, "satisfied");
        ClockUtil.offset(Duration.ofDays(30).minusMinutes(1).toMillis());
        String reopened = desk.received("customerPhone", phone, "followUpOf", ended);
        assertThat(desk.entry(reopened).path("reopenOf").asText()).isEqualTo(ended);
        ClockUtil.offset(Duration.ofDays(30).plusMinutes(1).toMillis());
        refused(400, "30 天", desk.receives("customerPhone", phone, "followUpOf", ended));
    }

    // --- handling ---

    @Test
    void aRequestIsDispatchedToADepartmentAndWhereServiceIsAtStakeToAPerson() { // COMP-35
        String service = desk.received("topic", "service");
        Task task = claimed(FRONT_DESK, ComplaintIds.DISPATCH_REQUEST, service);
        for (String nonsense : List.of("nobody", "front-desk", "camunda-admin")) {
            refused(400, "承办部门", office.complete(FRONT_DESK, task, Map.of("department", nonsense)));
        }
        refused(400, "没有这个部门或岗位", office.complete(FRONT_DESK, task, Map.of("department", "nobody")));
        refused(400, "责任人", office.complete(FRONT_DESK, task, Map.of("department", "customer-service")));
        refused(
                400,
                "责任人",
                office.complete(
                        FRONT_DESK, task, Map.of("department", "customer-service", "responsiblePerson", ENGINEER)));
        assertThat(office.complete(
                                FRONT_DESK,
                                task,
                                Map.of("department", "customer-service", "responsiblePerson", "gaofeng"))
                        .status())
                .isEqualTo(204);
        assertThat(office.task(service).getAssignee()).isEqualTo("gaofeng");
    }

    @Test
    void aResultSaysWhatWasDoneAndWhy() { // COMP-37
        String request = desk.received();
        desk.dispatched(request);
        Task task = claimed(ENGINEER, ComplaintIds.RESOLVE_REQUEST, request);
        refused(400, "处理情况", office.complete(ENGINEER, task, Map.of("decision", "resolved", "rootCause", "quality")));
        refused(400, "原因", office.complete(ENGINEER, task, Map.of("decision", "resolved", "resolution", "修好了")));
        refused(
                400,
                "原因",
                office.complete(
                        ENGINEER, task, Map.of("decision", "resolved", "resolution", "修好了", "rootCause", "weather")));
        for (String decision : List.of("wrong-department", "cannot-resolve", "more-serious")) {
            refused(400, "说明", office.complete(ENGINEER, task, Map.of("decision", decision)));
        }
        refused(400, "处理结果", office.complete(ENGINEER, task, Map.of("decision", "approve")));
    }

    @Test
    void anEnquiryNeedsNoCause() {
        String request = desk.received("requestType", "enquiry");
        desk.dispatched(request);
        office.does(
                ENGINEER, ComplaintIds.RESOLVE_REQUEST, request, Map.of("decision", "resolved", "resolution", "已答复"));
        assertThat(office.waitingAt(request)).containsExactly(ComplaintIds.CALL_BACK);
    }

    @Test
    void aSeriousRequestIsNotPassedDown() { // COMP-10
        String request = desk.received("repeated", true);
        desk.proposed(request, 0);
        desk.approvedBy(SUPERVISOR, request);
        Task task = claimed(SUPERVISOR, ComplaintIds.RESOLVE_REQUEST, request);
        refused(
                400,
                "COMP-10",
                office.complete(SUPERVISOR, task, Map.of("decision", "wrong-department", "comment", "给工程部")));
    }

    @Test
    void whoTakesOverResolves() {
        String request = desk.received();
        desk.dispatched(request);
        office.does(
                ENGINEER,
                ComplaintIds.RESOLVE_REQUEST,
                request,
                Map.of("decision", "cannot-resolve", "comment", "须外聘"));
        Task task = claimed(ASSISTANT, ComplaintIds.TAKE_OVER_REQUEST, request);
        refused(400, "处理结果", office.complete(ASSISTANT, task, Map.of("decision", "cannot-resolve", "comment", "不会")));
    }

    // --- compensation ---

    @Test
    void aCompensationIsNotNegativeAndSaysToWhomWithTheAgreement() { // AMB-13
        String request = desk.received("repeated", true, "attachments", office.receipt(FRONT_DESK));
        Task task = claimed(FRONT_DESK, ComplaintIds.PROPOSE_HANDLING, request);
        Map<String, Object> proposal = new HashMap<>(desk.proposal(100));
        proposal.put("compensationInCents", -1L);
        refused(400, "赔偿金额", office.complete(FRONT_DESK, task, proposal));
        for (String field : List.of("payeeName", "payeeBank", "payeeAccount", "attachments")) {
            Map<String, Object> without = new HashMap<>(desk.proposal(100));
            without.remove(field);
            assertThat(office.complete(FRONT_DESK, task, without).status())
                    .as(field)
                    .isEqualTo(400);
        }
        Map<String, Object> nobodysAccount = new HashMap<>(desk.proposal(100));
        nobodysAccount.put("payeeAccount", "12");
        refused(400, "收款账号", office.complete(FRONT_DESK, task, nobodysAccount));
        assertThat(office.waitingAt(request)).containsExactly(ComplaintIds.PROPOSE_HANDLING);
    }

    @Test
    void nobodyPaysWithoutTheGeneralManagersApproval() { // AMB-13
        String request = desk.received("repeated", true);
        desk.proposed(request, 1);
        assertThat(office.claimTask(SUPERVISOR, request).status()).isNotEqualTo(204);
        // Not as a value sent along with another step, nor set beside it.
        Task approval = claimed(GENERAL_MANAGER, ComplaintIds.APPROVE_HANDLING, request);
        assertThat(office.complete(
                                GENERAL_MANAGER,
                                approval,
                                Map.of("decision", "approve", "compensationInCents", 900_000L))
                        .status())
                .isEqualTo(400);
        assertThat(office.call(
                                "PUT",
                                FRONT_DESK,
                                "/engine-rest/process-instance/" + approval.getProcessInstanceId()
                                        + "/variables/compensationDueInCents",
                                Map.of("value", 5, "type", "Long"))
                        .status())
                .isIn(403, 404);
        assertThat(office.rows("payments", request)).isEmpty();
    }

    @Test
    void whoProposesDoesNotApprove() {
        office.newPerson(
                "liangtou",
                "梁",
                "头",
                "liangtou@example.com",
                "front-desk",
                "customer-service-supervisor",
                "customer-service");
        try {
            String request = desk.received("repeated", true);
            office.does("liangtou", ComplaintIds.PROPOSE_HANDLING, request, desk.proposal(0));
            refused(403, "SOD-01", office.claimTask("liangtou", request));
        } finally {
            office.newcomersLeave();
        }
    }

    // --- promises ---

    @Test
    void aPromiseLiesAheadAndAtMost48Hours() { // COMP-24, COMP-53
        String request = desk.received();
        desk.passes(ComplaintIds.TIMER_REPLY_DEADLINE, request);
        Task task = claimed(FRONT_DESK, ComplaintIds.INFORM_CUSTOMER, request);
        refused(400, "下次答复时间", promise(task, Duration.ofSeconds(-1)));
        refused(400, "48", promise(task, Duration.ofHours(48).plusMinutes(1)));
        assertThat(promise(task, Duration.ofHours(48).minusMinutes(1)).status()).isEqualTo(204);
    }

    private Answer promise(Task task, Duration ahead) {
        return office.complete(FRONT_DESK, task, Map.of("informedHow", "电话", "promisedAt", in(ahead)));
    }

    // --- call back ---

    @Test
    void whoWasSpokenToIsIdentifiedAndAskedForAScore() { // COMP-21
        String request = desk.waitingForCall();
        Task task = claimed(FRONT_DESK, ComplaintIds.CALL_BACK, request);
        Map<String, Object> unknown = new HashMap<>(call("satisfied"));
        unknown.put("identityVerified", false);
        refused(400, "身份", office.complete(FRONT_DESK, task, unknown));
        for (int score : new int[] {0, 6}) {
            Map<String, Object> call = new HashMap<>(call("satisfied"));
            call.put("satisfactionScore", score);
            refused(400, "满意度", office.complete(FRONT_DESK, task, call));
        }
        Map<String, Object> without = new HashMap<>(call("not-done"));
        without.remove("satisfactionScore");
        refused(400, "满意度", office.complete(FRONT_DESK, task, without));
        Map<String, Object> noAgent = new HashMap<>(call("satisfied"));
        noAgent.remove("agentNumber");
        refused(400, "工号", office.complete(FRONT_DESK, task, noAgent));
        refused(400, "新的诉求", office.complete(FRONT_DESK, task, call("satisfied", "newDemandAnswer", "好的")));
        refused(400, "回访结果", office.complete(FRONT_DESK, task, call("happy")));
        assertThat(office.waitingAt(request)).containsExactly(ComplaintIds.CALL_BACK);
    }

    @Test
    void whoWasSpokenToIsNotUnreachable() { // AMB-12
        String request = desk.waitingForCall();
        desk.called(request, "not-accepted");
        desk.called(request, "not-accepted");
        Task task = claimed(SUPERVISOR, ComplaintIds.DECIDE_UNSATISFIED, request);
        refused(
                400,
                "联系不上",
                office.complete(SUPERVISOR, task, Map.of("decision", "close-as-unreachable", "comment", "不接电话")));
        refused(400, "理由", office.complete(SUPERVISOR, task, Map.of("decision", "close-as-unfounded")));
        refused(400, "理由", office.complete(SUPERVISOR, task, Map.of("decision", "close-as-unfounded", "comment", " ")));
    }

    @Test
    void theFrontDeskDoesNotCallBackAboutItself() { // AMB-11
        String request = desk.waitingForCall("aboutFrontDesk", true);
        for (String person : List.of(FRONT_DESK, COLLEAGUE)) {
            assertThat(office.claimTask(person, request).status()).isIn(403, 404);
        }
        office.does(SUPERVISOR, ComplaintIds.CALL_BACK, request, call("satisfied"));
    }

    // --- whoever it is about ---

    @Test
    void whoeverItIsAboutDoesNoStepOfIt() { // SOD-10
        String request = desk.received("complainedPerson", COLLEAGUE);
        Task task = office.task(request);
        refused(404, "没有这项任务", office.claimTask(COLLEAGUE, task));
        assertThat(office.post("admin", "/engine-rest/task/" + task.getId() + "/assignee", Map.of("userId", COLLEAGUE))
                        .status())
                .isEqualTo(403);
        assertThat(office.post(COLLEAGUE, "/api/cases/" + request + "/messages/complaint.withdrawn", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(office.told(request, "task-opened")).contains(FRONT_DESK).doesNotContain(COLLEAGUE);
    }

    @Test
    void whoeverItIsAboutIsNotMadeResponsible() { // SOD-10
        String request = desk.received("complainedPerson", ENGINEER);
        Task task = claimed(FRONT_DESK, ComplaintIds.DISPATCH_REQUEST, request);
        refused(
                400,
                "SOD-10",
                office.complete(FRONT_DESK, task, Map.of("department", "engineering", "responsiblePerson", ENGINEER)));
    }

    @ParameterizedTest
    @CsvSource({
        "wangxiulan, " + ComplaintIds.APPROVE_HANDLING + ", linxiaoyan",
        "dengjie, " + ComplaintIds.JUDGE_COMPLAINT + ", fangzhengyi"
    })
    void somebodyStandsInForWhoeverItIsAbout(String person, String step, String standIn) { // SOD-10
        String request = desk.received("repeated", true, "complainedPerson", person);
        desk.proposed(request, 0);
        if (step.equals(ComplaintIds.JUDGE_COMPLAINT)) {
            desk.approvedBy(SUPERVISOR, request);
            desk.resolvedBySupervisor(request);
        }
        assertThat(claimed(standIn, step, request)).isNotNull();
    }

    @Test
    void theBoardChairApprovesWhatIsAboutTheGeneralManagerAndNobodyBarredSignsThePayment() { // SOD-10
        String request = desk.received("legalThreat", true, "complainedPerson", GENERAL_MANAGER);
        assertThat(office.told(request, "alarm")).containsExactly(SUPERVISOR, "zhaozhengguo");
        desk.proposed(request, 100);
        office.does("zhaozhengguo", ComplaintIds.APPROVE_HANDLING, request, APPROVE);
        desk.resolvedBySupervisor(request);
        office.does(SUPERVISOR, PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, request, APPROVE);
        office.accountantAudits(request);
        office.does("zhaozhengguo", PaymentApprovalIds.APPROVE_AS_GENERAL_MANAGER, request, APPROVE);
        assertThat(office.waitingAt(request)).containsExactly(PaymentApprovalIds.RECHECK_AS_FINANCE_HEAD);
    }

    private Task claimed(String person, String step, String request) {
        Task task = office.task(request, step);
        if (task.getAssignee() == null) {
            Answer claim = office.claimTask(person, task);
            assertThat(claim.status()).as(claim.message()).isEqualTo(204);
        }
        return office.task(request, step);
    }

    private String fact(String request, String name) {
        for (var fact : office.get(FRONT_DESK, "/api/cases/" + request).body().path("facts")) {
            if (fact.path("name").asText().equals(name)) {
                return fact.path("value").asText();
            }
        }
        return null;
    }

    private static void refused(int status, String words, Answer answer) {
        assertThat(answer.status()).as(answer.message()).isEqualTo(status);
        assertThat(answer.message()).contains(words);
    }
}
