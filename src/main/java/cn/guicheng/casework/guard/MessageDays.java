package cn.guicheng.casework.guard;

import cn.guicheng.engine.form.Refusal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Date;

/** A day that goes with a message, as {@code 2026-01-31}. */
final class MessageDays {
    private MessageDays() {}

    /** When the day begins. Refuses (400) whatever is none, naming it by its label. */
    static Date read(String label, Object sent, Clock clock) {
        try {
            LocalDate day = LocalDate.parse(sent instanceof String text ? text.strip() : "");
            if (day.getYear() < 1900 || day.getYear() > 9999) {
                throw new DateTimeException("out of range");
            }
            return Date.from(day.atStartOfDay(clock.getZone()).toInstant());
        } catch (DateTimeException none) {
            throw Refusal.invalid(label, "必须填写，须为日期，如 2026-01-31。");
        }
    }
}
