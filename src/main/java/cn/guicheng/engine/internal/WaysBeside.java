package cn.guicheng.engine.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;

/** Which elements of a model lie on other ways than a step: what happens there while its way waits does not follow from it. */
public final class WaysBeside {
    private static final Set<String> PARALLEL = Set.of(ActivityTypes.GATEWAY_PARALLEL, ActivityTypes.GATEWAY_INCLUSIVE);

    private WaysBeside() {}

    /** Ids of those elements of the task's model, and of the gateways at which others wait for its way; within a command that is under way. */
    public static Set<String> of(DelegateTask task, String step) {
        ScopeImpl model = ((TaskEntity) task).getExecution().getProcessDefinition();
        ActivityImpl from = model.findActivity(step);
        if (from == null) {
            return Set.of();
        }
        List<ActivityImpl> gateways = within(model)
                .filter(activity -> PARALLEL.contains(String.valueOf(activity.getProperty("type"))))
                .toList();
        Set<ActivityImpl> joins = gateways.stream()
                .filter(gateway -> gateway.getIncomingTransitions().size() > 1)
                .collect(Collectors.toSet());
        Set<ActivityImpl> beside = gateways.stream()
                .filter(gateway -> gateway.getOutgoingTransitions().size() > 1)
                .map(fork -> reached(fork, Set.of()))
                .filter(ways -> ways.contains(from))
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        beside.removeAll(reached(from, joins));
        beside.addAll(joins);
        return beside.stream().map(ActivityImpl::getId).collect(Collectors.toSet());
    }

    /** The element itself and all to which a way leads from it, not past any of these. */
    private static Set<ActivityImpl> reached(ActivityImpl from, Set<ActivityImpl> notPast) {
        Set<ActivityImpl> reached = new HashSet<>();
        Deque<ActivityImpl> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            ActivityImpl activity = open.pop();
            if (reached.add(activity) && !notPast.contains(activity)) {
                next(activity).forEach(open::add);
            }
        }
        return reached;
    }

    private static Stream<ActivityImpl> next(ActivityImpl activity) {
        return Stream.of(
                        activity.getOutgoingTransitions().stream()
                                .map(PvmTransition::getDestination)
                                .map(ActivityImpl.class::cast),
                        within(activity),
                        activity.getFlowScope().getActivities().stream()
                                .filter(event -> event.getEventScope() == activity))
                .flatMap(some -> some);
    }

    private static Stream<ActivityImpl> within(ScopeImpl scope) {
        return scope.getActivities().stream().flatMap(activity -> Stream.concat(Stream.of(activity), within(activity)));
    }
}
