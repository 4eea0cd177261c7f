package cn.guicheng.flow.report;

import cn.guicheng.flow.figures.Compared;
import cn.guicheng.flow.figures.Days;
import cn.guicheng.flow.figures.Spread;
import cn.guicheng.flow.figures.StepFigures;
import cn.guicheng.flow.figures.StepsOfTask;
import cn.guicheng.flow.report.ProcedurePage.Step;
import cn.guicheng.flow.report.ProcedurePage.Times;
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

/** The steps of a procedure in the order of its model; those of earlier versions, under their old names, last. */
@Component
record StepLines(StepFigures steps) {
    /** {@code waiting}: the procedure's tasks that wait now. */
    List<Step> of(Procedure procedure, Days days, List<Waiting> waiting) {
        Map<String, Compared<StepsOfTask>> done = steps.byTask(procedure.key(), days);
        Map<String, Waiting> now = waiting.stream().collect(Collectors.toMap(Waiting::task, Function.identity()));
        Set<String> earlier = new TreeSet<>(done.keySet());
        earlier.addAll(now.keySet());
        Set<String> tasks = new LinkedHashSet<>(procedure.tasks());
        tasks.addAll(earlier);
        List<Step> lines = new ArrayList<>();
        tasks.forEach(task -> lines.add(step(procedure, task, done.get(task), now.get(task))));
        return lines;
    }

    private static Step step(Procedure procedure, String task, Compared<StepsOfTask> done, Waiting waiting) {
        Compared<StepsOfTask> steps = done == null ? StepsOfTask.noneOfBoth(task) : done;
        String then = done == null
                ? waiting == null ? task : waiting.name()
                : done.now().name();
        return new Step(
                task,
                procedure.taskName(task, then),
                procedure.tasks().contains(task),
                waiting == null ? 0 : waiting.open(),
                waiting == null ? 0 : waiting.overdue(),
                steps.now().completed(),
                steps.now().cancelled(),
                steps.before().completed(),
                times(steps.map(StepsOfTask::waiting)),
                times(steps.map(StepsOfTask::working)));
    }

    private static Times times(Compared<Spread> spread) {
        return new Times(
                spread.now().p50(),
                spread.now().p90(),
                spread.before().p50(),
                spread.before().p90());
    }
}
