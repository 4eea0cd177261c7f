package cn.guicheng.casework.step;

import cn.guicheng.office.time.Allowance;
import cn.guicheng.office.time.OfficeDeadlines;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What models reckon with days, as {@code ${days.before(leaseTo, 30)}}; a day is a text such as 2026-01-31, or a point in time on it. */
@Component("days")
public class DaysInModels {
    private final OfficeDeadlines deadlines;
    private final Clock clock;

    DaysInModels(OfficeDeadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
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

    /** The same for a timer of the case: on a day off it is the working day before (AMB-38), and moves when the calendar changes. */
    public Date workedBefore(DelegateExecution execution, Object day, Number days) {
        return deadline(
                execution, days.intValue() + " days before", begin(day(day)).toInstant());
    }

    /** For a timer of the case: so many working days before a day, moving when the calendar changes. */
    public Date workingBefore(DelegateExecution execution, Object day, Number days) {
        return deadline(
                execution,
                days.intValue() + " working days before",
                begin(day(day)).toInstant());
    }

    /** For a timer of the case: so many working days from now, moving when the calendar changes. */
    public Date workingAfter(DelegateExecution execution, Number days) {
        return deadline(execution, days.intValue() + " working days", clock.instant());
    }

    private Date deadline(DelegateExecution execution, String allowed, Instant start) {
        return deadlines.ofTimer(
                execution.getProcessInstanceId(),
                execution.getProcessBusinessKey(),
                Allowance.of(allowed).orElseThrow(),
                start);
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
