package cn.guicheng.limit.backtest;

import cn.guicheng.engine.form.Refusal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Which decisions are tried: those made from one moment until before another.
 *
 * @param from the first moment
 * @param to the first that no longer belongs to it
 */
public record BackTestSpan(OffsetDateTime from, OffsetDateTime to) {
    private static final String HOW = "须写成 2026-11-01 或 2026-11-01T08:00:00+08:00 这样。";

    /** What is usual. */
    public static BackTestSpan last12Months(Clock clock) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        // What is decided at this very moment belongs to it.
        return new BackTestSpan(now.minusMonths(12), now.plusSeconds(1));
    }

    /**
     * As scripts and the browser write it: ISO 8601 dates, which are the office's days and both belong to it, or date-times with
     * offset; null or blank is 12 months ago, and now. Throws a refusal (400) for anything else and for an end before the
     * beginning.
     */
    public static BackTestSpan parse(String from, String to, Clock clock) {
        BackTestSpan usual = last12Months(clock);
        OffsetDateTime end = isBlank(to) ? usual.to : moment("止", to.strip(), 1, clock);
        OffsetDateTime begin =
                isBlank(from) ? isBlank(to) ? usual.from : end.minusMonths(12) : moment("起", from.strip(), 0, clock);
        if (!begin.isBefore(end)) {
            throw Refusal.invalid("试算的起止日期", "起须早于止。");
        }
        return new BackTestSpan(begin, end);
    }

    private static OffsetDateTime moment(String field, String text, int daysAfter, Clock clock) {
        try {
            if (text.contains("T")) {
                // In an address a plus sign that was not escaped arrives as a space.
                return checked(field, OffsetDateTime.parse(text.replace(' ', '+')));
            }
            return checked(
                    field,
                    LocalDate.parse(text)
                            .plusDays(daysAfter)
                            .atStartOfDay(clock.getZone())
                            .toOffsetDateTime());
        } catch (DateTimeException e) {
            throw Refusal.invalid("试算日期（%s）".formatted(field), HOW);
        }
    }

    /** No database knows dates beyond these. */
    private static OffsetDateTime checked(String field, OffsetDateTime moment) {
        if (moment.getYear() < 1900 || moment.getYear() > 9999) {
            throw Refusal.invalid("试算日期（%s）".formatted(field), HOW);
        }
        return moment;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
