package cn.guicheng.casework.deadline;

import cn.guicheng.engine.form.Day;
import cn.guicheng.office.time.Allowance;
import cn.guicheng.office.time.Allowances;
import cn.guicheng.office.time.OfficeDays;
import cn.guicheng.office.time.OfficeTime;
import cn.guicheng.register.calendar.ChangedDay;
import cn.guicheng.register.calendar.OwnDays;
import cn.guicheng.register.deadline.ComputedDeadline;
import cn.guicheng.register.deadline.ComputedDeadlines;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves open deadlines whose days changed in the calendar: they end where they would if they were computed now. What people chose, and what
 * a documented clock decides, stays. Done twice it changes nothing.
 */
@Component
record DeadlineMoves(
        OwnDays own,
        OfficeDays days,
        ComputedDeadlines register,
        Allowances allowances,
        OpenDeadlines open,
        OfficeTime time,
        TransactionTemplate transaction) {
    private static final Logger LOG = LoggerFactory.getLogger(DeadlineMoves.class);

    /**
     * For so long a change is followed again and again: a step that began in the moment of the change may have been reckoned by the
     * calendar before, and be written only after the first look.
     */
    private static final Duration UNSETTLED = Duration.ofMinutes(2);

    void follow() {
        List<ChangedDay> changed = own.notFollowed();
        if (changed.isEmpty()) {
            return;
        }
        days.forget();
        NavigableSet<LocalDate> dates =
                changed.stream().map(ChangedDay::date).collect(Collectors.toCollection(TreeSet::new));
        OffsetDateTime from =
                time.of(Date.from(dates.first().atStartOfDay(Day.OFFICE_ZONE).toInstant()));
        boolean allMoved = true;
        for (ComputedDeadline deadline : register.byCalendar(from)) {
            allMoved &= follow(deadline, dates);
        }
        if (allMoved) {
            OffsetDateTime settled = time.now().minus(UNSETTLED);
            transaction.executeWithoutResult(status -> own.followed(
                    changed.stream()
                            .filter(change -> change.changedAt().isBefore(settled))
                            .toList(),
                    time.now()));
        }
    }

    /** False where it has to be tried again. */
    private boolean follow(ComputedDeadline deadline, NavigableSet<LocalDate> changed) {
        Instant due = allowances.end(
                Allowance.of(deadline.allowed()).orElseThrow(),
                deadline.startedAt().toInstant());
        if (due.equals(deadline.dueAt().toInstant()) || !isTouched(deadline, due, changed)) {
            return true;
        }
        try {
            transaction.executeWithoutResult(status -> move(deadline, Date.from(due)));
            return true;
        } catch (OptimisticLockingException meanwhile) {
            LOG.debug("a deadline of {} follows the calendar the next time", deadline.caseNumber(), meanwhile);
        } catch (RuntimeException fault) {
            LOG.error("a deadline of {} does not follow the calendar", deadline.caseNumber(), fault);
        }
        return false;
    }

    private void move(ComputedDeadline deadline, Date due) {
        if (open.move(deadline, due)) {
            register.move(deadline, time.of(due), time.now());
        }
    }

    /** Whether a day changed on the way from its start to its end, the old or the new one. */
    private static boolean isTouched(ComputedDeadline deadline, Instant due, NavigableSet<LocalDate> changed) {
        NavigableSet<LocalDate> way = new TreeSet<>(List.of(
                day(deadline.startedAt().toInstant()), day(deadline.dueAt().toInstant()), day(due)));
        return !changed.subSet(way.first(), true, way.last(), true).isEmpty();
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Day.OFFICE_ZONE);
    }
}
