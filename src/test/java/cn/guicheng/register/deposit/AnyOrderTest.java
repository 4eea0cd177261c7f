package cn.guicheng.register.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.register.deposit.NotRefundable.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The verbs of the register in any order from a seed: each does what the rules say, and every row is accounted for at any time. */
abstract class AnyOrderTest {
    private static final int VERBS = 250;
    private static final String DONE = "";
    private static final String NOT_ITS = "NotBeingRefunded";

    @OnH2
    static class OnH2Test extends AnyOrderTest {}

    @OnPostgres
    static class OnPostgresTest extends AnyOrderTest {}

    @Autowired
    Deposits deposits;

    @Autowired
    PlatformTransactionManager transactions;

    private Random random;

    /** A deposit as the rules have it, beside the register. */
    private static final class Expected {
        private final Deposit deposit;
        private String state = Deposit.HELD;
        private String refund;
        private boolean accepted;
        private boolean cards;
        private Settlement settlement = new Settlement(0, 0, 0);

        Expected(Deposit deposit) {
            this.deposit = deposit;
        }

        String taken(String by) {
            if (!state.equals(Deposit.HELD)) {
                return (state.equals(Deposit.SETTLED) ? Reason.SETTLED : Reason.BEING_REFUNDED).name();
            }
            if (!accepted || !cards) {
                return (accepted ? Reason.CARDS_NOT_RECOVERED : Reason.WORKS_NOT_ACCEPTED).name();
            }
            state = Deposit.BEING_REFUNDED;
            refund = by;
            return DONE;
        }

        String settled(String by, Settlement so) {
            if (!isBeingRefundedBy(by)) {
                return NOT_ITS;
            }
            state = Deposit.SETTLED;
            settlement = so;
            return DONE;
        }

        String givenUp(String by) {
            if (!isBeingRefundedBy(by)) {
                return NOT_ITS;
            }
            state = Deposit.HELD;
            refund = null;
            return DONE;
        }

        private boolean isBeingRefundedBy(String by) {
            return state.equals(Deposit.BEING_REFUNDED) && by.equals(refund);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyVerbDoesWhatTheRulesSay(long seed) {
        random = new Random(seed);
        List<Expected> known = new ArrayList<>();
        for (int verb = 0; verb < VERBS; verb++) {
            if (known.isEmpty() || random.nextInt(10) == 0) {
                known.add(new Expected(received()));
            }
            Expected one = known.get(random.nextInt(known.size()));
            act(one);
            check(one);
        }
        known.forEach(this::check);
    }

    private void act(Expected one) {
        String number = one.deposit.depositNumber();
        String permit = one.deposit.caseNumber();
        String refund = "TK-" + permit + "-" + random.nextInt(3);
        switch (random.nextInt(5)) {
            case 0 -> {
                assertThat(attempt(() -> deposits.worksAccepted(permit))).isEqualTo(DONE);
                one.accepted = true;
            }
            case 1 -> {
                assertThat(attempt(() -> deposits.cardsRecovered(permit))).isEqualTo(DONE);
                one.cards = true;
            }
            case 2 ->
                assertThat(attempt(() -> deposits.beingRefunded(number, refund)))
                        .isEqualTo(one.taken(refund));
            case 3 -> {
                Settlement so = Settlement.of(one.deposit.amountInCents(), random.nextLong(1_000_000));
                assertThat(attempt(() -> deposits.refund(number, refund, so))).isEqualTo(one.settled(refund, so));
            }
            default ->
                assertThat(attempt(() -> deposits.stillHeld(number, refund))).isEqualTo(one.givenUp(refund));
        }
    }

    private void check(Expected one) {
        Deposit deposit = deposits.numbered(one.deposit.depositNumber()).orElseThrow();
        assertThat(deposit.state()).isEqualTo(one.state);
        assertThat(deposit.refundCase()).isEqualTo(one.refund);
        assertThat(deposit.amountInCents()).isEqualTo(one.deposit.amountInCents());
        assertThat(new Settlement(deposit.refundedInCents(), deposit.deductedInCents(), deposit.claimedInCents()))
                .isEqualTo(one.settlement);
        assertThat(one.settlement.accountsFor(deposit.amountInCents())).isEqualTo(deposit.is(Deposit.SETTLED));
    }

    private Deposit received() {
        String name = random.nextLong(Long.MAX_VALUE) + "-" + System.nanoTime();
        String permit = "ZX-" + Long.toString(System.nanoTime(), 36);
        return new TransactionTemplate(transactions).execute(status -> {
            try {
                return deposits.receive(
                        permit, "3-1201", "周先生", null, null, "SJ-" + name, 1 + random.nextLong(900_000));
            } catch (ReceiptAlreadyEntered e) {
                throw new AssertionError(e);
            }
        });
    }

    private interface Verb {
        void act() throws NotRefundable, NotBeingRefunded;
    }

    private String attempt(Verb verb) {
        return new TransactionTemplate(transactions).execute(status -> {
            try {
                verb.act();
                return DONE;
            } catch (NotRefundable refusal) {
                return refusal.reason().name();
            } catch (NotBeingRefunded refusal) {
                return NOT_ITS;
            }
        });
    }
}
