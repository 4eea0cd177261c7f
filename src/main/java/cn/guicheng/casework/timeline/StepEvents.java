package cn.guicheng.casework.timeline;

import cn.guicheng.casework.timeline.Timeline.Event;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricIncident;

/** What the program did by itself: deadlines that ran out, values it noted down, where it could not go on. */
final class StepEvents {
    private static final Set<String> TIMERS = Set.of(
            ActivityTypes.INTERMEDIATE_EVENT_TIMER, ActivityTypes.BOUNDARY_TIMER, ActivityTypes.START_EVENT_TIMER);

    private StepEvents() {}

    /** Timers that fired; those that were stopped before are no event. */
    static Stream<Event> deadlines(Story story) {
        return story.history().activities().values().stream()
                .flatMap(Collection::stream)
                .filter(step -> TIMERS.contains(step.getActivityType()))
                .filter(step -> step.getEndTime() != null && !step.isCanceled())
                .map(step -> deadline(story.run(step.getProcessInstanceId()), step));
    }

    /** A timer that is a deadline (property {@code deadline}) is stopped by what it waits for. */
    private static Event deadline(Run run, HistoricActivityInstance step) {
        String name = nameOf(step);
        String title = run.model().property(step.getActivityId(), "deadline").isPresent() ? name + "，尚未办妥" : name;
        return Story.event(step.getEndTime(), run, EventKind.DEADLINE, title, null, null);
    }

    /** Values that the program noted down in a step that is not told otherwise. */
    static Stream<Event> changes(Story story, List<StepChanges> changes) {
        Map<String, HistoricActivityInstance> steps = story.history().activities().values().stream()
                .flatMap(Collection::stream)
                .collect(Collectors.toMap(HistoricActivityInstance::getId, Function.identity()));
        return changes.stream().map(change -> change(story, change, steps.get(change.step())));
    }

    private static Event change(Story story, StepChanges change, HistoricActivityInstance step) {
        String person =
                step != null || change.actor() == null ? null : story.names().person(change.actor(), change.at());
        String title =
                step != null ? "系统在“%s”时更新了数据".formatted(nameOf(step)) : person == null ? "系统更新了数据" : person + " 改动了数据";
        Run run = story.run(change.run());
        return Story.event(change.at(), run, EventKind.CHANGED, title, person, null, change.changes());
    }

    /** Where the program could not go on; each cause once, where it arose. */
    static Stream<Event> incidents(Story story) {
        return story.history().incidents().stream()
                .filter(incident -> incident.getId().equals(incident.getRootCauseIncidentId()))
                .flatMap(incident -> incident(story.run(incident.getProcessInstanceId()), incident));
    }

    private static Stream<Event> incident(Run run, HistoricIncident incident) {
        String step = run.model().nameOf(incident.getActivityId());
        Event stopped = Story.event(
                incident.getCreateTime(), run, EventKind.INCIDENT, "“%s”出错，等待管理员处理".formatted(step), null, null);
        return incident.getEndTime() == null
                ? Stream.of(stopped)
                : Stream.of(
                        stopped,
                        Story.event(
                                incident.getEndTime(),
                                run,
                                EventKind.INCIDENT,
                                "“%s”的错误已排除".formatted(step),
                                null,
                                null));
    }

    private static String nameOf(HistoricActivityInstance step) {
        return step.getActivityName() == null ? step.getActivityId() : step.getActivityName();
    }
}
