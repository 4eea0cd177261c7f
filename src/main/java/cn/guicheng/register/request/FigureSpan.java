package cn.guicheng.register.request;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A week (Monday to Sunday, ISO 8601) or a month of the office's calendar, over which requests are counted.
 *
 * @param from its first day
 */
public record FigureSpan(Kind kind, LocalDate from) {
    /** Weekly (COMP-41) or monthly (COMP-10). */
    public enum Kind {
        WEEK,
        MONTH
    }

    private static final Pattern WEEK = Pattern.compile("\\d{4}-W\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    /** The span that contains the day. */
    public static FigureSpan around(Kind kind, LocalDate day) {
        return new FigureSpan(
                kind,
                kind == Kind.MONTH
                        ? day.withDayOfMonth(1)
                        : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    public static FigureSpan of(YearMonth month) {
        return new FigureSpan(Kind.MONTH, month.atDay(1));
    }

    /** {@code 2026-W47} or {@code 2026-11}, as {@link #name} writes it; empty where the calendar has none such. */
    public static Optional<FigureSpan> parse(Kind kind, String text) {
        if (!(kind == Kind.WEEK ? WEEK : MONTH).matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    kind == Kind.WEEK
                            ? new FigureSpan(kind, LocalDate.parse(text + "-1", DateTimeFormatter.ISO_WEEK_DATE))
                            : of(YearMonth.parse(text)));
        } catch (DateTimeException noSuchSpan) {
            return Optional.empty();
        }
    }

    /** As addresses write it. */
    public String name() {
        return kind == Kind.MONTH
                ? YearMonth.from(from).toString()
                : "%04d-W%02d".formatted(from.get(IsoFields.WEEK_BASED_YEAR), week());
    }

    /** As people read it. */
    public String title() {
        return kind == Kind.MONTH
                ? "%d 年 %d 月".formatted(from.getYear(), from.getMonthValue())
                : "%d 年第 %d 周".formatted(from.get(IsoFields.WEEK_BASED_YEAR), week());
    }

    private int week() {
        return from.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    /** Its last day. */
    public LocalDate to() {
        return next().from.minusDays(1);
    }

    public FigureSpan previous() {
        return around(kind, from.minusDays(1));
    }

    public FigureSpan next() {
        return new FigureSpan(kind, kind == Kind.MONTH ? from.plusMonths(1) : from.plusWeeks(1));
    }

    /** The moment it begins. */
    public OffsetDateTime begin(ZoneId zone) {
        return from.atStartOfDay(zone).toOffsetDateTime();
    }

    /** The moment it is over: the first that no longer belongs to it. */
    public OffsetDateTime end(ZoneId zone) {
        return next().begin(zone);
    }
}
