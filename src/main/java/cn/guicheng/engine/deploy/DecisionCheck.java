package cn.guicheng.engine.deploy;

import cn.guicheng.engine.form.FormDefinition;
import cn.guicheng.engine.form.FormField;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Whether every branch asks for a decision that the form before it offers, and every decision offered has a branch. */
@Component
class DecisionCheck implements SlipCheck {
    private static final Pattern ASKED = Pattern.compile(
            "(?:\\bdecision|getVariable\\(\\s*'decision'\\s*\\))\\s*(?:==|!=|eq|ne)\\s*['\"]([^'\"]*)['\"]");
    private static final Pattern ALONE = Pattern.compile(
            "\\s*[$#]\\{\\s*(?:decision|execution\\.getVariable\\('decision'\\))\\s*(?:==|eq)\\s*['\"][^'\"]*['\"]\\s*}\\s*");

    /** The value before the variable, which asks the same. */
    private static final Pattern REVERSED = Pattern.compile("(['\"][^'\"]*['\"])\\s*(==|!=|\\beq\\b|\\bne\\b)\\s*"
            + "(decision\\b|execution\\.getVariable\\(\\s*'decision'\\s*\\))");

    @Override
    public List<String> of(Candidate candidate) {
        List<String> findings = new ArrayList<>();
        FlowWalk walk = new FlowWalk(candidate.bpmn());
        for (ExclusiveGateway gateway : candidate.bpmn().getModelElementsByType(ExclusiveGateway.class)) {
            List<SequenceFlow> flows = flows(gateway, candidate);
            if (flows.stream().anyMatch(flow -> !asked(flow).isEmpty())) {
                checkAsked(flows, offered(walk.lastDoneBefore(gateway), candidate), findings);
                checkTaken(gateway, flows, offered(walk.directlyBefore(gateway), candidate), findings);
            }
        }
        return findings;
    }

    private static List<SequenceFlow> flows(ExclusiveGateway gateway, Candidate candidate) {
        return candidate.bpmn().getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> gateway.equals(flow.getSource()))
                .toList();
    }

    private static void checkAsked(List<SequenceFlow> flows, Set<String> offered, List<String> findings) {
        for (SequenceFlow flow : flows) {
            asked(flow).stream()
                    .filter(decision -> !offered.contains(decision))
                    .forEach(decision -> findings.add("%s：条件所问的 decision “%s”，前面任务的表单没有这个选项，请改正%s"
                            .formatted(flow.getId(), decision, Nearest.hint(decision, offered))));
        }
    }

    private static void checkTaken(
            ExclusiveGateway gateway, List<SequenceFlow> flows, Set<String> offered, List<String> findings) {
        boolean complete = gateway.getDefault() != null || !flows.stream().allMatch(DecisionCheck::asksThisAlone);
        if (complete) {
            return;
        }
        Set<String> taken = new HashSet<>();
        flows.forEach(flow -> taken.addAll(asked(flow)));
        offered.stream()
                .filter(decision -> !taken.contains(decision))
                .forEach(decision -> findings.add(
                        "%s：前面的表单提供 decision “%s”，却没有一条路接受它，请加一条路，或从表单中删去".formatted(gateway.getId(), decision)));
    }

    private static boolean asksThisAlone(SequenceFlow flow) {
        return ALONE.matcher(condition(flow)).matches();
    }

    private static List<String> asked(SequenceFlow flow) {
        return ASKED.matcher(condition(flow))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String condition(SequenceFlow flow) {
        return flow.getConditionExpression() == null
                ? ""
                : REVERSED.matcher(flow.getConditionExpression().getTextContent())
                        .replaceAll("$3 $2 $1");
    }

    /** The decisions that the forms of these steps offer. */
    private static Set<String> offered(Set<FlowNode> steps, Candidate candidate) {
        Set<String> offered = new LinkedHashSet<>();
        steps.stream()
                .map(DecisionCheck::formKey)
                .map(Candidate::form)
                .flatMap(form -> Stream.ofNullable(candidate.forms().get(form)))
                .map(FormDefinition::deployed)
                .flatMap(form -> form.field("decision").stream())
                .map(FormField::options)
                .forEach(options -> offered.addAll(options.keySet()));
        return offered;
    }

    private static String formKey(FlowNode step) {
        return step instanceof UserTask task ? task.getCamundaFormKey() : ((StartEvent) step).getCamundaFormKey();
    }
}
