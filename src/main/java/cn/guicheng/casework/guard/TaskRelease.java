package cn.guicheng.casework.guard;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Takes all tasks from somebody whose account is closed; also from a case that the administrator has suspended. */
@Component
public class TaskRelease {
    private final ProcessEngine processEngine;
    private final NamedTasks namedTasks;
    private final TaskNotices notices;

    TaskRelease(@Lazy ProcessEngine processEngine, NamedTasks namedTasks, TaskNotices notices) {
        this.processEngine = processEngine;
        this.namedTasks = namedTasks;
        this.notices = notices;
    }

    /**
     * A task that was taken from somebody.
     *
     * @param named whether it named them; otherwise they had claimed it
     * @param assignee user id of who has it now, or null
     * @param groups ids of the groups to which it is offered
     */
    public record Released(
            String taskId, String caseNumber, String taskName, boolean named, String assignee, List<String> groups) {}

    /** In the caller's transaction. What was claimed goes back to its groups; what names the person to whom it falls. */
    public List<Released> releaseAll(String person) {
        return ((ProcessEngineConfigurationImpl) processEngine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> releaseAll(context, person)));
    }

    private List<Released> releaseAll(CommandContext context, String person) {
        List<Released> released = new ArrayList<>();
        for (Task found : processEngine
                .getTaskService()
                .createTaskQuery()
                .taskAssignee(person)
                .orderByTaskCreateTime()
                .asc()
                .list()) {
            released.add(release(context.getTaskManager().findTaskById(found.getId()), person));
        }
        return released;
    }

    private Released release(TaskEntity task, String person) {
        boolean named = NamedTasks.names(task, person);
        int state = task.getSuspensionState();
        // The engine lets nobody touch a suspended task, and a person who is gone must not keep it.
        task.setSuspensionState(SuspensionState.ACTIVE.getStateCode());
        namedTasks.passOn(task, person, named);
        task.triggerUpdateEvent();
        task.logUserOperation(UserOperationLogEntry.OPERATION_TYPE_ASSIGN);
        task.setSuspensionState(state);
        if (task.getAssignee() == null) {
            notices.offered(task);
        }
        return new Released(
                task.getId(),
                task.getExecution().getProcessBusinessKey(),
                task.getName(),
                named,
                task.getAssignee(),
                TaskAccess.candidateGroups(task));
    }
}
