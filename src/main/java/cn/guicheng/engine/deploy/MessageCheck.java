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
    private static final String GROUP_IN = "group-in ";

    @Override
    public List<String> of(Candidate candidate) {
        List<String> findings = new ArrayList<>();
        candidate.bpmn().getModelElementsByType(CatchEvent.class).forEach(event -> {
            boolean waits = event.getEventDefinitions().stream().anyMatch(MessageEventDefinition.class::isInstance);
            check(event.getId(), waits, candidate.model(), findings);
        });
        return findings;
    }

    private void check(String event, boolean waits, ModelUnderCheck candidate, List<String> findings) {
        ProcedureModel model = candidate.model();
        List<String> senders = model.property(event, "sentBy")
                .map(text -> List.of(text.trim().split("\\s*,\\s*")))
                .orElse(List.of());
        boolean byProgram = model.property(event, "sentByProgram").isPresent();
        if (!waits && (byProgram || !senders.isEmpty())) {
            findings.add(event + "：这里不等消息，请删去 sentBy 和 sentByProgram");
        } else if (waits && byProgram == !senders.isEmpty()) {
            findings.add(event + "：没有写明谁可以发出这个消息，请加属性 sentBy：starter 或组的 id；由程序发出的，只写 sentByProgram");
        }
        model.property(event, "until")
                .filter(step ->
                        model.userTasks().stream().noneMatch(task -> task.id().equals(step)))
                .ifPresent(step -> findings.add(event + "：until 所写的“" + step + "”不是本流程的用户任务，请改正"));
        senders.forEach(sender -> checkSender(event, sender, candidate, findings));
    }

    private void checkSender(String event, String sender, ModelUnderCheck model, List<String> findings) {
        String variable = sender.startsWith(GROUP_IN)
                ? sender.substring(GROUP_IN.length()).strip()
                : null;
        if (variable != null && !model.knowsVariable(variable)) {
            findings.add("%s：sentBy 中没有“%s”这个变量，请改正%s"
                    .formatted(event, variable, Nearest.hint(variable, model.variablesKnown())));
        } else if (variable == null && !sender.equals("starter") && !knownGroups.test(sender)) {
            findings.add(event + "：sentBy 中没有 “" + sender + "” 这个组，请写 starter、组的 id 或 group-in 变量");
        }
    }
}
