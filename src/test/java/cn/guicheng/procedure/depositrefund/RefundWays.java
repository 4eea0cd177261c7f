package cn.guicheng.procedure.depositrefund;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.TestOffice.REFUSE;
import static cn.guicheng.TestOffice.RETURN;
import static cn.guicheng.modelids.DepositRefundIds.*;
import static cn.guicheng.procedure.depositrefund.RefundDesk.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.PaymentApprovalIds;
import cn.guicheng.register.deposit.Deposit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What people can do next with a refund, whatever was deducted and decided. */
final class RefundWays {
    private final TestOffice office;
    private final RefundDesk desk;
    private final Random random;

    /** What is to be paid of each refund, as it was assessed. */
    private final Map<String, Long> due = new HashMap<>();

    RefundWays(TestOffice office, RefundDesk desk, Random random) {
        this.office = office;
        this.desk = desk;
        this.random = random;
    }

    /** One step of a refund that has not ended; returns where it was. */
    String goOn(String refund, Deposit deposit) {
        List<String> waiting = office.waitingAt(refund);
        assertThat(waiting).hasSizeLessThanOrEqualTo(1);
        String step = waiting.isEmpty() ? TIMER_OBJECTION_ENDS : waiting.get(0);
        switch (step) {
            case TIMER_OBJECTION_ENDS -> {
                Answer answer = chance(3) ? desk.objects(FRONT_DESK, refund) : desk.objectionEnds(refund);
                assertThat(answer.status()).isEqualTo(204);
            }
            case APPLY_FOR_REFUND -> office.does(COLLECTOR, step, refund, application(deposit));
            case ASSESS_DEDUCTIONS -> assess(refund, deposit.amountInCents());
            case APPROVE_DEDUCTIONS ->
                office.does(
                        due.get(refund) > 0 ? SUPERVISOR : GENERAL_MANAGER, step, refund, chance(4) ? RETURN : APPROVE);
            case DECIDE_OBJECTION ->
                office.does(
                        PERMIT_OFFICER,
                        step,
                        refund,
                        Map.of("decision", chance(3) ? "reassess" : "uphold", "comment", "核对过"));
            case PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD -> office.does(SUPERVISOR, step, refund, decision());
            case PaymentApprovalIds.APPROVE_AS_GENERAL_MANAGER ->
                office.does(GENERAL_MANAGER, step, refund, decision());
            case PaymentApprovalIds.PAY -> office.cashierPays(refund);
            default -> desk.paymentStep(refund, due.get(refund));
        }
        return step;
    }

    private void assess(String refund, long deposit) {
        long deductions = List.of(0L, 1L, deposit - 1, deposit, deposit + 1, (long) random.nextInt(600_000))
                .get(random.nextInt(6));
        due.put(refund, Math.max(0, deposit - deductions));
        List<Map<String, Object>> items = deductions == 0 ? List.of() : List.of(item("damage", deductions, "照片"));
        // What patrols recorded is left out with a word why.
        office.does(ENGINEER, ASSESS_DEDUCTIONS, refund, Map.of("deductions", items, "comment", "当场已整改"));
    }

    private Map<String, Object> decision() {
        return chance(7) ? REFUSE : chance(6) ? RETURN : APPROVE;
    }

    private boolean chance(int oneOf) {
        return random.nextInt(oneOf) == 0;
    }
}
