package cn.guicheng.flow.report;

import cn.guicheng.flow.figures.Days;
import cn.guicheng.flow.figures.ResultFigures;
import cn.guicheng.flow.figures.ResultFigures.Deadline;
import cn.guicheng.flow.report.WaitingTasks.Waiting;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads which deadlines held: those of tasks, and those that timers of the model measure. */
@Component
public class DeadlinesReader {
    static final String TASK = "task:";
    static final String TIMER = "timer:";

    private final ResultFigures results;
    private final WaitingTasks tasks;

    DeadlinesReader(ResultFigures results, WaitingTasks tasks) {
        this.results = results;
        this.tasks = tasks;
    }

    /** Those of tasks in the order of the model, then those of timers. */
    public record Deadlines(List<Kind> kinds) {}

    /**
     * One deadline.
     *
     * @param kind {@code task:} or {@code timer:} and the id in the model
     * @param overdueNow tasks whose due time is over; null for a timer, which acts when its time is over
     */
    public record Kind(
            String kind, String name, long met, long missed, long metBefore, long missedBefore, Long overdueNow) {}

    public Deadlines read(Procedure procedure, Days days) {
        Map<String, Deadline> done = results.deadlinesOfTasks(procedure.key(), days).stream()
                .collect(Collectors.toMap(Deadline::element, Function.identity()));
        Map<String, Waiting> overdue = tasks.counts(List.of(procedure.key())).stream()
                .filter(waiting -> waiting.overdue() > 0)
                .collect(Collectors.toMap(Waiting::task, Function.identity()));
        Set<String> known = new TreeSet<>(done.keySet());
        known.addAll(overdue.keySet());
        Set<String> ordered = new LinkedHashSet<>(procedure.tasks());
        ordered.retainAll(known);
        ordered.addAll(known);
        List<Kind> kinds = new ArrayList<>();
        ordered.forEach(task -> kinds.add(ofTask(procedure, task, done.get(task), overdue.get(task))));
        results.deadlinesOfTimers(procedure.key(), days).forEach(one -> kinds.add(ofTimer(procedure, one)));
        return new Deadlines(kinds);
    }

    private static Kind ofTask(Procedure procedure, String task, Deadline done, Waiting overdue) {
        Deadline found = done == null ? new Deadline(task, overdue.name(), 0, 0, 0, 0) : done;
        return new Kind(
                TASK + task,
                procedure.taskName(task, found.name()),
                found.met(),
                found.missed(),
                found.metBefore(),
                found.missedBefore(),
                overdue == null ? 0 : overdue.overdue());
    }

    private static Kind ofTimer(Procedure procedure, Deadline one) {
        return new Kind(
                TIMER + one.element(),
                deadlineName(procedure, one.element()),
                one.met(),
                one.missed(),
                one.metBefore(),
                one.missedBefore(),
                null);
    }

    static String deadlineName(Procedure procedure, String timer) {
        return procedure.model().property(timer, "deadline").orElseGet(() -> procedure
                .model()
                .nameOf(timer));
    }
}
