package cn.guicheng.flow.report;

import cn.guicheng.engine.form.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** A day as an address names it. */
public final class DayAsked {
    /** A year has four digits: Java takes more of them, and no database does. */
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private DayAsked() {}

    /**
     * The day.
     *
     * @param parameter where it stands in the address
     * @throws Refusal 400 for what the calendar does not have
     */
    public static LocalDate of(String parameter, String text) {
        if (DAY.matcher(text).matches()) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException noSuchDay) {
                // Is said below.
            }
        }
        throw Refusal.invalid(parameter, "须为日历上有的一天，写成 2026-01-31 这样。");
    }
}
