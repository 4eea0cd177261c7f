package cn.guicheng.office.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** When the time that is allowed is over, by the calendar as it is now. */
@Component
public class Allowances {
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final WorkingTime time;
    private final OfficeDays days;
    private final ZoneId zone;

    Allowances(WorkingTime time, OfficeDays days, Clock clock) {
        this.time = time;
        this.days = days;
        this.zone = clock.getZone();
    }

    /** The same start and the same calendar give the same end. */
    public Instant end(Allowance allowed, Instant start) {
        int many = allowed.many();
        LocalDate today = LocalDate.ofInstant(start, zone);
        return switch (allowed.unit()) {
            case WORKING_DAYS -> time.after(start, time.ofDays(many));
            case WORKING_HOURS -> time.after(start, Duration.ofHours(many));
            case WORKING_MINUTES -> time.after(start, Duration.ofMinutes(many));
            case NEXT_WORKING_DAY -> time.after(endOf(today), time.ofDays(1));
            case WORKING_DAYS_BEFORE -> time.before(start, time.ofDays(many));
            case DAYS_BEFORE -> begin(worked(today.minusDays(many)));
            case DAY_OF_MONTH -> endOf(next(many, today));
            case DAYS -> endOf(today.plusDays(many));
            case HOURS -> start.plus(Duration.ofHours(many));
        };
    }

    /** On a day off it moves to the working day before (AMB-38), maybe of the month before; once that is past, it is the next month's. */
    private LocalDate next(int day, LocalDate today) {
        return Stream.iterate(YearMonth.from(today), month -> month.plusMonths(1))
                .map(month -> worked(month.atDay(Math.min(day, month.lengthOfMonth()))))
                .filter(end -> !end.isBefore(today))
                .findFirst()
                .orElseThrow();
    }

    private LocalDate worked(LocalDate named) {
        LocalDate day = named;
        while (!days.isWorked(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private Instant endOf(LocalDate day) {
        return day.atTime(END_OF_DAY).atZone(zone).toInstant();
    }
}
