package cn.guicheng.metrics.report;

import cn.guicheng.flow.figures.Compared;
import cn.guicheng.flow.figures.Days;
import cn.guicheng.flow.figures.ResultFigures;
import cn.guicheng.flow.figures.ResultFigures.Deadline;
import cn.guicheng.flow.figures.StepFigures;
import cn.guicheng.flow.figures.StepsOfTask;
import cn.guicheng.metrics.report.WaitingTasks.Waiting;
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

    private final StepFigures steps;
    private final ResultFigures results;
    private final WaitingTasks tasks;

    DeadlinesReader(StepFigures steps, ResultFigures results, WaitingTasks tasks) {
        this.steps = steps;
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
            String kind, String name, long met, long missed, long metBefore, long missedBefore, Long overdueNow) {
        boolean isAnything() {
            return met + missed + metBefore + missedBefore > 0 || (overdueNow != null && overdueNow > 0);
        }
    }

    public Deadlines read(Procedure procedure, Days days) {
        Map<String, Compared<StepsOfTask>> done = steps.byTask(procedure.key(), days);
        Map<String, Waiting> waiting = tasks.counts(List.of(procedure.key())).stream()
                .collect(Collectors.toMap(Waiting::task, Function.identity()));
        Set<String> known = new TreeSet<>(done.keySet());
        known.addAll(waiting.keySet());
        Set<String> ordered = new LinkedHashSet<>(procedure.tasks());
        ordered.addAll(known);
        List<Kind> kinds = new ArrayList<>();
        ordered.stream()
                .map(task -> ofTask(procedure, task, done.get(task), waiting.get(task)))
                .filter(Kind::isAnything)
                .forEach(kinds::add);
        results.deadlines(procedure.key(), days).forEach(one -> kinds.add(ofTimer(procedure, one)));
        return new Deadlines(kinds);
    }

    private static Kind ofTask(Procedure procedure, String task, Compared<StepsOfTask> done, Waiting waiting) {
        Compared<StepsOfTask> steps = done == null ? StepsOfTask.noneOfBoth(task) : done;
        return new Kind(
                TASK + task,
                procedure.taskName(task, steps.now().name()),
                steps.now().met(),
                steps.now().missed(),
                steps.before().met(),
                steps.before().missed(),
                waiting == null ? 0 : waiting.overdue());
    }

    private static Kind ofTimer(Procedure procedure, Deadline one) {
        return new Kind(
                TIMER + one.timer(),
                deadlineName(procedure, one.timer()),
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
