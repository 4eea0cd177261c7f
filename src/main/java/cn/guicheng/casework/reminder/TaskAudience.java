package cn.guicheng.casework.reminder;

import cn.guicheng.casework.cases.OpenTask;
import cn.guicheng.casework.separation.Separation;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.engine.store.TaskOffers;
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

    TaskAudience(TaskOffers offers, ProcedureModels models, Organisation organisation, Separation separation) {
        this.offers = offers;
        this.models = models;
        this.organisation = organisation;
        this.separation = separation;
    }

    /** User ids of those for whom a waiting task waits. */
    Set<String> of(OpenTask task) {
        return task.assignee() != null
                ? Set.of(task.assignee())
                : among(
                        offers.groupsOf(List.of(task.id())).getOrDefault(task.id(), List.of()),
                        task.caseNumber(),
                        task.processDefinitionId(),
                        task.taskKey());
    }

    /** User ids of those members of the groups who may do the task. */
    public Set<String> among(Collection<String> groups, String caseNumber, String processDefinitionId, String taskKey) {
        Set<String> members = groups.stream()
                .flatMap(group -> organisation.membersOf(group).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        members.removeAll(separation
                .objections(caseNumber, models.of(processDefinitionId), taskKey)
                .keySet());
        return members;
    }
}
