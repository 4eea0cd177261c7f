package cn.guicheng.casework.timeline;

import cn.guicheng.casework.cases.CaseRecord;
import cn.guicheng.casework.sheet.FactNotes;
import cn.guicheng.casework.sheet.FactWords;
import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.flow.record.RunsOfCase;
import cn.guicheng.flow.record.RunsOfCase.Recorded;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** The runs of a case: from the engine's history, or from the record of what it has forgotten. */
@Component
record RunsTold(RunsOfCase recorded, ProcedureModels models, FactNotes notes, Versions versions) {
    List<Run> of(CaseRecord found, CaseHistory history, Names names) {
        return history.isCleaned() ? recorded(found, names) : remembered(history, names);
    }

    private List<Run> remembered(CaseHistory history, Names names) {
        Map<String, String> known = new LinkedHashMap<>();
        history.instances()
                .forEach(instance -> known.put(instance.getProcessDefinitionId(), instance.getProcessDefinitionKey()));
        Map<String, String> usable = versions.known(known);
        return history.instances().stream()
                .map(instance -> remembered(instance, usable.get(instance.getProcessDefinitionId()), history, names))
                .toList();
    }

    private Run remembered(HistoricProcessInstance instance, String version, CaseHistory history, Names names) {
        ProcedureModel model = models.of(version);
        return run(
                new Recorded(
                        instance.getId(),
                        model.key(),
                        instance.getProcessDefinitionId(),
                        instance.getSuperProcessInstanceId(),
                        null,
                        null,
                        outcome(history, instance.getId(), model)),
                instance.getStartTime(),
                instance.getEndTime(),
                instance.getEndTime() != null && !HistoricProcessInstance.STATE_COMPLETED.equals(instance.getState()),
                version,
                names);
    }

    private static String outcome(CaseHistory history, String instance, ProcedureModel model) {
        return history.updates().stream()
                .filter(update -> update.getProcessInstanceId().equals(instance)
                        && update.getVariableName().equals(model.outcomeVariable()))
                .map(update -> Objects.toString(update.getValue(), null))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private List<Run> recorded(CaseRecord found, Names names) {
        List<Recorded> runs = recorded.of(found.caseNumber());
        Map<String, String> known = new LinkedHashMap<>();
        runs.forEach(run -> known.put(run.processDefinitionId(), run.procedure()));
        Map<String, String> usable = versions.known(known);
        return runs.stream()
                .map(run -> run(
                        run,
                        Date.from(run.startedAt().toInstant()),
                        run.endedAt() == null ? null : Date.from(run.endedAt().toInstant()),
                        false,
                        usable.get(run.processDefinitionId()),
                        names))
                .toList();
    }

    private Run run(Recorded run, Date startedAt, Date endedAt, boolean brokenOff, String version, Names names) {
        return new Run(
                run.processInstanceId(),
                models.of(version),
                run.calledBy(),
                startedAt,
                endedAt,
                brokenOff,
                run.outcome(),
                FactWords.of(models, version, names::group, names::person),
                notes.of(version),
                task -> models.taskForm(version, task),
                version.equals(run.processDefinitionId()) ? versions.diagram(version) : null);
    }
}
