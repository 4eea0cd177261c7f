package cn.guicheng.web.browser;

import static cn.guicheng.TestOffice.CLAIMANT;
import static cn.guicheng.TestOffice.line;

import cn.guicheng.TestOffice;
import cn.guicheng.modelids.PaymentApprovalIds;
import cn.guicheng.modelids.ReimbursementIds;
import cn.guicheng.procedure.complaint.ComplaintDesk;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** What an office does in a month, so that there is something to count: claims paid, sent back and refused, requests resolved. */
final class MonthOfWork {
    static final String TYPED = "<img src=x onerror=\"document.title='taken over'\"><b>发票抬头不对</b>";

    private static final int DAYS = 40;
    private static final List<String> SIGNED_BY =
            List.of("sunzhiqiang", "liuyang", "chenjianhua", "zhouminghui", "liuyang", "xulihua", "tangli");

    private static final List<String> NEXT = List.of(
            PaymentApprovalIds.AUDIT_PAYMENT,
            PaymentApprovalIds.APPROVE_AS_GENERAL_MANAGER,
            PaymentApprovalIds.RECHECK_AS_FINANCE_HEAD,
            PaymentApprovalIds.PREPARE_VOUCHER);

    private static boolean happened;

    private final TestOffice office;
    private final ComplaintDesk desk;

    private MonthOfWork(TestOffice office, ComplaintDesk desk) {
        this.office = office;
        this.desk = desk;
    }

    /** Happens once, however many tests need it. */
    static void happens(TestOffice office, ComplaintDesk desk) {
        if (!happened) {
            happened = true;
            new MonthOfWork(office, desk).happens();
        }
    }

    /** Up to today; afterwards it is today again. */
    private void happens() {
        Instant today = Instant.now();
        try {
            for (int day = DAYS; day > 3; day -= 2) {
                ClockUtil.setCurrentTime(Date.from(today.minus(Duration.ofDays(day))));
                claims(DAYS - day);
                ClockUtil.setCurrentTime(
                        Date.from(today.minus(Duration.ofDays(day).minusHours(2))));
                requests(DAYS - day);
            }
            ClockUtil.setCurrentTime(Date.from(today.minus(Duration.ofDays(4))));
            leftOpen();
        } finally {
            ClockUtil.reset();
        }
    }

    private void claims(int day) {
        switch (day % 5) {
            case 2 -> sentBackAndPaid(day == 2 ? TYPED : "发票抬头与单位名称不符，请换开后重新提交。");
            case 4 -> refused();
            default -> paid(900_000 + day * 7_000L, Duration.ofHours(3 + day % 7));
        }
    }

    private void requests(int day) {
        if (day % 4 == 0) {
            String request = desk.received();
            passes(Duration.ofMinutes(20 + day));
            desk.dispatched(request);
            passes(Duration.ofHours(day % 8 == 0 ? 60 : 5));
            desk.resolved(request);
            passes(Duration.ofHours(2));
            desk.called(request, "satisfied");
        }
    }

    private void paid(long amountInCents, Duration each) {
        String claim = office.started(CLAIMANT, office.claim(CLAIMANT, List.of(line(amountInCents))));
        toPayment(claim, amountInCents, each);
    }

    private void sentBackAndPaid(String comment) {
        String claim = office.started();
        passes(Duration.ofHours(9));
        office.does(
                "sunzhiqiang",
                PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD,
                claim,
                Map.of("decision", "return", "comment", comment));
        passes(Duration.ofHours(20));
        office.does(CLAIMANT, ReimbursementIds.CORRECT_CLAIM, claim, Map.of("decision", "resubmit"));
        toPayment(claim, 12_345, Duration.ofHours(6));
    }

    private void toPayment(String claim, long amountInCents, Duration each) {
        int signed = 0;
        for (String task : NEXT) {
            takes(SIGNED_BY.get(signed++), claim, each);
            office.walkTo(task, claim);
        }
        takes(SIGNED_BY.get(signed++), claim, each);
        office.does("liuyang", PaymentApprovalIds.PREPARE_VOUCHER, claim, TestOffice.voucher(amountInCents, "bank"));
        takes(SIGNED_BY.get(signed++), claim, each);
        office.officeLeaderSignsVoucher(claim);
        takes(SIGNED_BY.get(signed), claim, each);
        office.cashierPays(claim);
    }

    /** It lies there, then somebody has it in hand. */
    private void takes(String person, String claim, Duration time) {
        passes(time);
        office.claimTask(person, claim);
        passes(time.dividedBy(3));
    }

    private void refused() {
        String claim = office.started();
        passes(Duration.ofHours(16));
        office.does("sunzhiqiang", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, claim, TestOffice.REFUSE);
    }

    private void leftOpen() {
        for (int i = 0; i < 4; i++) {
            office.started();
        }
        String audited = office.started();
        office.walkTo(PaymentApprovalIds.AUDIT_PAYMENT, audited);
        String waiting = office.started();
        office.walkTo(PaymentApprovalIds.PAY, waiting);
        desk.received();
    }

    private static void passes(Duration time) {
        ClockUtil.setCurrentTime(ComplaintDesk.in(time));
    }
}
