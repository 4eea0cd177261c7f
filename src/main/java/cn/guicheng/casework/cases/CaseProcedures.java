package cn.guicheng.casework.cases;

import cn.guicheng.engine.internal.Unrestricted;
import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.ProcedureModels;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What staff call the case that a task belongs to by: the case's own procedure, though the step be one of a procedure it called. */
@Component
public class CaseProcedures {
    private final RuntimeService runtimeService;
    private final ProcedureModels models;
    private final Unrestricted unrestricted;

    CaseProcedures(@Lazy RuntimeService runtimeService, ProcedureModels models, Unrestricted unrestricted) {
        this.runtimeService = runtimeService;
        this.models = models;
        this.unrestricted = unrestricted;
    }

    /** In the version in which each case runs, by the case's own instance. */
    public Map<String, ProcedureModel> of(Collection<OpenTask> tasks) {
        Map<String, String> own = tasks.stream()
                .filter(task -> task.processInstanceId().equals(task.caseInstanceId()))
                .collect(Collectors.toMap(
                        OpenTask::caseInstanceId, OpenTask::processDefinitionId, (left, right) -> left));
        Set<String> others = tasks.stream().map(OpenTask::caseInstanceId).collect(Collectors.toSet());
        others.removeAll(own.keySet());
        if (!others.isEmpty()) {
            unrestricted
                    .get(() -> runtimeService
                            .createProcessInstanceQuery()
                            .processInstanceIds(others)
                            .list())
                    .forEach(found -> own.put(found.getId(), found.getProcessDefinitionId()));
        }
        return own.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, instance -> models.of(instance.getValue())));
    }
}
