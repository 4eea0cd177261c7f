package cn.guicheng.register.payment;

import cn.guicheng.register.concealment.ReadableRows;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was paid, added up. */
@Component
public class PaymentTotals {
    /** What was paid of a category in a month of the office's calendar. */
    public record Total(String category, YearMonth month, long count, long amountInCents) {}

    /** The months are those in the office, wherever the database stands. */
    private static final String BY_MONTH =
            """
            select category, paid_year, paid_month, count(*) as payments, sum(amount_in_cents) as amount from
            (select category, amount_in_cents, extract(year from paid_at at time zone '%1$s') as paid_year,
              extract(month from paid_at at time zone '%1$s') as paid_month
              from payment where paid_at >= :from and paid_at < :to) p
            group by category, paid_year, paid_month""";

    private final ReadableRows rows;
    private final Clock clock;

    PaymentTotals(ReadableRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** By category and month, in no order; months in which nothing was paid are left out. */
    public List<Total> byCategoryAndMonth(YearMonth first, YearMonth last) {
        return rows.sql(BY_MONTH.formatted(clock.getZone()))
                .param("from", begin(first.atDay(1)))
                .param("to", begin(last.plusMonths(1).atDay(1)))
                .query((row, number) -> new Total(
                        row.getString("category"),
                        YearMonth.of(row.getInt("paid_year"), row.getInt("paid_month")),
                        row.getLong("payments"),
                        row.getLong("amount")))
                .list();
    }

    private OffsetDateTime begin(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }
}
