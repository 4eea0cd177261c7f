package cn.guicheng.engine.deploy;

import cn.guicheng.engine.deploy.ModelCheck.KnownGroups;
import cn.guicheng.engine.model.ProcedureModel;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.springframework.stereotype.Component;

/** Whether every message for which a procedure waits says who sends it. */
@Component
record MessageCheck(KnownGroups knownGroups) implements SlipCheck {
    @Override
    public List<String> of(Candidate candidate) {
        List<String> findings = new ArrayList<>();
        candidate.bpmn().getModelElementsByType(CatchEvent.class).forEach(event -> {
            boolean waits = event.getEventDefinitions().stream().anyMatch(MessageEventDefinition.class::isInstance);
            check(event.getId(), waits, candidate.model().model(), findings);
        });
        return findings;
    }

    private void check(String event, boolean waits, ProcedureModel model, List<String> findings) {
        List<String> senders = model.property(event, "sentBy")
                .map(text -> List.of(text.trim().split("\\s*,\\s*")))
                .orElse(List.of());
        boolean byProgram = model.property(event, "sentByProgram").isPresent();
        if (!waits && (byProgram || !senders.isEmpty())) {
            findings.add(event + ": 这里不等消息，请删去 sentBy 和 sentByProgram");
        } else if (waits && byProgram == !senders.isEmpty()) {
            findings.add(event + ": 没有写明谁可以发出这个消息，请加属性 sentBy：starter 或组的 id；由程序发出的，只写 sentByProgram");
        }
        model.property(event, "until")
                .filter(step ->
                        model.userTasks().stream().noneMatch(task -> task.id().equals(step)))
                .ifPresent(step -> findings.add(event + ": until 所写的“" + step + "”不是本流程的用户任务，请改正"));
        senders.stream()
                .filter(sender ->
                        !sender.equals("starter") && !sender.startsWith("group-in ") && !knownGroups.test(sender))
                .forEach(sender ->
                        findings.add(event + ": sentBy 中没有 “" + sender + "” 这个组，请写 starter、组的 id 或 group-in 变量"));
    }
}
