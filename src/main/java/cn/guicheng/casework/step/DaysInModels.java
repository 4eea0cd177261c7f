package cn.guicheng.casework.step;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.springframework.stereotype.Component;

/** What models reckon with days, as {@code ${days.before(leaseTo, 30)}}; a day is a text such as 2026-01-31. */
@Component("days")
public class DaysInModels {
    private final Clock clock;

    DaysInModels(Clock clock) {
        this.clock = clock;
    }

    /** When a day begins. */
    public Date at(String day) {
        return begin(LocalDate.parse(day));
    }

    /** When the day so many days before begins. */
    public Date before(String day, Number days) {
        return begin(LocalDate.parse(day).minusDays(days.longValue()));
    }

    /** When the day so many days after begins. */
    public Date after(String day, Number days) {
        return begin(LocalDate.parse(day).plusDays(days.longValue()));
    }

    private Date begin(LocalDate day) {
        return Date.from(day.atStartOfDay(clock.getZone()).toInstant());
    }
}
