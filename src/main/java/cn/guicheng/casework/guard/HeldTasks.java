package cn.guicheng.casework.guard;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.internal.TasksAtHand;
import cn.guicheng.office.people.Organisation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Tasks as colleagues settle them among themselves, within a command that is under way: who has one, and who could. */
@Component
public class HeldTasks {
    private final TaskAccess access;
    private final TaskRights rights;
    private final Organisation organisation;

    HeldTasks(TaskAccess access, TaskRights rights, Organisation organisation) {
        this.access = access;
        this.rights = rights;
        this.organisation = organisation;
    }

    /** The task; refuses what this person may not know of (404) and what is done or gone (409). */
    public DelegateTask known(String taskId, String person) {
        return access.visibleTask(taskId, person);
    }

    /** The task that the person has; refuses besides (403) where it is somebody else's or nobody's, saying what it was for. */
    public DelegateTask held(String taskId, String person, String verb) {
        DelegateTask task = known(taskId, person);
        if (!person.equals(task.getAssignee())) {
            throw Refusal.forbidden(
                    task.getAssignee() == null
                            ? "请先签收任务，再%s。".formatted(verb)
                            : "任务由%s办理，只有办理人可以%s。".formatted(organisation.nameOf(task.getAssignee()), verb));
        }
        return task;
    }

    /** Refuses (409) where the administrator has suspended it. */
    public static void checkAtWork(DelegateTask task) {
        if (TasksAtHand.isSuspended(task)) {
            throw Refusal.clash("单据已由管理员暂停，恢复后再办理。");
        }
    }

    /** Why who asks may not do the task, in words to them; empty where nothing stands against it. */
    public Optional<String> objection(DelegateTask task, String person) {
        return objection(task, person, person);
    }

    /** The same about anybody, who is called by name where it is not who asks. */
    public Optional<String> objection(DelegateTask task, String person, String asking) {
        try {
            access.checkHolder(task, person, asking);
            access.checkOpen(person);
            if (!rights.isOwn(task, person)) {
                // Whoever ended that they stand in was waited for.
                rights.askAnew(person);
                access.checkHolder(task, person, asking);
            }
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal.getMessage());
        }
    }

    /** User id of who is away and in whose place the person acts with the task; empty where they act in their own right. */
    public Optional<String> actingFor(DelegateTask task, String person) {
        return rights.actingFor(task, person);
    }

    /** User ids of those who may do the task besides whoever has it, each looked at only when it is asked for. */
    public Stream<String> others(DelegateTask task) {
        return groups(task).stream()
                .flatMap(group -> organisation.membersOf(group).stream())
                .distinct()
                .filter(person -> !person.equals(task.getAssignee()))
                .filter(person -> objection(task, person).isEmpty());
    }

    /** Whether somebody has it whom it does not name: they took it up. */
    public static boolean isTakenUp(DelegateTask task) {
        return task.getAssignee() != null && !TasksAtHand.names(task, task.getAssignee());
    }

    /** Ids of the groups to which the task is offered. */
    public static List<String> groups(DelegateTask task) {
        return TasksAtHand.candidateGroups(task);
    }
}
