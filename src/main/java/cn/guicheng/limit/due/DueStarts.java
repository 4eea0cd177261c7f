package cn.guicheng.limit.due;

import cn.guicheng.engine.form.FormDefinition;
import cn.guicheng.engine.internal.ProgramStart;
import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.engine.model.StartedByDates;
import cn.guicheng.limit.LimitAdvice;
import cn.guicheng.limit.LimitLookup;
import cn.guicheng.office.time.OfficeDays;
import cn.guicheng.register.due.DueDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Starts what falls due, once for each procedure, entry and day on whatever number of nodes. Days on which the program was down are
 * looked at when it runs again, each by the table in force then.
 */
@Component
record DueStarts(
        ProcedureModels models,
        LimitLookup limits,
        OfficeDays officeDays,
        DueDays days,
        ProgramStart cases,
        TransactionTemplate transaction,
        Clock clock) {
    private static final Logger LOG = LoggerFactory.getLogger(DueStarts.class);

    /** However long the program was down: what fell due more than a year ago has fallen due again. */
    private static final int LONGEST = 366;

    /** Each start is a transaction of its own; one that fails is tried again the next time, and stops none of another procedure. */
    void start() {
        for (ProcedureModel model : models.active()) {
            StartedByDates.of(model).forEach(named -> look(model.key(), named));
        }
    }

    private void look(String procedure, StartedByDates named) {
        LocalDate today = LocalDate.now(clock);
        LocalDate earliest = today.minusDays(LONGEST);
        LocalDate day = days.watchedUntil(procedure, named.entry())
                .map(last -> last.plusDays(1))
                .filter(next -> next.isBefore(today))
                .map(next -> next.isBefore(earliest) ? earliest : next)
                .orElse(today);
        try {
            for (; !day.isAfter(today); day = day.plusDays(1)) {
                startIfDue(procedure, named, day);
            }
        } catch (RuntimeException fault) {
            LOG.error("{}, which is due on {} as {}, is not started", procedure, day, named.entry(), fault);
        }
        // Today is looked at until it is over: a table that is changed in the morning counts the same day.
        days.watched(procedure, named.entry(), day.minusDays(day.isAfter(today) ? 2 : 1));
    }

    private void startIfDue(String procedure, StartedByDates named, LocalDate day) {
        Map<String, Object> asked = Map.of(StartedByDates.ENTRY, named.entry());
        Optional<LimitAdvice> row =
                limits.advise(named.table(), asked).filter(advice -> row(advice).fallsOn(day, officeDays::isWorked));
        if (row.isPresent() && !days.isStarted(procedure, named.entry(), day)) {
            start(procedure, named.entry(), day, row.get());
        }
    }

    private void start(String procedure, String entry, LocalDate day, LimitAdvice row) {
        try {
            transaction.executeWithoutResult(status -> {
                days.take(procedure, entry, day);
                days.started(procedure, entry, day, cases.start(procedure, values(procedure, entry, day, row)));
            });
        } catch (DuplicateKeyException another) {
            if (!days.isStarted(procedure, entry, day)) {
                throw another;
            }
        }
    }

    /** Those that the start form has a field for. */
    private Map<String, Object> values(String procedure, String entry, LocalDate day, LimitAdvice row) {
        Map<String, Object> values = new HashMap<>();
        values.put(StartedByDates.ENTRY, entry);
        values.put(StartedByDates.DUE_ON, day.toString());
        row.output(StartedByDates.DUE_FOR).ifPresent(group -> values.put(StartedByDates.DUE_FOR, group));
        FormDefinition form = models.latestStartForm(procedure);
        values.keySet().removeIf(name -> form.field(name).isEmpty());
        return values;
    }

    private static DueRow row(LimitAdvice advice) {
        return new DueRow(
                text(advice, StartedByDates.MONTHS),
                text(advice, StartedByDates.DAY),
                text(advice, StartedByDates.SHIFT));
    }

    private static String text(LimitAdvice advice, String output) {
        return advice.output(output).orElseThrow().toString();
    }
}
