package cn.guicheng.register.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.Together;
import cn.guicheng.register.deposit.NotRefundable.Reason;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A deposit is received once, refunded once and accounted for to the cent; on both databases. */
abstract class DepositsTest {
    @OnH2
    static class OnH2Test extends DepositsTest {}

    @OnPostgres
    static class OnPostgresTest extends DepositsTest {}

    private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime());
    private static final String DONE = "";

    @Autowired
    Deposits deposits;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final String permit = "ZX-T-" + NUMBERS.incrementAndGet();
    private final String refund = "TK-T-" + NUMBERS.incrementAndGet();

    @Test
    void aDepositIsReceivedReleasedAndRefunded() {
        Deposit deposit = received(500_000);
        assertThat(deposit.depositNumber()).matches("YJ-\\d{4}-\\d{6}");
        assertThat(deposit.state()).isEqualTo(Deposit.HELD);
        assertThat(deposits.ofCase(permit)).contains(deposit);

        released();
        assertThat(take(deposit, refund)).isEqualTo(DONE);
        assertThat(deposits.ofRefund(refund).orElseThrow().state()).isEqualTo(Deposit.BEING_REFUNDED);
        assertThat(settle(deposit, refund, Settlement.of(500_000, 20_000))).isEqualTo(DONE);

        Deposit settled = deposits.numbered(deposit.depositNumber()).orElseThrow();
        assertThat(settled.state()).isEqualTo(Deposit.SETTLED);
        assertThat(settled.refundedInCents()).isEqualTo(480_000);
        assertThat(settled.deductedInCents()).isEqualTo(20_000);
        assertThat(settled.settledAt()).isNotNull();
    }

    @Test
    void aReceiptIsEnteredOnceHoweverItIsWritten() {
        String receipt = "sj " + NUMBERS.incrementAndGet();
        assertThat(receive(permit, receipt)).isEqualTo(DONE);
        assertThat(receive(permit + "-2", receipt)).isEqualTo("ReceiptAlreadyEntered");
        assertThat(receive(permit + "-2", receipt.toUpperCase().replace(" ", "")))
                .isEqualTo("ReceiptAlreadyEntered");
        assertThat(deposits.ofCase(permit + "-2")).isEmpty();
        assertThat(receive(permit + "-2", receipt + "1")).isEqualTo(DONE);
    }

    @Test
    void aReceiptAtTheSameMomentIsEnteredOnce() throws Exception {
        String receipt = "SJ-" + NUMBERS.incrementAndGet();
        List<Callable<String>> windows = IntStream.range(0, 4)
                .<Callable<String>>mapToObj(window -> () -> receive(permit + "-" + window, receipt))
                .toList();
        assertThat(Together.together(windows)).containsOnlyOnce(DONE);
    }

    @Test
    void onlyWhatIsAcceptedAndHasItsCardsBackIsRefunded() {
        Deposit deposit = received(1);
        assertThat(take("YJ-1999-000001", refund)).isEqualTo(Reason.UNKNOWN.name());
        assertThat(take(deposit, refund)).isEqualTo(Reason.WORKS_NOT_ACCEPTED.name());
        inTransaction(() -> deposits.cardsRecovered(permit));
        assertThat(take(deposit, refund)).isEqualTo(Reason.WORKS_NOT_ACCEPTED.name());

        Deposit other = received(permit + "-2", 1);
        inTransaction(() -> deposits.worksAccepted(permit + "-2"));
        assertThat(take(other, refund)).isEqualTo(Reason.CARDS_NOT_RECOVERED.name());
        inTransaction(() -> deposits.worksAccepted(permit));
        assertThat(take(deposit, refund)).isEqualTo(DONE);
    }

    @Test
    void oneRefundAtATimeAndOneForEver() {
        Deposit deposit = received(1);
        released();
        take(deposit, refund);
        assertThat(take(deposit, refund + "-2")).isEqualTo(Reason.BEING_REFUNDED.name());
        assertThat(settle(deposit, refund + "-2", Settlement.of(1, 0))).isEqualTo("NotBeingRefunded");
        settle(deposit, refund, Settlement.of(1, 0));
        assertThat(settle(deposit, refund, Settlement.of(1, 0))).isEqualTo("NotBeingRefunded");
        assertThat(settle(deposit, refund, Settlement.of(1, 1))).isEqualTo("NotBeingRefunded");
        assertThat(take(deposit, refund + "-2")).isEqualTo(Reason.SETTLED.name());
        assertThat(giveUp(deposit, refund)).isEqualTo("NotBeingRefunded");
        assertThat(deposits.ofCase(permit).orElseThrow().refundedInCents()).isEqualTo(1);
    }

    @Test
    void whatCameToNothingCanBeRefundedByAnother() {
        Deposit deposit = received(1);
        released();
        take(deposit, refund);
        assertThat(giveUp(deposit, refund + "-2")).isEqualTo("NotBeingRefunded");
        assertThat(giveUp(deposit, refund)).isEqualTo(DONE);
        assertThat(settle(deposit, refund, Settlement.of(1, 0))).isEqualTo("NotBeingRefunded");
        assertThat(take(deposit, refund + "-2")).isEqualTo(DONE);
    }

    @Test
    void whatIsSettledIsTheDepositAndNeverAnythingElse() {
        Deposit deposit = received(100);
        released();
        take(deposit, refund);
        for (Settlement wrong :
                List.of(new Settlement(99, 0, 0), new Settlement(100, 1, 0), new Settlement(0, 99, 1))) {
            assertThatThrownBy(() -> settle(deposit, refund, wrong)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(settle(deposit, refund, new Settlement(0, 100, 50))).isEqualTo(DONE);
        assertThat(deposits.ofCase(permit).orElseThrow().claimedInCents()).isEqualTo(50);
    }

    @Test
    void theDatabaseItselfLetsNoMoneyGoAstray() {
        Deposit deposit = received(100);
        List<String> astray = List.of(
                "refunded_in_cents = 1",
                "deducted_in_cents = 1",
                "claimed_in_cents = 1",
                "amount_in_cents = 0",
                "state = 'lost'",
                "state = 'being-refunded'",
                "state = 'being-refunded', refund_case = '" + refund + "'",
                "state = 'settled', refund_case = '" + refund + "', refunded_in_cents = 100, settled_at = received_at",
                released("refunded_in_cents = 99"),
                released("refunded_in_cents = 100, deducted_in_cents = 1"),
                released("refunded_in_cents = 101, deducted_in_cents = -1"),
                released("refunded_in_cents = 100, claimed_in_cents = 1"),
                released("refunded_in_cents = 100").replace("settled_at = received_at", "settled_at = null"));
        for (String change : astray) {
            assertThatThrownBy(() -> change(deposit, change))
                    .as(change)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
        change(deposit, released("refunded_in_cents = 60, deducted_in_cents = 40"));
    }

    @Test
    void ofManyAtTheSameMomentOneRefunds() throws Exception {
        Deposit deposit = received(1);
        released();
        List<Callable<String>> windows = IntStream.range(0, 4)
                .<Callable<String>>mapToObj(window -> () -> take(deposit, refund + "-" + window))
                .toList();
        List<String> answers = Together.together(windows);
        assertThat(answers).containsOnlyOnce(DONE);
        assertThat(Collections.frequency(answers, Reason.BEING_REFUNDED.name())).isEqualTo(3);

        String winner = refund + "-" + answers.indexOf(DONE);
        Callable<String> post = () -> settle(deposit, winner, Settlement.of(1, 0));
        assertThat(Together.together(List.of(post, post, post, post)))
                .containsExactlyInAnyOrder(DONE, "NotBeingRefunded", "NotBeingRefunded", "NotBeingRefunded");
    }

    @Test
    void nothingIsWrittenOutsideOfATransaction() {
        assertThatThrownBy(() -> deposits.worksAccepted(permit)).isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> deposits.beingRefunded("YJ-1999-000001", refund))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> deposits.receive(permit, "3-1201", "周先生", null, null, "SJ-OUTSIDE", 1))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> received(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private Deposit received(long amount) {
        return received(permit, amount);
    }

    private Deposit received(String caseNumber, long amount) {
        String receipt = "SJ-" + NUMBERS.incrementAndGet();
        return new TransactionTemplate(transactions).execute(status -> {
            try {
                return deposits.receive(caseNumber, "3-1201", "周先生", "13800138000", null, receipt, amount);
            } catch (ReceiptAlreadyEntered e) {
                throw new AssertionError(e);
            }
        });
    }

    private String receive(String caseNumber, String receipt) {
        return attempt(() -> deposits.receive(caseNumber, "3-1201", "周先生", null, null, receipt, 1));
    }

    private void released() {
        inTransaction(() -> {
            deposits.worksAccepted(permit);
            deposits.cardsRecovered(permit);
        });
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    private String take(Deposit deposit, String refundCase) {
        return take(deposit.depositNumber(), refundCase);
    }

    private String take(String depositNumber, String refundCase) {
        return attempt(() -> deposits.beingRefunded(depositNumber, refundCase));
    }

    private String settle(Deposit deposit, String refundCase, Settlement settlement) {
        return attempt(() -> deposits.refund(deposit.depositNumber(), refundCase, settlement));
    }

    private String giveUp(Deposit deposit, String refundCase) {
        return attempt(() -> deposits.stillHeld(deposit.depositNumber(), refundCase));
    }

    private interface Verb {
        void act() throws NotRefundable, NotBeingRefunded, ReceiptAlreadyEntered;
    }

    /** Empty where it was done; otherwise the fact that stood against it. */
    private String attempt(Verb verb) {
        return new TransactionTemplate(transactions).execute(status -> {
            try {
                verb.act();
                return DONE;
            } catch (NotRefundable refusal) {
                status.setRollbackOnly();
                return refusal.reason().name();
            } catch (NotBeingRefunded | ReceiptAlreadyEntered refusal) {
                status.setRollbackOnly();
                return refusal.getClass().getSimpleName();
            }
        });
    }

    private String released(String change) {
        return change + ", state = 'settled', refund_case = '" + refund + "', settled_at = received_at,"
                + " works_accepted_at = received_at, cards_recovered_at = received_at";
    }

    private void change(Deposit deposit, String change) {
        jdbc.sql("update deposit set " + change + " where deposit_number = ?")
                .param(deposit.depositNumber())
                .update();
    }
}
