package cn.guicheng.procedure.depositrefund;

import static cn.guicheng.procedure.depositrefund.RefundDesk.COLLECTOR;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.procedure.decorationpermit.PermitDesk;
import cn.guicheng.procedure.decorationpermit.PermitWays;
import cn.guicheng.register.deposit.Deposit;
import cn.guicheng.register.deposit.Deposits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Permits and the refunds of their deposits, several at a time, go any way that their models allow. Whatever is decided, sent, repeated or
 * sent back, no deposit is refunded twice, none is paid without being settled, and no permit ends with money unaccounted for. {@code
 * -Dguicheng.walk-steps=10000} walks further; a failure tells the seed and the last steps.
 */
abstract class PermitToRefundWalkTest {
    private static final int STEPS = Integer.getInteger("guicheng.walk-steps", 150);
    private static final int AT_ONCE = 3;
    private static final int REMEMBERED = 30;

    /** From a state of a deposit to those that may follow it. */
    private static final Map<String, Set<String>> NEXT = Map.of(
            "none",
            Set.of("none", Deposit.HELD),
            Deposit.HELD,
            Set.of(Deposit.HELD, Deposit.BEING_REFUNDED),
            Deposit.BEING_REFUNDED,
            Set.of(Deposit.BEING_REFUNDED, Deposit.HELD, Deposit.SETTLED),
            Deposit.SETTLED,
            Set.of(Deposit.SETTLED));

    @OnH2
    static class OnH2Test extends PermitToRefundWalkTest {}

    @OnPostgres
    static class OnPostgresTest extends PermitToRefundWalkTest {}

    @Autowired
    TestOffice office;

    @Autowired
    PermitDesk permitDesk;

    @Autowired
    Deposits deposits;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ManagementService managementService;

    @Autowired
    JdbcClient jdbc;

    private final Deque<String> way = new ArrayDeque<>();
    private final Map<String, Integer> ends = new TreeMap<>();
    private Random random;
    private RefundDesk refundDesk;
    private PermitWays permitWays;
    private RefundWays refundWays;

    /** A permit on its walk, and what is known of its deposit. */
    private static final class Walked {
        private final String permit;
        private final Set<String> refunds = new TreeSet<>();
        private String state = "none";
        private boolean over;

        Walked(String permit) {
            this.permit = permit;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void everyCentIsAccountedForWhateverHappens(long seed) {
        random = new Random(seed);
        refundDesk = new RefundDesk(office, deposits, transactions, managementService);
        permitWays = new PermitWays(office, permitDesk, random);
        refundWays = new RefundWays(office, refundDesk, random);
        List<Walked> underWay = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            if (underWay.size() < AT_ONCE) {
                underWay.add(new Walked(permitWays.begin()));
            }
            Walked walked = underWay.get(random.nextInt(underWay.size()));
            try {
                goOn(walked);
                check(walked);
            } catch (AssertionError failed) {
                throw new AssertionError("seed %d, step %d, %s: %s".formatted(seed, step, walked.permit, way), failed);
            }
            underWay.removeIf(one -> one.over);
        }
        System.out.println("walked %d steps from seed %d: %s".formatted(STEPS, seed, ends));
    }

    private void goOn(Walked walked) {
        String outcome = office.outcome(walked.permit);
        if (outcome == null) {
            List<Runnable> ways = permitWays.of(walked.permit);
            remember(walked.permit + " " + office.waitingAt(walked.permit));
            ways.get(random.nextInt(ways.size())).run();
        } else if (!outcome.equals("completed")) {
            end(walked, outcome);
        } else {
            goOnWithRefund(walked, deposits.ofCase(walked.permit).orElseThrow());
        }
    }

    private void goOnWithRefund(Walked walked, Deposit deposit) {
        boolean again = random.nextInt(5) == 0;
        if (deposit.is(Deposit.BEING_REFUNDED) && !again) {
            remember(deposit.refundCase() + " " + refundWays.goOn(deposit.refundCase(), deposit));
            return;
        }
        remember(deposit.depositNumber() + " once more");
        Answer answer = refundDesk.start(COLLECTOR, deposit.depositNumber());
        assertThat(answer.status()).isEqualTo(deposit.is(Deposit.HELD) ? 200 : 409);
        if (deposit.is(Deposit.SETTLED)) {
            end(walked, office.outcome(deposit.refundCase()));
        }
    }

    private void remember(String step) {
        way.addLast(step);
        if (way.size() > REMEMBERED) {
            way.removeFirst();
        }
    }

    private void end(Walked walked, String outcome) {
        walked.over = true;
        ends.merge(outcome, 1, Integer::sum);
    }

    private void check(Walked walked) {
        String outcome = office.outcome(walked.permit);
        long taken = count("select count(*) from taking where case_number = ?", walked.permit);
        assertThat(taken).isIn(0L, 3L);
        if ("refused".equals(outcome) || "withdrawn".equals(outcome)) {
            assertThat(taken).isZero();
        }
        assertThat(count(
                        "select count(*) from register_entry where register = 'decoration-cards' and case_number = ?",
                        walked.permit))
                .isIn(0L, 2L);
        assertThat(deposits.ofCase(walked.permit).isPresent()).isEqualTo(taken == 3);
        deposits.ofCase(walked.permit).ifPresent(deposit -> check(walked, deposit, "completed".equals(outcome)));
    }

    private void check(Walked walked, Deposit deposit, boolean completed) {
        assertThat(deposit.amountInCents())
                .isEqualTo(count(
                        "select sum(amount_in_cents) from taking where kind = 'deposit' and case_number = ?",
                        walked.permit));
        assertThat(NEXT.get(walked.state)).contains(deposit.state());
        walked.state = deposit.state();
        if (deposit.refundCase() != null) {
            walked.refunds.add(deposit.refundCase());
        }
        assertThat(walked.refunds.isEmpty()).isEqualTo(!completed);
        boolean settled = deposit.is(Deposit.SETTLED);
        assertThat(deposit.refundedInCents() + deposit.deductedInCents())
                .isEqualTo(settled ? deposit.amountInCents() : 0);
        checkRefunds(walked, deposit);
    }

    /** Every refund but that of the register came to nothing, and what was paid for all of them is what was refunded. */
    private void checkRefunds(Walked walked, Deposit deposit) {
        long paid = 0;
        long payments = 0;
        for (String refund : walked.refunds) {
            paid += count("select coalesce(sum(amount_in_cents), 0) from payment where case_number = ?", refund);
            payments += count("select count(*) from payment where case_number = ?", refund);
            String outcome = office.outcome(refund);
            if (!refund.equals(deposit.refundCase())) {
                assertThat(outcome).isEqualTo("refused");
            } else if (deposit.is(Deposit.BEING_REFUNDED)) {
                assertThat(outcome).isNull();
            } else {
                assertThat(outcome).isEqualTo(deposit.refundedInCents() > 0 ? "refunded" : "nothing-to-refund");
            }
        }
        assertThat(paid).isEqualTo(deposit.refundedInCents());
        assertThat(payments).isEqualTo(deposit.refundedInCents() > 0 ? 1 : 0);
    }

    private long count(String sql, String caseNumber) {
        return jdbc.sql(sql).param(caseNumber).query(Long.class).single();
    }
}
