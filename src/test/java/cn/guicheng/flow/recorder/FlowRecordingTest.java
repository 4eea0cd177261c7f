package cn.guicheng.flow.recorder;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.TestOffice.CLAIMANT;
import static cn.guicheng.TestOffice.REFUSE;
import static cn.guicheng.TestOffice.RETURN;
import static cn.guicheng.TestOffice.line;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.ComplaintIds;
import cn.guicheng.modelids.DocumentReviewIds;
import cn.guicheng.modelids.PaymentApprovalIds;
import cn.guicheng.modelids.ReimbursementIds;
import cn.guicheng.modelids.SealUseIds;
import cn.guicheng.procedure.complaint.ComplaintDesk;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is recorded of a case while it runs is what a plain query over the engine's history finds, and what a rebuild records. */
abstract class FlowRecordingTest {
    @OnH2
    static class OnH2Test extends FlowRecordingTest {}

    @OnPostgres
    static class OnPostgresTest extends FlowRecordingTest {}

    @Autowired
    TestOffice office;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ManagementService managementService;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    CaseReplay replay;

    private ComplaintDesk desk;
    private FlowRecount recount;

    @BeforeEach
    void stopTheClock() {
        desk = new ComplaintDesk(office, managementService, runtimeService);
        recount = new FlowRecount(jdbc);
        // To the millisecond: the engine and the record then mean the same moment.
        ClockUtil.setCurrentTime(new Date());
    }

    @AfterEach
    void letItGo() {
        ClockUtil.reset();
    }

    @Test
    void aClaimSentBackAndPaid() {
        String claim = office.started(CLAIMANT, office.claim(CLAIMANT, List.of(line(12_345))));
        passes(Duration.ofMinutes(95));
        office.departmentHeadSigns(claim);
        passes(Duration.ofHours(3));
        office.accountantAudits(claim, "formalitiesComplete");
        passes(Duration.ofMinutes(7));
        office.does(CLAIMANT, ReimbursementIds.CORRECT_CLAIM, claim, Map.of("decision", "resubmit"));
        office.walkTo(PaymentApprovalIds.PAY, claim);
        office.letDuePass(claim);
        office.cashierPays(claim);

        assertThat(recount.recorded(claim)).isEqualTo(recount.fromHistory(claim));
        assertThat(flags(claim, "reimbursement")).containsExactly(Map.of("late", true, "sent_back", true));
        assertThat(flags(claim, "payment-approval"))
                .containsExactly(Map.of("late", false, "sent_back", true), Map.of("late", true, "sent_back", false));
        assertThat(recount.outcomes(claim)).containsExactly("paid", "returned", "paid");
        assertThat(decisions(claim))
                .as("drawn from the audit's answers")
                .contains(
                        Map.of("task", PaymentApprovalIds.AUDIT_PAYMENT, "decision", "return"),
                        Map.of("task", PaymentApprovalIds.AUDIT_PAYMENT, "decision", "accept"));
    }

    @Test
    void aStepThatIsClaimedReleasedAndClaimedAnewWaitedUntilTheFirstClaim() {
        String claim = office.started();
        passes(Duration.ofMinutes(10));
        office.claimTask("sunzhiqiang", claim);
        passes(Duration.ofMinutes(5));
        office.post("sunzhiqiang", "/engine-rest/task/" + office.task(claim).getId() + "/unclaim", Map.of());
        passes(Duration.ofMinutes(30));
        office.departmentHeadSigns(claim);

        Map<String, Object> step = jdbc.queryForMap(
                "select waiting_seconds, working_seconds, person, department, decision from flow_step where"
                        + " case_number = ?",
                claim);
        assertThat(step)
                .containsEntry("waiting_seconds", 600L)
                .containsEntry("working_seconds", 2100L)
                .containsEntry("person", "sunzhiqiang")
                .containsEntry("department", "engineering")
                .containsEntry("decision", "approve");
        assertThat(recount.recorded(claim)).isEqualTo(recount.fromHistory(claim));
    }

    @Test
    void deadlinesMetAndMissed() {
        String request = desk.received();
        passes(Duration.ofHours(25));
        desk.passes(ComplaintIds.TIMER_RESOLVE_DEADLINE, request);
        desk.dispatched(request);
        desk.resolved(request);
        desk.called(request, "satisfied");

        assertThat(jdbc.queryForList(
                        "select lower(timer || ' ' || met) from flow_deadline where case_number = ? order by timer",
                        String.class,
                        request))
                .containsExactly(
                        lowerCase(ComplaintIds.TIMER_REPLY_DEADLINE) + " true",
                        lowerCase(ComplaintIds.TIMER_RESOLVE_DEADLINE) + " false");
        assertThat(flags(request, "complaint")).containsExactly(Map.of("late", true, "sent_back", false));
        assertThat(recount.recorded(request)).isEqualTo(recount.fromHistory(request));
        assertThat(jdbc.queryForObject(
                        "select count(*) from flow_step where case_number = ? and task = '"
                                + ComplaintIds.SUPERVISE_REQUEST + "' and cancelled",
                        Long.class,
                        request))
                .isEqualTo(1);
    }

    @Test
    void aWithdrawnClaimAndWhatIsRecordedAnew() {
        String claim = office.started();
        office.departmentHeadSigns(claim);
        office.accountantAudits(claim);
        office.post(CLAIMANT, "/api/cases/" + claim + "/messages/reimbursement.withdrawn", Map.of());
        String sentBack = office.started();
        office.does("sunzhiqiang", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, sentBack, RETURN);

        for (String number : List.of(claim, sentBack)) {
            FlowRecount.Found before = recount.recorded(number);
            assertThat(before).isEqualTo(recount.fromHistory(number));
            List<Map<String, Object>> decided = decisions(number);
            assertThat(decided).isNotEmpty();
            replay.replay(number);
            assertThat(recount.recorded(number)).isEqualTo(before);
            assertThat(decisions(number)).isEqualTo(decided);
        }
        assertThat(recount.outcomes(claim)).containsExactly("withdrawn", null);
    }

    /** All at one moment of the stopped clock: each answer stays its own person's. */
    @Test
    void severalWhoAnswerOneStepAndWhatIsRecordedAnew() {
        String review = review("madong,guolei,liuyang,songjing");
        answer(review, "songjing", APPROVE);
        answer(review, "madong", REFUSE);
        answer(review, "guolei", APPROVE);
        answer(review, "liuyang", APPROVE);

        FlowRecount.Found before = recount.recorded(review);
        assertThat(before).isEqualTo(recount.fromHistory(review));
        List<Map<String, Object>> decided = decisionsByPerson(review);
        assertThat(decided)
                .extracting(row -> row.get("person") + " " + row.get("decision"))
                .containsExactly("guolei approve", "liuyang approve", "madong refuse", "songjing approve");
        replay.replay(review);
        assertThat(recount.recorded(review)).isEqualTo(before);
        assertThat(decisionsByPerson(review)).isEqualTo(decided);
    }

    /** Not by each refusal: by the one that sends it back to who started it. */
    @Test
    void aReviewThatIsNotAgreedIsSentBack() {
        String review = review("madong,guolei,liuyang");
        answer(review, "madong", REFUSE);
        assertThat(flags(review, "document-review")).containsExactly(Map.of("late", false, "sent_back", false));
        answer(review, "guolei", REFUSE);
        assertThat(flags(review, "document-review")).containsExactly(Map.of("late", false, "sent_back", true));

        office.does("lina", DocumentReviewIds.CORRECT_REQUEST, review, Map.of("decision", "withdraw"));
        replay.replay(review);
        assertThat(flags(review, "document-review")).containsExactly(Map.of("late", false, "sent_back", true));
    }

    @Test
    void aReturnThatIsTakenBackIsNone() {
        String request = sealRequest();
        office.does("sunzhiqiang", SealUseIds.SIGN_AS_DEPARTMENT_HEAD, request, RETURN);
        assertThat(flags(request, "seal-use")).containsExactly(Map.of("late", false, "sent_back", true));
        takesBack("sunzhiqiang", request);
        office.does("sunzhiqiang", SealUseIds.SIGN_AS_DEPARTMENT_HEAD, request, APPROVE);
        office.does("zhangmin", SealUseIds.USE_SEAL, request, Map.of("decision", "approve", "copiesStamped", 1));

        assertThat(flags(request, "seal-use")).containsExactly(Map.of("late", false, "sent_back", false));
        assertThat(decisions(request)).extracting(row -> row.get("decision")).containsOnly("approve");
        assertThat(recount.recorded(request)).isEqualTo(recount.fromHistory(request));
        assertThat(outcomes("seal-use")).doesNotContain(request);
        List<Map<String, Object>> decided = decisions(request);
        replay.replay(request);
        assertThat(decisions(request)).isEqualTo(decided);
        assertThat(flags(request, "seal-use")).containsExactly(Map.of("late", false, "sent_back", false));
    }

    @Test
    void whatWasReturnedBeforeStaysSo() {
        String request = sealRequest();
        office.does("sunzhiqiang", SealUseIds.SIGN_AS_DEPARTMENT_HEAD, request, RETURN);
        office.does(CLAIMANT, SealUseIds.CORRECT_REQUEST, request, Map.of("decision", "resubmit"));
        office.does("sunzhiqiang", SealUseIds.SIGN_AS_DEPARTMENT_HEAD, request, RETURN);
        takesBack("sunzhiqiang", request);
        assertThat(flags(request, "seal-use")).containsExactly(Map.of("late", false, "sent_back", true));
        assertThat(outcomes("seal-use")).contains(request);
        replay.replay(request);
        assertThat(flags(request, "seal-use")).containsExactly(Map.of("late", false, "sent_back", true));
    }

    private String review(String reviewers) {
        return office.started(
                "lina",
                "document-review",
                Map.of(
                        "title",
                        "纪要",
                        "attachments",
                        office.receipt("lina"),
                        "reviewers",
                        reviewers,
                        "rule",
                        "two-thirds"));
    }

    private String sealRequest() {
        return office.started(
                CLAIMANT,
                "seal-use",
                Map.of(
                        "sealKind",
                        "department",
                        "documentTitle",
                        "通知",
                        "copies",
                        2,
                        "purpose",
                        "张贴",
                        "recipient",
                        "业主",
                        "attachments",
                        office.receipt(CLAIMANT)));
    }

    private void takesBack(String person, String caseNumber) {
        String task = office.task(caseNumber).getId();
        assertThat(office.post(person, "/api/tasks/" + task + "/take-back", Map.of())
                        .status())
                .isEqualTo(204);
    }

    private String outcomes(String procedure) {
        return office.get("yuanhaibo", "/api/metrics/procedures/" + procedure + "/outcomes")
                .body()
                .path("latest")
                .toString();
    }

    private void answer(String review, String person, Map<String, ?> answer) {
        var task = office.everyTask().stream()
                .filter(open -> person.equals(open.getAssignee())
                        && open.getTaskDefinitionKey().equals(DocumentReviewIds.REVIEW))
                .filter(open -> runtimeService
                                .createProcessInstanceQuery()
                                .processInstanceId(open.getProcessInstanceId())
                                .processInstanceBusinessKey(review)
                                .count()
                        == 1)
                .findFirst()
                .orElseThrow();
        assertThat(office.complete(person, task, answer).status()).isEqualTo(204);
    }

    private List<Map<String, Object>> decisionsByPerson(String review) {
        return jdbc.queryForList(
                "select person, decision from flow_step where case_number = ? order by person", review);
    }

    @Test
    void aNumberNearALimitIsNoted() {
        String minor = desk.received("claimedAmountInCents", 89_000L);
        String near = desk.received("claimedAmountInCents", 90_000L);
        assertThat(jdbc.queryForList(
                        """
                        select d.case_number from flow_near_limit n join flow_decision d on d.evaluation_id = n.evaluation_id
                        where d.case_number in (?, ?) and n.limit_value = 1000""",
                        String.class,
                        minor,
                        near))
                .containsExactly(near);
    }

    private List<Map<String, Object>> flags(String caseNumber, String procedure) {
        return recount.rows(
                "select late, sent_back from flow_run where case_number = ? and procedure = ? order by started_at",
                caseNumber,
                procedure);
    }

    private List<Map<String, Object>> decisions(String caseNumber) {
        return recount.rows(
                "select task, decision from flow_step where case_number = ? and decision is not null order by task_id",
                caseNumber);
    }

    private static void passes(Duration time) {
        ClockUtil.setCurrentTime(ComplaintDesk.in(time));
    }

    private static String lowerCase(String id) {
        return id.toLowerCase(Locale.ROOT);
    }
}
