package cn.guicheng.casework.cases;

import cn.guicheng.engine.form.Texts;
import cn.guicheng.engine.internal.Unrestricted;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The tasks that wait, with the cases they belong to. */
@Component
public class OpenTasks {
    private final TaskService taskService;
    private final RuntimeService runtimeService;
    private final Unrestricted unrestricted;

    OpenTasks(@Lazy TaskService taskService, @Lazy RuntimeService runtimeService, Unrestricted unrestricted) {
        this.taskService = taskService;
        this.runtimeService = runtimeService;
        this.unrestricted = unrestricted;
    }

    public Optional<OpenTask> find(String taskId) {
        return unrestricted
                .get(() ->
                        withCases(taskService.createTaskQuery().taskId(taskId).list()))
                .stream()
                .findFirst();
    }

    /** Of these tasks those which the engine shows to whoever is logged in. */
    public List<OpenTask> visibleNow(Collection<String> taskIds) {
        String[] ids = taskIds.stream().filter(Texts::canBeKept).toArray(String[]::new);
        if (ids.length == 0) {
            return List.of();
        }
        List<Task> visible = taskService.createTaskQuery().taskIdIn(ids).list();
        return unrestricted.get(() -> withCases(visible));
    }

    /** The same, in the order of the ids. */
    public List<OpenTask> visibleInOrder(List<String> taskIds) {
        return taskIds.isEmpty()
                ? List.of()
                : visibleNow(taskIds).stream()
                        .sorted(Comparator.comparingInt(task -> taskIds.indexOf(task.id())))
                        .toList();
    }

    /** Everything that waits in a case, called processes included. */
    public List<OpenTask> ofCase(String caseNumber) {
        return unrestricted.get(() -> withCases(taskService
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .list()));
    }

    /** Everything that waits in any of these cases, called processes included; what waits longest first. */
    public List<OpenTask> ofCases(Collection<String> caseNumbers) {
        if (caseNumbers.isEmpty()) {
            return List.of();
        }
        return unrestricted.get(() -> withCases(taskService
                .createTaskQuery()
                .processInstanceBusinessKeyIn(caseNumbers.toArray(String[]::new))
                .orderByTaskCreateTime()
                .asc()
                .list()));
    }

    private List<OpenTask> withCases(List<Task> tasks) {
        if (tasks.isEmpty()) {
            return List.of();
        }
        Set<String> instances = tasks.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        Map<String, ProcessInstance> cases =
                runtimeService.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                        .collect(Collectors.toMap(ProcessInstance::getId, Function.identity()));
        return tasks.stream()
                // Somebody may have answered it since.
                .filter(task -> cases.containsKey(task.getProcessInstanceId()))
                .map(task -> new OpenTask(
                        task.getId(),
                        cases.get(task.getProcessInstanceId()).getBusinessKey(),
                        task.getProcessInstanceId(),
                        cases.get(task.getProcessInstanceId()).getRootProcessInstanceId(),
                        task.getProcessDefinitionId(),
                        task.getTaskDefinitionKey(),
                        task.getName(),
                        task.getAssignee(),
                        task.getCreateTime(),
                        task.getDueDate(),
                        task.getFollowUpDate()))
                .toList();
    }
}
