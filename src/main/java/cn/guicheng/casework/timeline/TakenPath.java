package cn.guicheng.casework.timeline;

import cn.guicheng.casework.timeline.Timeline.Activity;
import cn.guicheng.casework.timeline.Timeline.Path;
import cn.guicheng.casework.timeline.VersionDiagram.Flow;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricIncident;

/**
 * What of a diagram was gone through. The engine does not write down sequence flows: one counts as taken where its source was
 * ended and not cancelled, and its target was reached afterwards in the same scope. Of several flows that leave an element
 * the one is taken whose target was reached first; of a parallel or inclusive gateway all whose target was reached before the
 * gateway was passed again. Where two branches run side by side and meet in the same element this can be wrong by one flow.
 */
final class TakenPath {
    private static final Set<String> FORKS = Set.of(ActivityTypes.GATEWAY_PARALLEL, ActivityTypes.GATEWAY_INCLUSIVE);

    /** Behind the id of a step of several people, for all of them together. */
    private static final String TOGETHER = "#multiInstanceBody";

    private final List<HistoricActivityInstance> steps;
    private final VersionDiagram diagram;

    private TakenPath(List<HistoricActivityInstance> steps, VersionDiagram diagram) {
        Set<String> together = steps.stream()
                .filter(TakenPath::isTogether)
                .map(HistoricActivityInstance::getId)
                .collect(Collectors.toSet());
        this.steps = steps.stream()
                .filter(step -> !together.contains(step.getParentActivityInstanceId()))
                .toList();
        this.diagram = diagram;
    }

    static Path of(Run run, CaseHistory history) {
        List<HistoricActivityInstance> steps = history.activities().getOrDefault(run.id(), List.of());
        if (run.bpmn() == null || steps.isEmpty()) {
            return Path.UNKNOWN;
        }
        Set<String> broken = history.incidents().stream()
                .filter(incident -> incident.getProcessInstanceId().equals(run.id()) && incident.isOpen())
                .map(HistoricIncident::getActivityId)
                .collect(Collectors.toSet());
        return new Path(activities(steps, broken), new TakenPath(steps, run.bpmn()).flows());
    }

    private static List<Activity> activities(List<HistoricActivityInstance> steps, Set<String> broken) {
        Map<String, List<HistoricActivityInstance>> byId = steps.stream()
                .filter(step -> !isTogether(step))
                .collect(Collectors.groupingBy(
                        HistoricActivityInstance::getActivityId, LinkedHashMap::new, Collectors.toList()));
        return byId.entrySet().stream()
                .map(found -> new Activity(
                        found.getKey(),
                        found.getValue().get(0).getActivityName(),
                        found.getValue().size(),
                        broken.contains(found.getKey()) ? "incident" : state(found.getValue())))
                .toList();
    }

    private static boolean isTogether(HistoricActivityInstance step) {
        return step.getActivityId().endsWith(TOGETHER);
    }

    private static String elementOf(HistoricActivityInstance step) {
        return step.getActivityId().replace(TOGETHER, "");
    }

    private static String state(List<HistoricActivityInstance> same) {
        if (same.stream().anyMatch(step -> step.getEndTime() == null)) {
            return "now";
        }
        return same.stream().allMatch(HistoricActivityInstance::isCanceled) ? "cancelled" : "done";
    }

    private List<String> flows() {
        Set<String> taken = new LinkedHashSet<>();
        IntStream.range(0, steps.size())
                .filter(index -> steps.get(index).getEndTime() != null
                        && !steps.get(index).isCanceled())
                .forEach(index -> taken.addAll(from(index)));
        return List.copyOf(taken);
    }

    private Set<String> from(int index) {
        HistoricActivityInstance source = steps.get(index);
        List<Flow> outgoing = diagram.outgoingOf(elementOf(source));
        boolean isFork = FORKS.contains(source.getActivityType());
        Set<String> taken = new LinkedHashSet<>();
        for (int later = index + 1; later < steps.size() && !outgoing.isEmpty(); later++) {
            HistoricActivityInstance target = steps.get(later);
            if (!isAfter(source, target)) {
                continue;
            }
            if (elementOf(target).equals(elementOf(source)) && !leadsTo(outgoing, target)) {
                break;
            }
            outgoing.stream()
                    .filter(flow -> flow.target().equals(elementOf(target)))
                    .limit(1)
                    .map(Flow::id)
                    .forEach(taken::add);
            if (!isFork && !taken.isEmpty()) {
                break;
            }
        }
        return taken;
    }

    private static boolean leadsTo(List<Flow> outgoing, HistoricActivityInstance target) {
        return outgoing.stream().anyMatch(flow -> flow.target().equals(elementOf(target)));
    }

    private static boolean isAfter(HistoricActivityInstance source, HistoricActivityInstance target) {
        return Objects.equals(source.getParentActivityInstanceId(), target.getParentActivityInstanceId())
                && !target.getStartTime().before(source.getEndTime());
    }
}
