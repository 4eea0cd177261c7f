package cn.guicheng.register.deposit;

import cn.guicheng.register.casenumber.CaseNumbers;
import cn.guicheng.register.deposit.NotRefundable.Reason;
import cn.guicheng.register.normalform.NormalForm;
import cn.guicheng.register.transaction.Savepoint;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of deposits (DEPO-01…12). Each is held, then being refunded by one case, then settled or held again; it is
 * settled once, and no row is ever deleted.
 */
@Component
public class Deposits {
    private static final String PREFIX = "YJ";

    private final JdbcClient jdbc;
    private final DepositRows rows;
    private final CaseNumbers numbers;
    private final Savepoint savepoint;
    private final Clock clock;

    Deposits(JdbcClient jdbc, DepositRows rows, CaseNumbers numbers, Savepoint savepoint, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.numbers = numbers;
        this.savepoint = savepoint;
        this.clock = clock;
    }

    /**
     * Enters a deposit received now, and gives it its number.
     *
     * @param caseNumber the permit; a permit has one deposit, else IllegalStateException
     * @param ownerPhone or null
     * @param ownerEmail or null
     * @param amountInCents above zero, else IllegalArgumentException
     * @throws ReceiptAlreadyEntered where this receipt is there already; the caller's transaction must then end
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Deposit receive(
            String caseNumber,
            String unit,
            String owner,
            String ownerPhone,
            String ownerEmail,
            String receiptNumber,
            long amountInCents)
            throws ReceiptAlreadyEntered {
        if (amountInCents <= 0) {
            throw new IllegalArgumentException("a deposit is above zero, not " + amountInCents);
        }
        String key = NormalForm.NAME.of(receiptNumber);
        if (ofCase(caseNumber).isPresent()) {
            throw new IllegalStateException("permit " + caseNumber + " has a deposit");
        }
        if (rows.by("receipt_key", key).isPresent()) {
            throw new ReceiptAlreadyEntered(receiptNumber);
        }
        String number = numbers.next(PREFIX);
        try {
            savepoint.behind(() -> jdbc.sql(
                            """
                            insert into deposit (deposit_number, case_number, unit, owner_name, owner_phone, owner_email,
                            receipt_number, receipt_key, amount_in_cents, state, received_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'held', ?)""")
                    .params(
                            number,
                            caseNumber,
                            unit,
                            owner,
                            ownerPhone,
                            ownerEmail,
                            receiptNumber,
                            key,
                            amountInCents,
                            OffsetDateTime.now(clock))
                    .update());
        } catch (DuplicateKeyException enteredMeanwhile) {
            throw new ReceiptAlreadyEntered(receiptNumber);
        }
        return numbered(number).orElseThrow();
    }

    /** The works of the permit were accepted, at the latest now (DEPO-03); nothing where it left no deposit. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void worksAccepted(String caseNumber) {
        mark("works_accepted_at", caseNumber);
    }

    /** The cards of the permit are back, or what is missing is charged, at the latest now (DEPO-04). */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cardsRecovered(String caseNumber) {
        mark("cards_recovered_at", caseNumber);
    }

    /**
     * From now on this refund, and no other, has the deposit.
     *
     * @throws NotRefundable where it is unknown, not released, being refunded or settled; nothing has changed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void beingRefunded(String depositNumber, String refundCase) throws NotRefundable {
        int taken = jdbc.sql(
                        """
                        update deposit set state = 'being-refunded', refund_case = ? where deposit_number = ?
                        and state = 'held' and works_accepted_at is not null and cards_recovered_at is not null""")
                .params(refundCase, depositNumber)
                .update();
        if (taken == 0) {
            checkRefundable(depositNumber);
            // Released or held again since the update looked: whoever asks again gets it.
            throw new NotRefundable(depositNumber, Reason.BEING_REFUNDED, null);
        }
    }

    /** Says whether a refund could begin now. Throws {@link NotRefundable} where not. */
    public void checkRefundable(String depositNumber) throws NotRefundable {
        Deposit deposit =
                numbered(depositNumber).orElseThrow(() -> new NotRefundable(depositNumber, Reason.UNKNOWN, null));
        if (deposit.is(Deposit.SETTLED)) {
            throw new NotRefundable(depositNumber, Reason.SETTLED, deposit.refundCase());
        }
        if (deposit.is(Deposit.BEING_REFUNDED)) {
            throw new NotRefundable(depositNumber, Reason.BEING_REFUNDED, deposit.refundCase());
        }
        if (deposit.worksAcceptedAt() == null) {
            throw new NotRefundable(depositNumber, Reason.WORKS_NOT_ACCEPTED, null);
        }
        if (deposit.cardsRecoveredAt() == null) {
            throw new NotRefundable(depositNumber, Reason.CARDS_NOT_RECOVERED, null);
        }
    }

    /**
     * The deposit is settled, once: refund and deductions are the deposit.
     *
     * @throws NotBeingRefunded where this refund does not have it; the caller's transaction must then end
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refund(String depositNumber, String refundCase, Settlement settlement) throws NotBeingRefunded {
        Deposit deposit = numbered(depositNumber).orElseThrow(() -> new NotBeingRefunded(depositNumber, refundCase));
        if (!settlement.accountsFor(deposit.amountInCents())) {
            throw new IllegalArgumentException(settlement + " is not " + deposit);
        }
        int settled = jdbc.sql(
                        """
                        update deposit set state = 'settled', refunded_in_cents = ?, deducted_in_cents = ?,
                        claimed_in_cents = ?, settled_at = ?
                        where deposit_number = ? and refund_case = ? and state = 'being-refunded'""")
                .params(
                        settlement.refundedInCents(),
                        settlement.deductedInCents(),
                        settlement.claimedInCents(),
                        OffsetDateTime.now(clock),
                        depositNumber,
                        refundCase)
                .update();
        mustBeOne(settled, depositNumber, refundCase);
    }

    /**
     * The refund came to nothing: the deposit is held as before, and can be refunded by another case.
     *
     * @throws NotBeingRefunded where this refund does not have it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stillHeld(String depositNumber, String refundCase) throws NotBeingRefunded {
        int held = jdbc.sql(
                        """
                        update deposit set state = 'held', refund_case = null
                        where deposit_number = ? and refund_case = ? and state = 'being-refunded'""")
                .params(depositNumber, refundCase)
                .update();
        mustBeOne(held, depositNumber, refundCase);
    }

    /** The deposit of a permit. */
    public Optional<Deposit> ofCase(String caseNumber) {
        return rows.by("case_number", caseNumber);
    }

    /** The deposit that a refund has or settled. */
    public Optional<Deposit> ofRefund(String refundCase) {
        return rows.by("refund_case", refundCase);
    }

    public Optional<Deposit> numbered(String depositNumber) {
        return rows.by("deposit_number", depositNumber);
    }

    /** What happened once stays as it was. */
    private void mark(String column, String caseNumber) {
        jdbc.sql("update deposit set %1$s = coalesce(%1$s, ?) where case_number = ?".formatted(column))
                .params(OffsetDateTime.now(clock), caseNumber)
                .update();
    }

    private static void mustBeOne(int changed, String depositNumber, String refundCase) throws NotBeingRefunded {
        if (changed != 1) {
            throw new NotBeingRefunded(depositNumber, refundCase);
        }
    }
}
