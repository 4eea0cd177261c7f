package cn.guicheng.engine.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day of the calendar as forms send it and cases keep it: {@code yyyy-MM-dd}, and nothing else. */
public final class Day {
    /** Where the office is. */
    public static final ZoneId OFFICE_ZONE = ZoneId.of("Asia/Shanghai");

    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private Day() {}

    /** Empty for anything else, such as a day that the month does not have. */
    static Optional<LocalDate> read(String text) {
        try {
            return FORM.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
