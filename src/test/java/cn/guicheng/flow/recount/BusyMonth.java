package cn.guicheng.flow.recount;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.TestOffice.CLAIMANT;
import static cn.guicheng.TestOffice.REFUSE;
import static cn.guicheng.TestOffice.RETURN;
import static cn.guicheng.procedure.complaint.ComplaintDesk.ASSISTANT;
import static cn.guicheng.procedure.complaint.ComplaintDesk.ENGINEER;
import static cn.guicheng.procedure.complaint.ComplaintDesk.FRONT_DESK;
import static cn.guicheng.procedure.complaint.ComplaintDesk.SUPERVISOR;

import cn.guicheng.TestOffice;
import cn.guicheng.modelids.ComplaintIds;
import cn.guicheng.modelids.PaymentApprovalIds;
import cn.guicheng.modelids.ReimbursementIds;
import cn.guicheng.procedure.complaint.ComplaintDesk;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** What an office did in March 2023 and in the month before, at the borders of the days too: paid, sent back, refused, late. */
final class BusyMonth {
    private static boolean happened;

    private final TestOffice office;
    private final ComplaintDesk desk;

    private BusyMonth(TestOffice office, ComplaintDesk desk) {
        this.office = office;
        this.desk = desk;
    }

    /** Through the engine, once, however many tests need it. */
    static void happens(TestOffice office, ComplaintDesk desk) {
        if (!happened) {
            happened = true;
            new BusyMonth(office, desk).happens();
        }
    }

    /** With the engine's clock set; afterwards it is today again. */
    private void happens() {
        try {
            claims();
            requests();
        } finally {
            ClockUtil.reset();
        }
    }

    private void claims() {
        paid(claimedAt("2023-02-10T09:00:00"), "liuyang", Duration.ofHours(2));
        refused(claimedAt("2023-02-20T09:00:00"));
        sentBackAndPaid(claimedAt("2023-02-28T23:59:30"), Duration.ofSeconds(15));
        String withdrawn = claimedAt("2023-03-01T00:00:00");
        passes(Duration.ofDays(3));
        office.departmentHeadSigns(withdrawn);
        office.accountantAudits(withdrawn, "formalitiesComplete");
        office.does(CLAIMANT, ReimbursementIds.CORRECT_CLAIM, withdrawn, Map.of("decision", "withdraw"));
        for (int day = 5; day < 9; day++) {
            paid(
                    claimedAt("2023-03-0%dT08:15:00".formatted(day)),
                    day == 6 ? "songjing" : "liuyang",
                    Duration.ofMinutes(20 + 130L * day));
        }
        refused(claimedAt("2023-03-20T10:00:00"));
        String refusedByManager = claimedAt("2023-03-21T10:00:00");
        office.walkTo(PaymentApprovalIds.APPROVE_AS_GENERAL_MANAGER, refusedByManager);
        takes("chenjianhua", refusedByManager, Duration.ofDays(4));
        office.does("chenjianhua", PaymentApprovalIds.APPROVE_AS_GENERAL_MANAGER, refusedByManager, REFUSE);
        String taken = claimedAt("2023-03-25T10:00:00");
        office.departmentHeadSigns(taken);
        office.post(CLAIMANT, "/api/cases/" + taken + "/messages/reimbursement.withdrawn", Map.of());
        paid(claimedAt("2023-03-31T23:00:00"), "songjing", Duration.ofMinutes(10));
    }

    private void requests() {
        closed(receivedAt("2023-02-15T09:00:00", "order"), Duration.ofHours(4));
        closed(receivedAt("2023-03-02T09:00:00", "engineering"), Duration.ofHours(9));
        closed(receivedAt("2023-03-31T22:00:00", "environment"), Duration.ofHours(3));
        at("2023-03-04T09:00:00");
        desk.received("requestType", "enquiry", "answeredOnTheSpot", true, "answer", "停车费每月 300 元。");
        supervisedAndCalledTwice(receivedAt("2023-03-06T09:00:00", "engineering"));
        notTheirs(receivedAt("2023-03-10T09:00:00", "engineering"));
        at("2023-03-15T09:00:00");
        proposedTwice(desk.received("claimedAmountInCents", 105_000L));
    }

    private void paid(String claim, String accountant, Duration each) {
        takes("sunzhiqiang", claim, each);
        office.departmentHeadSigns(claim);
        takes(accountant, claim, each.dividedBy(2));
        office.does(accountant, PaymentApprovalIds.AUDIT_PAYMENT, claim, TestOffice.audit());
        takes("chenjianhua", claim, each);
        office.generalManagerApproves(claim);
        // Given back, and taken again.
        takes("zhouminghui", claim, each);
        office.post("zhouminghui", "/engine-rest/task/" + office.task(claim).getId() + "/unclaim", Map.of());
        passes(Duration.ofMinutes(11));
        office.financeHeadRechecks(claim);
        passes(each);
        office.does(accountant, PaymentApprovalIds.PREPARE_VOUCHER, claim, TestOffice.voucher(12_345, "bank"));
        office.officeLeaderSignsVoucher(claim);
        takes("tangli", claim, each.multipliedBy(2));
        office.cashierPays(claim);
    }

    private void refused(String claim) {
        takes("sunzhiqiang", claim, Duration.ofHours(7));
        office.does("sunzhiqiang", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, claim, REFUSE);
    }

    private void sentBackAndPaid(String claim, Duration first) {
        takes("sunzhiqiang", claim, first);
        passes(first);
        office.does("sunzhiqiang", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, claim, RETURN);
        takes(CLAIMANT, claim, Duration.ofHours(3));
        office.does(CLAIMANT, ReimbursementIds.CORRECT_CLAIM, claim, Map.of("decision", "resubmit"));
        paid(claim, "liuyang", Duration.ofHours(1));
    }

    private void closed(String request, Duration each) {
        takes(FRONT_DESK, request, each.dividedBy(9));
        desk.dispatched(request);
        passes(each);
        desk.resolved(request);
        passes(each);
        desk.called(request, "satisfied");
    }

    private void supervisedAndCalledTwice(String request) {
        desk.dispatched(request);
        passes(Duration.ofHours(25));
        desk.passes(ComplaintIds.TIMER_RESOLVE_DEADLINE, request);
        office.does(ASSISTANT, ComplaintIds.SUPERVISE_REQUEST, request, Map.of("decision", "urge", "comment", "请今天办完"));
        passes(Duration.ofHours(24));
        desk.passes(ComplaintIds.TIMER_REPLY_DEADLINE, request);
        desk.informed(request);
        desk.resolved(request);
        desk.called(request, "not-done");
        passes(Duration.ofHours(30));
        desk.passes(ComplaintIds.TIMER_RESOLVE_DEADLINE, request);
        // Goes away with the request's resolution.
        desk.resolved(request);
        desk.called(request, "satisfied");
    }

    private void notTheirs(String request) {
        desk.dispatched(request);
        takes(ENGINEER, request, Duration.ofMinutes(50));
        office.does(
                ENGINEER,
                ComplaintIds.RESOLVE_REQUEST,
                request,
                Map.of("decision", "wrong-department", "comment", "属秩序维护部"));
        closed(request, Duration.ofHours(2));
    }

    private void proposedTwice(String request) {
        desk.proposed(request, 0);
        passes(Duration.ofHours(1));
        office.does(SUPERVISOR, ComplaintIds.APPROVE_HANDLING, request, RETURN);
        desk.proposed(request, 0);
        office.does(SUPERVISOR, ComplaintIds.APPROVE_HANDLING, request, APPROVE);
        desk.resolvedBySupervisor(request);
        desk.called(request, "satisfied");
    }

    /** It lies there, then somebody has it in hand for a third of that time. */
    private void takes(String person, String caseNumber, Duration time) {
        passes(time);
        if (office.task(caseNumber).getAssignee() == null) {
            office.claimTask(person, caseNumber);
        }
        passes(time.dividedBy(3));
    }

    private String claimedAt(String moment) {
        at(moment);
        Map<String, Object> line = TestOffice.line(12_345);
        line.put("date", "2023-01-05");
        return office.started(CLAIMANT, office.claim(CLAIMANT, List.of(line)));
    }

    private String receivedAt(String moment, String topic) {
        at(moment);
        return desk.received("topic", topic);
    }

    private static void at(String moment) {
        ClockUtil.setCurrentTime(Date.from(
                LocalDateTime.parse(moment).atZone(ZoneId.of("Asia/Shanghai")).toInstant()));
    }

    private static void passes(Duration time) {
        ClockUtil.setCurrentTime(ComplaintDesk.in(time));
    }
}
