package cn.guicheng.procedure.filelending;

import cn.guicheng.office.time.Allowance;
import cn.guicheng.office.time.OfficeDeadlines;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Days of return and of what follows, as the model and the register ask. */
@Component("fileLendingTimes")
public class FileLendingTimes {
    private final FileLendingSettings settings;
    private final OfficeDeadlines deadlines;
    private final Clock clock;

    FileLendingTimes(FileLendingSettings settings, OfficeDeadlines deadlines, Clock clock) {
        this.settings = settings;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** When the borrower is reminded: working days before. */
    public Date reminder(DelegateExecution loan, Date returnDate) {
        Instant day = begin(day(returnDate)).toInstant();
        return deadline(loan, settings.remindDays() + " working days before", day);
    }

    /** Until when somebody who is offered the item can come for it. */
    public Date offerEnds(DelegateExecution loan) {
        return deadline(loan, settings.offerDays() + " working days", clock.instant());
    }

    /** When what is overdue is chased again. */
    public Date chaseAgain(DelegateExecution loan) {
        return deadline(loan, settings.chaseDays() + " working days", clock.instant());
    }

    private Date deadline(DelegateExecution loan, String allowed, Instant start) {
        return deadlines.ofTimer(
                loan.getProcessInstanceId(),
                loan.getProcessBusinessKey(),
                Allowance.of(allowed).orElseThrow(),
                start);
    }

    /** As loans ask that began in clock days, before the office's working time was known. */
    public Date reminder(Date returnDate) {
        return begin(day(returnDate).minusDays(settings.remindDays()));
    }

    /** The same. */
    public Date offerEnds() {
        return begin(LocalDate.now(clock).plusDays(settings.offerDays() + 1L));
    }

    /** The same. */
    public Date chaseAgain() {
        return begin(LocalDate.now(clock).plusDays(settings.chaseDays()));
    }

    /** The day noted; where it was waited for so long that it is past, as many days from today as were asked for. */
    Date returnDate(Date requestedAt, Date noted) {
        LocalDate today = LocalDate.now(clock);
        if (day(noted).isAfter(today)) {
            return noted;
        }
        return begin(today.plusDays(ChronoUnit.DAYS.between(day(requestedAt), day(noted))));
    }

    /** When the day is over. */
    OffsetDateTime endOf(Date returnDate) {
        return day(returnDate).plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    /** When the last day is over that a loan may have which began then. */
    OffsetDateTime latest(OffsetDateTime lentAt, int maxDays) {
        return lentAt.atZoneSameInstant(clock.getZone())
                .toLocalDate()
                .plusDays(maxDays + 1L)
                .atStartOfDay(clock.getZone())
                .toOffsetDateTime();
    }

    private LocalDate day(Date time) {
        return LocalDate.ofInstant(time.toInstant(), clock.getZone());
    }

    private Date begin(LocalDate day) {
        return Date.from(day.atStartOfDay(clock.getZone()).toInstant());
    }
}
