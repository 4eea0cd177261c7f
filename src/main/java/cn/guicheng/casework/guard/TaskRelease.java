package cn.guicheng.casework.guard;

import cn.guicheng.engine.internal.OwnCommand;
import cn.guicheng.engine.internal.TasksAtHand;
import cn.guicheng.office.people.PresentPeople;
import cn.guicheng.register.person.AccountRegister;
import java.util.Collections;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Takes tasks from somebody whose account is closed or who left a post; also of a case that the administrator has suspended. */
@Component
public class TaskRelease {
    private final OwnCommand command;
    private final TaskService taskService;
    private final NamedTasks namedTasks;
    private final TaskNotices notices;
    private final PresentPeople present;
    private final AccountRegister accounts;

    TaskRelease(
            OwnCommand command,
            @Lazy TaskService taskService,
            NamedTasks namedTasks,
            TaskNotices notices,
            PresentPeople present,
            AccountRegister accounts) {
        this.present = present;
        this.accounts = accounts;
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

    /** The same of what they hold by a group that they belong to no longer; whoever is just claiming something is waited for. */
    public void releaseWithout(String person) {
        accounts.hold(List.of(person));
        command.run(() -> {
            List<String> groups = present.groupsOf(person);
            for (DelegateTask task : heldBy(person)) {
                List<String> offered = TaskAccess.candidateGroups(task);
                if (!offered.isEmpty() && Collections.disjoint(offered, groups) && !NamedTasks.names(task, person)) {
                    release(task, person);
                }
            }
            return null;
        });
    }

    private List<DelegateTask> heldBy(String person) {
        return taskService.createTaskQuery().taskAssignee(person).orderByTaskCreateTime().asc().list().stream()
                .map(found -> TasksAtHand.find(found.getId()).orElseThrow())
                .toList();
    }

    private List<Released> releaseNow(String person) {
        return heldBy(person).stream().map(task -> release(task, person)).toList();
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
