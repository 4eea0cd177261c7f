package cn.guicheng.casework.reminder;

import cn.guicheng.casework.cases.OpenTask;
import cn.guicheng.casework.separation.Separation;
import cn.guicheng.engine.internal.OwnCommand;
import cn.guicheng.engine.internal.TasksAtHand;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.engine.store.TaskOffers;
import cn.guicheng.office.absence.StoodIn;
import cn.guicheng.office.people.Organisation;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whom a task waits for: who holds it, else every member of its groups against whom no separation stands. */
@Component
public class TaskAudience {
    private final TaskOffers offers;
    private final ProcedureModels models;
    private final Organisation organisation;
    private final Separation separation;
    private final StoodIn stoodIn;
    private final OwnCommand command;

    TaskAudience(
            TaskOffers offers,
            ProcedureModels models,
            Organisation organisation,
            Separation separation,
            StoodIn stoodIn,
            OwnCommand command) {
        this.stoodIn = stoodIn;
        this.command = command;
        this.offers = offers;
        this.models = models;
        this.organisation = organisation;
        this.separation = separation;
    }

    /** User ids of those for whom a waiting task waits. */
    Set<String> of(OpenTask task) {
        List<String> groups = offers.groupsOf(List.of(task.id())).getOrDefault(task.id(), List.of());
        if (task.assignee() == null) {
            return among(groups, task.caseNumber(), task.processDefinitionId(), task.taskKey());
        }
        return groups.isEmpty() || isAwayAndNamed(task)
                ? named(task.assignee(), task.caseNumber(), task.processDefinitionId(), task.taskKey())
                : Set.of(task.assignee());
    }

    /** One of a group to whom the step is given at once keeps it while away, and whoever stands in may take it up. */
    private boolean isAwayAndNamed(OpenTask task) {
        return !stoodIn.substitutesOf(Set.of(task.assignee())).isEmpty()
                && command.run(() -> TasksAtHand.find(task.id())
                        .filter(found -> TasksAtHand.names(found, task.assignee()))
                        .isPresent());
    }

    /** User ids of the person whom a task names and, while they are away, of who stands in and may do it. */
    public Set<String> named(String person, String caseNumber, String processDefinitionId, String taskKey) {
        Set<String> substitutes = stoodIn.substitutesOf(Set.of(person));
        if (!substitutes.isEmpty()) {
            substitutes.removeAll(barred(caseNumber, processDefinitionId, taskKey));
        }
        substitutes.add(person);
        return substitutes;
    }

    /** User ids of those members of the groups who may do the task, and of those who stand in for one of them who is away. */
    public Set<String> among(Collection<String> groups, String caseNumber, String processDefinitionId, String taskKey) {
        Set<String> members = groups.stream()
                .flatMap(group -> organisation.membersOf(group).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> barred = barred(caseNumber, processDefinitionId, taskKey);
        members.removeAll(barred);
        members.addAll(stoodIn.substitutesOf(members));
        members.removeAll(barred);
        return members;
    }

    private Set<String> barred(String caseNumber, String processDefinitionId, String taskKey) {
        return separation
                .objections(caseNumber, models.of(processDefinitionId), taskKey)
                .keySet();
    }
}
