package cn.guicheng.casework.guard;

import cn.guicheng.engine.internal.OpinionTasks;
import cn.guicheng.engine.internal.OwnCommand;
import cn.guicheng.engine.internal.TasksAtHand;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Takes all tasks from somebody whose account is closed; also from a case that the administrator has suspended. */
@Component
public class TaskRelease {
    private final OwnCommand command;
    private final TaskService taskService;
    private final NamedTasks namedTasks;
    private final TaskNotices notices;

    TaskRelease(OwnCommand command, @Lazy TaskService taskService, NamedTasks namedTasks, TaskNotices notices) {
        this.command = command;
        this.taskService = taskService;
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
        return command.run(() -> releaseNow(person));
    }

    private List<Released> releaseNow(String person) {
        List<Released> released = new ArrayList<>();
        for (Task found : taskService
                .createTaskQuery()
                .taskAssignee(person)
                .orderByTaskCreateTime()
                .asc()
                .list()) {
            if (OpinionTasks.isOne(found.getTaskDefinitionKey())) {
                // Asked was this person; the colleague who asked goes on without.
                OpinionTasks.withdraw(found.getId());
            } else {
                released.add(release(TasksAtHand.find(found.getId()).orElseThrow(), person));
            }
        }
        return released;
    }

    private Released release(DelegateTask task, String person) {
        boolean named = NamedTasks.names(task, person);
        // The engine lets nobody touch a suspended task, and a person who is gone must not keep it.
        TasksAtHand.reassign(task, () -> namedTasks.passOn(task, person, named));
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
