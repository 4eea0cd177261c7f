package cn.guicheng.casework.deadline;

import cn.guicheng.engine.form.Day;
import cn.guicheng.engine.store.TaskRows;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
public record DeadlineMoves(
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

    private static final int AT_ONCE = 250;

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
        boolean allMoved = move(register.byCalendar(from, TaskRows.IDS).stream()
                .map(deadline -> new Move(deadline, end(deadline)))
                .filter(move -> move.isOneBecauseOf(dates))
                .toList());
        if (allMoved) {
            OffsetDateTime settled = time.now().minus(UNSETTLED);
            transaction.executeWithoutResult(status -> own.followed(
                    changed.stream()
                            .filter(change -> change.changedAt().isBefore(settled))
                            .toList(),
                    time.now()));
        }
    }

    /**
     * The same, in the caller's transaction, for a task that opened again and the timers beside it: while they were closed nothing of them
     * moved.
     */
    public void followFor(String task, String processInstance) {
        days.forget();
        moveAll(Stream.concat(
                        register.ofTasks(List.of(task)).values().stream(), register.timersOf(processInstance).stream())
                .filter(ComputedDeadline::byCalendar)
                .map(deadline -> new Move(deadline, end(deadline)))
                .filter(Move::isOne)
                .toList());
    }

    private Instant end(ComputedDeadline deadline) {
        return allowances.end(
                Allowance.of(deadline.allowed()).orElseThrow(),
                deadline.startedAt().toInstant());
    }

    /** Many in a transaction; where one cannot move because somebody is at it now, each alone. False where any has to be tried again. */
    private boolean move(List<Move> moves) {
        boolean allMoved = true;
        for (int first = 0; first < moves.size(); first += AT_ONCE) {
            List<Move> some = moves.subList(first, Math.min(first + AT_ONCE, moves.size()));
            allMoved &= isMoved(some)
                    || some.stream().map(one -> isMoved(List.of(one))).reduce(true, Boolean::logicalAnd);
        }
        return allMoved;
    }

    private boolean isMoved(List<Move> moves) {
        try {
            transaction.executeWithoutResult(status -> moveAll(moves));
            return true;
        } catch (OptimisticLockingException meanwhile) {
            LOG.debug("{} deadlines follow the calendar once more", moves.size(), meanwhile);
        } catch (RuntimeException fault) {
            LOG.error(
                    "{} deadlines do not follow the calendar, {} among them",
                    moves.size(),
                    moves.get(0).deadline(),
                    fault);
        }
        return false;
    }

    private void moveAll(List<Move> moves) {
        Map<ComputedDeadline, Date> ends = new LinkedHashMap<>();
        moves.forEach(move -> ends.put(move.deadline(), Date.from(move.due())));
        Map<ComputedDeadline, OffsetDateTime> moved = new LinkedHashMap<>();
        open.move(ends).forEach(deadline -> moved.put(deadline, time.of(ends.get(deadline))));
        register.move(moved, time.now());
    }

    /** {@code due}: when it ends by the calendar as it is now. */
    private record Move(ComputedDeadline deadline, Instant due) {
        /** Whether it ends otherwise, and a day changed on the way from its start to its end, the old or the new one. */
        boolean isOneBecauseOf(NavigableSet<LocalDate> changed) {
            NavigableSet<LocalDate> way = new TreeSet<>(List.of(
                    day(deadline.startedAt().toInstant()), day(deadline.dueAt().toInstant()), day(due)));
            return isOne()
                    && !changed.subSet(way.first(), true, way.last(), true).isEmpty();
        }

        boolean isOne() {
            return !due.equals(deadline.dueAt().toInstant());
        }

        private static LocalDate day(Instant moment) {
            return LocalDate.ofInstant(moment, Day.OFFICE_ZONE);
        }
    }
}
