package cn.guicheng.casework.timeline;

import cn.guicheng.casework.timeline.Timeline.Change;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;

/**
 * The changes of values, by where they are told: with the start of the case, with the task in which somebody made them, or by
 * themselves. What a called procedure was given at its start, and what a rule decided, is told already.
 */
record ChangesBySteps(List<Change> atTheStart, Map<String, List<Change>> inTasks, List<StepChanges> others) {
    private static final Duration HANDING_OVER = Duration.ofSeconds(1);

    static ChangesBySteps of(Story story) {
        Set<String> tasks = ids(story.history().tasks().stream()
                .filter(task -> task.getEndTime() != null)
                .map(HistoricTaskInstance::getActivityInstanceId));
        Set<String> ruled =
                ids(story.history().decisions().stream().map(HistoricDecisionInstance::getActivityInstanceId));
        List<Change> atTheStart = new ArrayList<>();
        Map<String, List<Change>> inTasks = new HashMap<>();
        List<StepChanges> others = new ArrayList<>();
        for (StepChanges step : ValueChanges.of(story)) {
            if (step.isStart() || isGiven(story, step)) {
                atTheStart.addAll(step.run().equals(story.own().id()) ? step.changes() : List.of());
            } else if (tasks.contains(step.step())) {
                inTasks.computeIfAbsent(step.step(), task -> new ArrayList<>()).addAll(step.changes());
            } else if (!ruled.contains(step.step())) {
                others.add(step);
            }
        }
        return new ChangesBySteps(atTheStart, inTasks, others);
    }

    /** What its caller hands to a procedure comes before its first step. */
    private static boolean isGiven(Story story, StepChanges step) {
        Run run = story.run(step.run());
        return run.isCalled()
                && !step.at().after(Date.from(run.startedAt().toInstant().plus(HANDING_OVER)))
                && story.history().activities().get(run.id()).stream()
                        .noneMatch(activity -> activity.getId().equals(step.step()));
    }

    private static Set<String> ids(Stream<String> ids) {
        return ids.filter(id -> id != null).collect(Collectors.toSet());
    }
}
