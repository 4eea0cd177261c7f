package cn.guicheng.engine.deploy;

import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.ProcedureModelReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Whether every way to end a case says what it came to, in words that the procedure lists. */
final class OutcomeCheck {
    private final ProcedureModel model;
    private final Set<String> listed;
    private final Set<String> said = new HashSet<>();
    private final List<String> findings = new ArrayList<>();

    private OutcomeCheck(ProcedureModel model) {
        this.model = model;
        this.listed =
                model.property("options.outcome").map(OutcomeCheck::values).orElse(Set.of());
    }

    /** Values with or without words: those without are told elsewhere. */
    private static Set<String> values(String options) {
        return Arrays.stream(options.trim().split("\\s*,\\s*"))
                .map(pair -> pair.split("\\s+")[0])
                .collect(Collectors.toSet());
    }

    /** One finding a line: element and remedy. */
    static List<String> findings(BpmnModelInstance bpmn) {
        OutcomeCheck check = new OutcomeCheck(ProcedureModelReader.read(bpmn));
        bpmn.getModelElementsByType(EndEvent.class).forEach(check::check);
        check.listed.stream()
                .filter(outcome -> !check.said.contains(outcome))
                .sorted()
                .forEach(outcome -> check.findings.add(
                        "%s：options.outcome 列有“%s”，但没有结束事件以它为结果，请补上或删去".formatted(check.model.key(), outcome)));
        return List.copyOf(check.findings);
    }

    private void check(EndEvent end) {
        String outcome = model.property(end.getId(), "outcome").orElse(null);
        boolean endsCase = endsCase(end) && !endsBranch(end);
        if (!endsCase && outcome != null) {
            findings.add("%s：这里不结束单据，请删去属性 outcome".formatted(end.getId()));
        } else if (endsCase && outcome == null) {
            findings.add("%s：结束事件没有写明结果，请加属性 outcome；只结束一个分支的，请加属性 endsBranch".formatted(end.getId()));
        } else if (endsCase && !listed.contains(outcome)) {
            findings.add("%s：结果“%s”不在 options.outcome 之中，请补列或改正".formatted(end.getId(), outcome));
        }
        said.add(String.valueOf(outcome));
    }

    private boolean endsBranch(EndEvent end) {
        return model.property(end.getId(), "endsBranch").isPresent();
    }

    /** An end of the procedure itself, or of what interrupts it. */
    private static boolean endsCase(EndEvent end) {
        ModelElementInstance scope = end.getParentElement();
        return scope instanceof Process
                || scope instanceof SubProcess inner
                        && inner.triggeredByEvent()
                        && inner.getParentElement() instanceof Process;
    }
}
