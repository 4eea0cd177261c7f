package cn.guicheng.engine.deploy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Builder.Feature;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.stereotype.Component;

/** Whether expressions can be read, conditions are expressions, and every way out of a gateway says when it is taken. */
@Component
class ConditionCheck implements SlipCheck {
    @Override
    public List<String> of(Candidate candidate) {
        List<String> findings = new ArrayList<>();
        candidate.text().expressions().stream()
                .filter(expression -> !isReadable("${" + expression.text() + "}"))
                .forEach(expression -> findings.add("%s：表达式 ${%s} 写得不对，请改正；相等写 ==，文字写在单引号里，括号成对"
                        .formatted(expression.element(), expression.text())));
        Collection<SequenceFlow> flows = candidate.bpmn().getModelElementsByType(SequenceFlow.class);
        flows.forEach(flow -> check(flow, flows, findings));
        return findings;
    }

    private static void check(SequenceFlow flow, Collection<SequenceFlow> flows, List<String> findings) {
        String condition = flow.getConditionExpression() == null
                ? null
                : flow.getConditionExpression().getTextContent().strip();
        if (condition != null && !condition.matches("(?s)[$#]\\{.*}")) {
            findings.add("%s：条件“%s”须写成表达式，请写 ${%s}".formatted(flow.getId(), condition, condition));
        }
        if (condition == null
                && flow.getSource() instanceof ExclusiveGateway gateway
                && flows.stream().anyMatch(other -> !flow.equals(other) && gateway.equals(other.getSource()))
                && !flow.equals(gateway.getDefault())) {
            findings.add("%s：没有写条件，请写 ${decision == 'approve'} 这样的条件，或在 %s 上写 default=\"%s\""
                    .formatted(flow.getId(), gateway.getId(), flow.getId()));
        }
    }

    private static boolean isReadable(String expression) {
        try {
            new Builder(Feature.METHOD_INVOCATIONS).build(expression);
            return true;
        } catch (TreeBuilderException unreadable) {
            return false;
        }
    }
}
