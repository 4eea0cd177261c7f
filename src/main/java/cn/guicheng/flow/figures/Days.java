package cn.guicheng.flow.figures;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/**
 * Some days on end of the office's calendar, the first and the last included.
 *
 * @param hours by which it is counted how long something took that ended on them
 */
public record Days(LocalDate from, LocalDate to, @JsonIgnore Hours hours) {
    /** By the clock. */
    public Days(LocalDate from, LocalDate to) {
        this(from, to, Hours.CLOCK);
    }

    public Days {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(from + " is after " + to);
        }
    }

    /** How many they are. */
    public long length() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** As many days, directly before. */
    public Days previous() {
        return new Days(from.minusDays(length()), from.minusDays(1), hours);
    }

    public Stream<LocalDate> each() {
        return from.datesUntil(to.plusDays(1));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
