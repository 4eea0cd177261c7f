package cn.guicheng.register.deposit;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Holds the deposits against what was paid: to each refund its payment, and to each payment its refund (DEPO-08). */
@Component
public class DepositReconciliation {
    /** The kind of payment by which deposits go back. */
    private static final String CATEGORY = "deposit-refund";

    private static final String PAID =
            """
            (select case_number, sum(amount_in_cents) as paid from payment where category = '%s' group by case_number)"""
                    .formatted(CATEGORY);

    private static final String DIFFERENCES =
            """
            select d.deposit_number as depositNumber, d.refund_case as refundCase, d.state,
            d.refunded_in_cents as refundedInCents, coalesce(p.paid, 0) as paidInCents
            from deposit d left join %1$s p on p.case_number = d.refund_case
            where coalesce(p.paid, 0) <> d.refunded_in_cents
            union all
            select null, p.case_number, null, 0, p.paid
            from %1$s p left join deposit d on d.refund_case = p.case_number
            where d.deposit_number is null
            order by refundCase"""
                    .formatted(PAID);

    private static final String TOTALS =
            """
            select count(*) as deposits, coalesce(sum(amount_in_cents), 0) as receivedInCents,
            coalesce(sum(refunded_in_cents), 0) as refundedInCents, coalesce(sum(deducted_in_cents), 0) as deductedInCents,
            coalesce(sum(case when state <> 'settled' then amount_in_cents else 0 end), 0) as openInCents,
            (select coalesce(sum(amount_in_cents), 0) from payment where category = '%s') as paidInCents
            from deposit"""
                    .formatted(CATEGORY);

    private final JdbcClient jdbc;

    DepositReconciliation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What stands in one register and not in the other.
     *
     * @param depositNumber null where something was paid for no deposit
     * @param refundCase the refund
     * @param state of the deposit, or null
     * @param refundedInCents by the register of deposits
     * @param paidInCents by the register of payments
     */
    public record Difference(
            String depositNumber, String refundCase, String state, long refundedInCents, long paidInCents) {
        /** In a Chinese sentence. */
        public String inWords() {
            if (depositNumber == null) {
                return "已付款，没有对应的押金";
            }
            if (paidInCents == 0) {
                return "已结清，没有付款";
            }
            return Deposit.SETTLED.equals(state) ? "退款与付款金额不同" : "已付款，押金尚未结清";
        }
    }

    /** Sums over everything, in cents: what was received is refunded, deducted or open. */
    public record Totals(
            long deposits,
            long receivedInCents,
            long refundedInCents,
            long deductedInCents,
            long openInCents,
            long paidInCents) {}

    /** What there is, and every difference, by refund; none where all is well. */
    public record Result(Totals totals, List<Difference> differences) {}

    /** Both are read as they stand at the same moment. */
    @Transactional(readOnly = true)
    public Result now() {
        return new Result(
                jdbc.sql(TOTALS).query(Totals.class).single(),
                jdbc.sql(DIFFERENCES).query(Difference.class).list());
    }
}
