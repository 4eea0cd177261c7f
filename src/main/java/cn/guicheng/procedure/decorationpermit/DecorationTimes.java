package cn.guicheng.procedure.decorationpermit;

import cn.guicheng.engine.form.Day;
import cn.guicheng.office.time.Allowance;
import cn.guicheng.office.time.OfficeDeadlines;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** When works are patrolled and people reminded, as the model asks. */
@Component("decorationTimes")
public class DecorationTimes {
    private final DecorationPermitSettings settings;
    private final OfficeDeadlines deadlines;
    private final Clock clock;

    DecorationTimes(DecorationPermitSettings settings, OfficeDeadlines deadlines, Clock clock) {
        this.settings = settings;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Again and again from the planned start on, at once where that is past; as the engine's timers read it. */
    public String patrols(Date plannedStart) {
        Instant now = clock.instant();
        Instant first = plannedStart.toInstant().isBefore(now) ? now : plannedStart.toInstant();
        return "R/%s/P%dD".formatted(first, settings.patrolDays());
    }

    /** When people are reminded that the permit ends: working days before. */
    public Date reminder(DelegateExecution permit, Date plannedEnd) {
        Instant day = LocalDate.ofInstant(plannedEnd.toInstant(), Day.OFFICE_ZONE)
                .atStartOfDay(Day.OFFICE_ZONE)
                .toInstant();
        return deadlines.ofTimer(
                permit.getProcessInstanceId(),
                permit.getProcessBusinessKey(),
                Allowance.of(settings.remindDays() + " working days before").orElseThrow(),
                day);
    }

    /** As permits ask that were given before the office's working time was known. */
    public Date reminder(Date plannedEnd) {
        return Date.from(plannedEnd.toInstant().minus(Duration.ofDays(settings.remindDays())));
    }
}
