package cn.guicheng.procedure.depositrefund;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.TestOffice.REFUSE;
import static cn.guicheng.TestOffice.RETURN;
import static cn.guicheng.modelids.DepositRefundIds.*;
import static cn.guicheng.procedure.depositrefund.RefundDesk.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.PaymentApprovalIds;
import cn.guicheng.register.deposit.Deposit;
import cn.guicheng.register.deposit.Deposits;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Whatever people decide in whatever order, a deposit is never refunded twice, never paid without being settled, and accounted for
 * to the cent. 60 steps from a seed; a failure tells the seed and the way.
 */
abstract class RefundRandomWalkTest {
    private static final int STEPS = 60;

    @OnH2
    static class OnH2Test extends RefundRandomWalkTest {}

    @OnPostgres
    static class OnPostgresTest extends RefundRandomWalkTest {}

    @Autowired
    TestOffice office;

    @Autowired
    Deposits deposits;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ManagementService managementService;

    private final List<String> way = new ArrayList<>();
    private final List<String> refunds = new ArrayList<>();
    private Random random;
    private RefundDesk desk;
    private Deposit deposit;
    private String refund;
    private long due;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyCentIsAccountedForWhateverIsDecided(long seed) {
        random = new Random(seed);
        desk = new RefundDesk(office, deposits, transactions, managementService);
        way.add("seed " + seed);
        begin();
        for (int step = 0; step < STEPS; step++) {
            if (office.outcome(refund) == null) {
                goOn();
            } else {
                check();
                again();
            }
        }
        check();
    }

    private void begin() {
        deposit = desk.released(null);
        refunds.clear();
        again();
    }

    /** Another refund of the same deposit, which is there for the taking only where the one before came to nothing. */
    private void again() {
        Answer answer = desk.start(COLLECTOR, deposit.depositNumber());
        boolean held = refunds.isEmpty() || "refused".equals(office.outcome(refund));
        assertThat(answer.status()).as(way.toString()).isEqualTo(held ? 200 : 409);
        if (answer.status() == 409) {
            begin();
            return;
        }
        refund = answer.body().path("businessKey").asText();
        refunds.add(refund);
        due = DEPOSIT;
        way.add(refund);
    }

    private void goOn() {
        List<String> waiting = office.waitingAt(refund);
        assertThat(waiting).as(way.toString()).hasSizeLessThanOrEqualTo(1);
        String step = waiting.isEmpty() ? TIMER_OBJECTION_ENDS : waiting.get(0);
        way.add(step);
        switch (step) {
            case TIMER_OBJECTION_ENDS -> {
                Answer answer = chance(2) ? desk.objects(FRONT_DESK, refund) : desk.objectionEnds(refund);
                assertThat(answer.status()).as(way.toString()).isEqualTo(204);
            }
            case APPLY_FOR_REFUND -> office.does(COLLECTOR, step, refund, application(deposit));
            case ASSESS_DEDUCTIONS -> assess();
            case APPROVE_DEDUCTIONS ->
                office.does(due > 0 ? SUPERVISOR : GENERAL_MANAGER, step, refund, chance(3) ? RETURN : APPROVE);
            case DECIDE_OBJECTION ->
                office.does(
                        PERMIT_OFFICER,
                        step,
                        refund,
                        Map.of("decision", chance(3) ? "reassess" : "uphold", "comment", "核对过"));
            case PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD ->
                office.does(SUPERVISOR, step, refund, chance(6) ? REFUSE : chance(5) ? RETURN : APPROVE);
            case PaymentApprovalIds.PAY -> office.cashierPays(refund);
            default -> desk.paymentStep(refund, due);
        }
        check();
    }

    private void assess() {
        long deductions = List.of(0L, 1L, DEPOSIT - 1, DEPOSIT, DEPOSIT + 1, (long) random.nextInt(600_000))
                .get(random.nextInt(6));
        due = Math.max(0, DEPOSIT - deductions);
        desk.assesses(refund, deductions == 0 ? List.of() : List.of(item("damage", deductions, "照片")));
    }

    private boolean chance(int oneOf) {
        return random.nextInt(oneOf) == 0;
    }

    private void check() {
        JsonNode row = desk.row(deposit);
        long refunded = row.path("refundedInCents").asLong();
        long deducted = row.path("deductedInCents").asLong();
        boolean settled = row.path("state").asText().equals("settled");
        assertThat(refunded + deducted).as(way.toString()).isEqualTo(settled ? DEPOSIT : 0);
        assertThat(paid()).as(way.toString()).isEqualTo(refunded);
        boolean ended = office.outcome(refund) != null;
        assertThat(row.path("state").asText())
                .as(way.toString())
                .isEqualTo(!ended ? "being-refunded" : "refused".equals(office.outcome(refund)) ? "held" : "settled");
    }

    private long paid() {
        return refunds.stream()
                .flatMap(
                        one -> StreamSupport.stream(office.rows("payments", one).spliterator(), false))
                .mapToLong(payment -> payment.path("amountInCents").asLong())
                .sum();
    }
}
