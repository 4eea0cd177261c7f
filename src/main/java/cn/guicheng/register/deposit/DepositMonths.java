package cn.guicheng.register.deposit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The monthly list for the accountants: what was received, what went back, what is open (DEPO-09). */
@Component
public class DepositMonths {
    /** What was received later, or settled before, is none of the month's. */
    private static final String LINES =
            """
            select deposit_number as depositNumber, case_number as caseNumber, unit, receipt_number as receiptNumber,
            received_at as receivedAt, amount_in_cents as amountInCents,
            case when settled_at < :until then settled_at end as settledAt,
            case when settled_at < :until then refunded_in_cents else 0 end as refundedInCents,
            case when settled_at < :until then deducted_in_cents else 0 end as deductedInCents,
            case when settled_at < :until then claimed_in_cents else 0 end as claimedInCents,
            case when settled_at < :until then 0 else amount_in_cents end as openInCents
            from deposit where received_at < :until and (settled_at is null or settled_at >= :from)
            order by received_at, deposit_number""";

    private final JdbcClient jdbc;
    private final Clock clock;

    DepositMonths(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A deposit as it stood at the end of the month.
     *
     * @param settledAt null where it was open then
     * @param openInCents what was still held of it then
     */
    public record Line(
            String depositNumber,
            String caseNumber,
            String unit,
            String receiptNumber,
            OffsetDateTime receivedAt,
            long amountInCents,
            OffsetDateTime settledAt,
            long refundedInCents,
            long deductedInCents,
            long claimedInCents,
            long openInCents) {}

    /** Every deposit that was open at some time of the month, by when it was received. The months are those in the office. */
    @Transactional(readOnly = true)
    public DepositMonth of(YearMonth month) {
        OffsetDateTime from = begin(month.atDay(1));
        List<Line> lines = jdbc.sql(LINES)
                .param("from", from)
                .param("until", begin(month.plusMonths(1).atDay(1)))
                .query(Line.class)
                .list();
        return DepositMonth.of(month, from, lines);
    }

    private OffsetDateTime begin(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }
}
