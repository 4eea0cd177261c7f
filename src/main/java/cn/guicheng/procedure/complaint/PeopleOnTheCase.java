package cn.guicheng.procedure.complaint;

import cn.guicheng.exclusion.Exclusions;
import cn.guicheng.identity.Organisation;
import cn.guicheng.signature.*;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Those who have to do with a case: who signed in it, and whom its open tasks wait for; never whom it is about. */
@Component
class PeopleOnTheCase {
    private static final Set<String> BESIDE_HANDLING = Set.of(Complaint.SUPERVISE, Complaint.INFORM);

    private final TaskService tasks;
    private final Organisation organisation;
    private final Signatures signatures;
    private final Exclusions exclusions;

    PeopleOnTheCase(@Lazy TaskService tasks, Organisation organisation, Signatures signatures, Exclusions exclusions) {
        this.tasks = tasks;
        this.organisation = organisation;
        this.signatures = signatures;
        this.exclusions = exclusions;
    }

    /** User ids of everybody on the case. */
    Set<String> all(DelegateExecution execution) {
        Stream<String> signed =
                signatures.ofCase(execution.getProcessBusinessKey()).stream().map(Signature::person);
        return mayKnow(execution, Stream.concat(signed, waitedFor(execution)));
    }

    /** User ids of those whom the handling waits for now. */
    Set<String> handling(DelegateExecution execution) {
        return mayKnow(execution, waitedFor(execution));
    }

    private Set<String> mayKnow(DelegateExecution execution, Stream<String> people) {
        Set<String> barred = exclusions
                .reasons(execution.getProcessBusinessKey(), Complaint.KEY)
                .keySet();
        TreeSet<String> told = people.collect(java.util.stream.Collectors.toCollection(TreeSet::new));
        told.removeAll(barred);
        return told;
    }

    private Stream<String> waitedFor(DelegateExecution execution) {
        return tasks.createTaskQuery().processInstanceBusinessKey(execution.getProcessBusinessKey()).list().stream()
                .filter(task -> !BESIDE_HANDLING.contains(task.getTaskDefinitionKey()))
                .flatMap(this::holders);
    }

    private Stream<String> holders(Task task) {
        return task.getAssignee() != null
                ? Stream.of(task.getAssignee())
                : tasks.getIdentityLinksForTask(task.getId()).stream()
                        .map(IdentityLink::getGroupId)
                        .filter(group -> group != null)
                        .flatMap(group -> organisation.membersOf(group).stream());
    }
}
