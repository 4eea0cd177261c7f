package cn.guicheng.register.deposit;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds deposits by what no two of them share. */
@Component
record DepositRows(JdbcClient jdbc) {
    /** Called as the record calls them: that is looked for first, and each name not found is an exception a row. */
    private static final String SELECT =
            """
            select deposit_number as depositNumber, case_number as caseNumber, unit, owner_name as owner,
            owner_phone as ownerPhone, owner_email as ownerEmail, receipt_number as receiptNumber,
            amount_in_cents as amountInCents, refunded_in_cents as refundedInCents, deducted_in_cents as deductedInCents,
            claimed_in_cents as claimedInCents, state, refund_case as refundCase, received_at as receivedAt,
            works_accepted_at as worksAcceptedAt, cards_recovered_at as cardsRecoveredAt, settled_at as settledAt
            from deposit where %s = ?""";

    /** @param column one that is unique */
    Optional<Deposit> by(String column, String value) {
        return jdbc.sql(SELECT.formatted(column))
                .param(value)
                .query(Deposit.class)
                .optional();
    }
}
