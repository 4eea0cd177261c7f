package cn.guicheng.casework.step;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.springframework.stereotype.Component;

/** What models reckon with days, as {@code ${days.before(leaseTo, 30)}}; a day is a text such as 2026-01-31, or a point in time on it. */
@Component("days")
public class DaysInModels {
    private final Clock clock;

    DaysInModels(Clock clock) {
        this.clock = clock;
    }

    /** When a day begins. */
    public Date at(Object day) {
        return begin(day(day));
    }

    /** When the day so many days before begins. */
    public Date before(Object day, Number days) {
        return begin(day(day).minusDays(days.longValue()));
    }

    /** When the day so many days after begins. */
    public Date after(Object day, Number days) {
        return begin(day(day).plusDays(days.longValue()));
    }

    /** When a day is over. */
    public Date endOf(Object day) {
        return after(day, 1);
    }

    private LocalDate day(Object day) {
        return day instanceof Date time
                ? LocalDate.ofInstant(time.toInstant(), clock.getZone())
                : LocalDate.parse(day.toString());
    }

    private Date begin(LocalDate day) {
        return Date.from(day.atStartOfDay(clock.getZone()).toInstant());
    }
}
