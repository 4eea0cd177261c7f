package cn.guicheng.engine.deploy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Walks a flow chart back from a place to what people did last before it. */
record FlowWalk(BpmnModelInstance bpmn) {
    /** The tasks and start events after which a case can come to this place without another task in between. */
    Set<FlowNode> lastDoneBefore(FlowNode place) {
        Set<FlowNode> found = new LinkedHashSet<>();
        Set<FlowNode> seen = new HashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>();
        before(place).forEach(open::add);
        while (!open.isEmpty()) {
            FlowNode node = open.pop();
            if (!seen.add(node)) {
                continue;
            }
            if (node instanceof UserTask || isOuterStart(node)) {
                found.add(node);
            } else if (node instanceof SubProcess inner) {
                ends(inner).forEach(open::add);
            } else {
                before(node).forEach(open::add);
            }
        }
        return found;
    }

    /** The tasks and start events from which sequence flows alone lead to this place, by gateways only where they merge. */
    Set<FlowNode> directlyBefore(FlowNode place) {
        Set<FlowNode> found = new LinkedHashSet<>();
        sources(place).filter(UserTask.class::isInstance).forEach(found::add);
        return found;
    }

    private Stream<FlowNode> before(FlowNode node) {
        Stream<FlowNode> sources = sources(node);
        if (node instanceof BoundaryEvent event) {
            return Stream.concat(sources, interrupted(event));
        }
        if (node instanceof StartEvent && node.getParentElement() instanceof SubProcess inner) {
            return Stream.concat(sources, sources(inner));
        }
        return sources;
    }

    /** All that can have been done in what the event interrupts, or before it. */
    private Stream<FlowNode> interrupted(BoundaryEvent event) {
        Stream<FlowNode> before = sources(event.getAttachedTo());
        return event.getAttachedTo() instanceof SubProcess inner
                ? Stream.concat(before, inner.getChildElementsByType(UserTask.class).stream())
                : before;
    }

    private Stream<FlowNode> sources(FlowNode node) {
        return bpmn.getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> node.equals(flow.getTarget()))
                .map(SequenceFlow::getSource);
    }

    private static Stream<EndEvent> ends(SubProcess inner) {
        return inner.getChildElementsByType(EndEvent.class).stream();
    }

    private static boolean isOuterStart(FlowNode node) {
        return node instanceof StartEvent && !(node.getParentElement() instanceof SubProcess);
    }
}
