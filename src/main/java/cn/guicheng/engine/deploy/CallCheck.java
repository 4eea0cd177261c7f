package cn.guicheng.engine.deploy;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.springframework.stereotype.Component;

/** Whether the procedures that one calls are there, and what it hands over is something that its cases have. */
@Component
class CallCheck implements SlipCheck {
    @Override
    public List<String> of(Candidate candidate) {
        List<String> findings = new ArrayList<>();
        for (CallActivity call : candidate.bpmn().getModelElementsByType(CallActivity.class)) {
            String file = "processes/" + call.getCalledElement() + ".bpmn";
            if (!candidate.files().has(file)) {
                findings.add(call.getId() + "：没有 " + file + "，请改正 calledElement");
            }
        }
        candidate
                .text()
                .attributes("camunda:in", "source")
                .filter(handed -> !candidate.model().knowsVariable(handed.getValue()))
                .forEach(handed -> findings.add("%s：camunda:in 所传的“%s”不是这个流程的变量，请改正%s"
                        .formatted(
                                handed.getKey(),
                                handed.getValue(),
                                Nearest.hint(
                                        handed.getValue(), candidate.model().variablesKnown()))));
        return findings;
    }
}
