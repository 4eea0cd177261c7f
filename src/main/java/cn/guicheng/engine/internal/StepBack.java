package cn.guicheng.engine.internal;

import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.history.HistoricJobLog;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Takes a task away and opens the step before it again, in the caller's transaction; who may is decided by whoever calls this. */
@Component
public class StepBack {
    private final OwnCommand command;
    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final ManagementService managementService;
    private final HistoryService historyService;

    StepBack(
            OwnCommand command,
            @Lazy RuntimeService runtimeService,
            @Lazy TaskService taskService,
            @Lazy ManagementService managementService,
            @Lazy HistoryService historyService) {
        this.command = command;
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.managementService = managementService;
        this.historyService = historyService;
    }

    /**
     * Whether the step lies in the same part of the model as the task, so that both stand for the same way; within a command that is under
     * way.
     */
    public static boolean isBeside(DelegateTask task, String step) {
        ActivityImpl now =
                ((TaskEntity) task).getExecution().getProcessDefinition().findActivity(task.getTaskDefinitionKey());
        ActivityImpl before =
                ((TaskEntity) task).getExecution().getProcessDefinition().findActivity(step);
        return before != null
                && before.getFlowScope() == now.getFlowScope()
                && before.getEventScope() == now.getEventScope();
    }

    /**
     * {@code check} refuses what has changed since; it is asked where the engine notices whoever comes after it. Returns the id of the
     * task that opened. Its timers end when they would have ended; one that had run out does not run again.
     */
    public String back(String processInstanceId, String taskId, String step, Runnable check) {
        Set<String> tasks = command.run(() -> tasks(processInstanceId, step));
        Set<String> timers = command.run(() -> timers(processInstanceId));
        command.run(() -> {
            check.run();
            String instance = TasksAtHand.activityInstance(taskId);
            ActivityInstance parent = parent(runtimeService.getActivityInstance(processInstanceId), instance);
            // First the new one, so that what both lie in stays.
            runtimeService
                    .createProcessInstanceModification(processInstanceId)
                    .startBeforeActivity(step, parent.getId())
                    .execute();
            // What the model takes over from the task when it is done is not there: nothing is taken over.
            runtimeService
                    .createProcessInstanceModification(processInstanceId)
                    .cancelActivityInstance(instance)
                    .execute(false, true);
            return null;
        });
        command.run(() -> {
            managementService.createJobQuery().processInstanceId(processInstanceId).timers().list().stream()
                    .filter(timer -> !timers.contains(timer.getId()))
                    .forEach(this::asBefore);
            return null;
        });
        return command.run(() -> tasks(processInstanceId, step)).stream()
                .filter(task -> !tasks.contains(task))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(step + " did not open again"));
    }

    private Set<String> tasks(String processInstanceId, String step) {
        return taskService
                .createTaskQuery()
                .processInstanceId(processInstanceId)
                .taskDefinitionKey(step)
                .list()
                .stream()
                .map(Task::getId)
                .collect(Collectors.toSet());
    }

    private Set<String> timers(String processInstanceId) {
        return managementService.createJobQuery().processInstanceId(processInstanceId).timers().list().stream()
                .map(Job::getId)
                .collect(Collectors.toSet());
    }

    private static ActivityInstance parent(ActivityInstance within, String instance) {
        for (ActivityInstance child : within.getChildActivityInstances()) {
            ActivityInstance found = child.getId().equals(instance) ? within : parent(child, instance);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private void asBefore(Job timer) {
        List<HistoricJobLog> ended = historyService
                .createHistoricJobLogQuery()
                .processInstanceId(timer.getProcessInstanceId())
                .jobDefinitionId(timer.getJobDefinitionId())
                .orderPartiallyByOccurrence()
                .desc()
                .list()
                .stream()
                .filter(log -> !log.getJobId().equals(timer.getId()))
                .filter(log -> log.isSuccessLog() || log.isDeletionLog())
                .toList();
        if (ended.isEmpty()) {
            return;
        }
        HistoricJobLog last = ended.get(0);
        if (last.isSuccessLog()) {
            managementService.deleteJob(timer.getId());
        } else {
            Date due = last.getJobDueDate();
            managementService.setJobDuedate(timer.getId(), due);
        }
    }
}
