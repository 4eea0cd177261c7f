package cn.guicheng.casework.guard;

import cn.guicheng.engine.internal.OpinionTasks;
import cn.guicheng.engine.internal.OwnCommand;
import cn.guicheng.engine.internal.TasksAtHand;
import cn.guicheng.office.absence.StoodIn;
import cn.guicheng.office.people.PresentPeople;
import cn.guicheng.register.person.AccountRegister;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Takes tasks from people who are gone, left a post, are away or stand in no longer; also from a case that the administrator has suspended. */
@Component
public class TaskRelease {
    private final OwnCommand command;
    private final TaskService taskService;
    private final NamedTasks namedTasks;
    private final TaskNotices notices;
    private final PresentPeople present;
    private final AccountRegister accounts;
    private final TaskRights rights;
    private final OpinionGiven opinions;
    private final StoodIn stoodIn;

    TaskRelease(
            OwnCommand command,
            @Lazy TaskService taskService,
            NamedTasks namedTasks,
            TaskNotices notices,
            PresentPeople present,
            AccountRegister accounts,
            TaskRights rights,
            OpinionGiven opinions,
            StoodIn stoodIn) {
        this.opinions = opinions;
        this.stoodIn = stoodIn;
        this.present = present;
        this.accounts = accounts;
        this.rights = rights;
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

    /**
     * In the caller's transaction. What was claimed goes back to its groups; what names the person, in their hands or in those of who
     * stands in, to whom it falls.
     */
    public List<Released> releaseAll(String person) {
        return command.run(() -> releaseNow(person));
    }

    /**
     * The same of what they hold by a group that they belong to no longer, and of what somebody holds by it in their place; whoever is just
     * claiming something is waited for.
     */
    public void releaseWithout(String person) {
        Set<String> substitutes = stoodIn.substitutesOf(Set.of(person));
        accounts.hold(Stream.concat(Stream.of(person), substitutes.stream()).toList());
        releaseOwnWithout(person);
        substitutes.forEach(substitute -> {
            rights.askAnew(substitute);
            releaseTakenOver(substitute);
        });
    }

    private void releaseOwnWithout(String person) {
        command.run(() -> {
            List<String> groups = present.groupsOf(person);
            for (DelegateTask task : held(person)) {
                List<String> offered = TasksAtHand.candidateGroups(task);
                if (!offered.isEmpty()
                        && Collections.disjoint(offered, groups)
                        && !TasksAtHand.names(task, person)
                        && rights.actingFor(task, person).isEmpty()) {
                    release(task, person);
                }
            }
            return null;
        });
    }

    /** What somebody who is away had claimed; what names them stays theirs, and is there for whoever stands in. */
    public void releaseClaimed(String person) {
        command.run(() -> {
            for (DelegateTask task : held(person)) {
                if (TasksAtHand.names(task, person)) {
                    TasksAtHand.openToSubstitutes(task);
                } else if (canGoBack(task)) {
                    giveBack(task);
                }
            }
            return null;
        });
    }

    /** What somebody holds without a right to it: what they had claimed in the place of somebody who is back. */
    public void releaseTakenOver(String person) {
        command.run(() -> {
            held(person).stream()
                    .filter(task -> !rights.belongsTo(task, person) && canGoBack(task))
                    .forEach(this::giveBack);
            return null;
        });
    }

    /** A task that is nobody else's stays with whom it was given to. */
    private boolean canGoBack(DelegateTask task) {
        return !TasksAtHand.candidateGroups(task).isEmpty()
                || rights.backTo(task).isPresent();
    }

    private void giveBack(DelegateTask task) {
        String named = rights.backTo(task).orElse(null);
        TasksAtHand.reassign(task, () -> namedTasks.giveTo(task, named));
        if (task.getAssignee() == null) {
            notices.offered(task);
        }
    }

    private List<Released> releaseNow(String person) {
        List<Released> released = new ArrayList<>();
        for (DelegateTask task : held(person)) {
            if (OpinionTasks.isOne(task)) {
                // Asked was this person; the colleague who asked goes on without.
                unanswered(task, person);
            } else {
                released.add(release(task, person));
            }
        }
        stoodIn.substitutesOf(Set.of(person)).stream()
                .flatMap(substitute -> inPlaceOf(person, substitute))
                .forEach(task -> {
                    if (OpinionTasks.isOne(task)) {
                        opinions.unanswered(task);
                    } else {
                        released.add(release(task, person));
                    }
                });
        return released;
    }

    /** What they had taken up in somebody's place is that person's again. */
    private void unanswered(DelegateTask task, String person) {
        if (TasksAtHand.names(task, person)) {
            opinions.unanswered(task);
        } else {
            giveBack(task);
        }
    }

    /** What the substitute has because it names the person, and not by a group of their own. */
    private Stream<DelegateTask> inPlaceOf(String person, String substitute) {
        List<String> groups = present.groupsOf(substitute);
        return held(substitute).stream()
                .filter(task -> TasksAtHand.names(task, person))
                .filter(task -> Collections.disjoint(TasksAtHand.candidateGroups(task), groups));
    }

    private List<DelegateTask> held(String person) {
        return taskService.createTaskQuery().taskAssignee(person).orderByTaskCreateTime().asc().list().stream()
                .map(found -> TasksAtHand.find(found.getId()).orElseThrow())
                .toList();
    }

    private Released release(DelegateTask task, String person) {
        boolean named = TasksAtHand.names(task, person);
        // The engine lets nobody touch a suspended task, and a person who is gone must not keep it.
        String other = named ? null : rights.backTo(task).orElse(null);
        TasksAtHand.reassign(task, () -> {
            if (other == null) {
                namedTasks.passOn(task, person, named);
            } else {
                namedTasks.giveTo(task, other);
            }
        });
        if (task.getAssignee() == null) {
            notices.offered(task);
        }
        return new Released(
                task.getId(),
                task.getExecution().getProcessBusinessKey(),
                task.getName(),
                named,
                task.getAssignee(),
                TasksAtHand.candidateGroups(task));
    }
}
