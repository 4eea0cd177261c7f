package cn.guicheng.flow.figures;

import cn.guicheng.register.concealment.ReadableRows;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How long runs and steps took of the office's working time. The database does not know the calendar: each is counted here, from when it
 * began and ended, by the calendar as it is now.
 */
@Component
class WorkedFigures {
    private static final String RUNS =
            """
            select procedure, started_at, ended_at, ended_on from flow_run
            where procedure in (:procedures) and ended_on between :before and :to""";

    private static final String STEPS =
            """
            select task, person, department, opened_at as openedAt, claimed_at as claimedAt, ended_at as endedAt, ended_on as endedOn
            from flow_step
            where procedure = :procedure and ended_on between :first and :to and not cancelled""";

    private final ReadableRows rows;
    private final Durations durations;

    WorkedFigures(ReadableRows rows, Durations durations) {
        this.rows = rows;
        this.durations = durations;
    }

    /** What one or several did at a task. */
    record Worked(Spread waiting, Spread working) {}

    /** Runs that ended in these days and in those before, by procedure; one of which none did is left out. */
    Map<String, Compared<Spread>> runs(List<String> procedures, Days days) {
        Map<String, Compared<List<Long>>> seconds = new HashMap<>();
        rows.sql(RUNS)
                .param("procedures", procedures)
                .param("before", days.previous().from())
                .param("to", days.to())
                .query(row -> {
                    Compared<List<Long>> both = seconds.computeIfAbsent(row.getString("procedure"), any -> twoLists());
                    List<Long> taken =
                            isNow(row.getObject("ended_on", LocalDate.class), days) ? both.now() : both.before();
                    taken.add(durations.seconds(
                            Hours.WORKING,
                            row.getObject("started_at", OffsetDateTime.class),
                            row.getObject("ended_at", OffsetDateTime.class).toInstant()));
                });
        Map<String, Compared<Spread>> spreads = new HashMap<>();
        seconds.forEach((procedure, both) -> spreads.put(procedure, both.map(Spread::of)));
        return spreads;
    }

    /** A step that was done: at which task, by whom, and when. */
    private record Step(
            String task,
            String person,
            String department,
            OffsetDateTime openedAt,
            OffsetDateTime claimedAt,
            OffsetDateTime endedAt,
            LocalDate endedOn) {
        String who(StepFigures.By by) {
            return by == StepFigures.By.PERSON ? person : department;
        }

        /** Where nobody claimed it, it waited until it ended. */
        OffsetDateTime begun() {
            return claimedAt == null ? endedAt : claimedAt;
        }
    }

    /** Steps that were done in these days and in those before, by task. */
    Map<String, Compared<Worked>> byTask(String procedure, Days days) {
        Map<String, Compared<List<Step>>> found = new HashMap<>();
        steps(procedure, new Days(days.previous().from(), days.to())).forEach(step -> {
            Compared<List<Step>> both = found.computeIfAbsent(step.task(), any -> twoLists());
            (isNow(step.endedOn(), days) ? both.now() : both.before()).add(step);
        });
        Map<String, Compared<Worked>> worked = new HashMap<>();
        found.forEach((task, both) -> worked.put(task, both.map(this::worked)));
        return worked;
    }

    /** Steps that were done in these days, by task and by who did it. */
    Map<String, Map<String, Worked>> byTaskAnd(StepFigures.By by, String procedure, Days days) {
        Map<String, Map<String, List<Step>>> found = new HashMap<>();
        steps(procedure, days).forEach(step -> found.computeIfAbsent(step.task(), any -> new HashMap<>())
                .computeIfAbsent(step.who(by), any -> new ArrayList<>())
                .add(step));
        Map<String, Map<String, Worked>> worked = new HashMap<>();
        found.forEach((task, whose) -> {
            Map<String, Worked> each = new HashMap<>();
            whose.forEach((who, steps) -> each.put(who, worked(steps)));
            worked.put(task, each);
        });
        return worked;
    }

    private List<Step> steps(String procedure, Days days) {
        return rows.sql(STEPS)
                .param("procedure", procedure)
                .param("first", days.from())
                .param("to", days.to())
                .query(Step.class)
                .list();
    }

    private Worked worked(List<Step> steps) {
        return new Worked(
                Spread.of(steps.stream()
                        .map(step -> durations.seconds(
                                Hours.WORKING, step.openedAt(), step.begun().toInstant()))
                        .toList()),
                Spread.of(steps.stream()
                        .map(step -> durations.seconds(
                                Hours.WORKING, step.begun(), step.endedAt().toInstant()))
                        .toList()));
    }

    private static <T> Compared<List<T>> twoLists() {
        return new Compared<>(new ArrayList<>(), new ArrayList<>());
    }

    private static boolean isNow(LocalDate endedOn, Days days) {
        return !endedOn.isBefore(days.from());
    }
}
