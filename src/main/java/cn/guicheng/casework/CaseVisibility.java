package cn.guicheng.casework;

import cn.guicheng.engine.Unrestricted;
import cn.guicheng.identity.Organisation;
import cn.guicheng.signature.Signatures;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who may see a case: who started it, signed in it, or may now do a task of it; and the posts that see all. */
@Component
public class CaseVisibility {
    private static final Set<String> SEE_ALL =
            Set.of("general-manager", "internal-auditor", "process-owner", "camunda-admin");

    private final Signatures signatures;
    private final CasesLeftBehind leftBehind;
    private final Organisation organisation;
    private final TaskService taskService;
    private final RuntimeService runtimeService;
    private final Unrestricted unrestricted;

    CaseVisibility(
            Signatures signatures,
            CasesLeftBehind leftBehind,
            Organisation organisation,
            @Lazy TaskService taskService,
            @Lazy RuntimeService runtimeService,
            Unrestricted unrestricted) {
        this.signatures = signatures;
        this.leftBehind = leftBehind;
        this.organisation = organisation;
        this.taskService = taskService;
        this.runtimeService = runtimeService;
        this.unrestricted = unrestricted;
    }

    public boolean maySee(String person, String caseNumber) {
        // In this order: somebody whose task is being completed at this moment has either the task or the signature.
        return seesAll(person)
                || hasTaskIn(person, caseNumber)
                || signatures.hasSigned(person, caseNumber)
                || leftBehind.isAnsweredForBy(person, caseNumber);
    }

    /** Of these cases those that the person may see. */
    public Set<String> visibleAmong(Collection<String> caseNumbers, String person) {
        if (seesAll(person) || caseNumbers.isEmpty()) {
            return Set.copyOf(caseNumbers);
        }
        Set<String> visible = new HashSet<>(signatures.signedAmong(caseNumbers, person));
        leftBehind.of(person).stream().filter(Set.copyOf(caseNumbers)::contains).forEach(visible::add);
        String[] numbers = caseNumbers.toArray(String[]::new);
        visible.addAll(casesOf(tasksOf(person).map(query -> query.processInstanceBusinessKeyIn(numbers))));
        return visible;
    }

    /** Whether the person holds a post that sees every case. */
    public boolean seesAll(String person) {
        return organisation.groupsOf(person).stream().anyMatch(SEE_ALL::contains);
    }

    /** Numbers of the cases of which this person may now do a task, or for which they answer. */
    public Set<String> casesWithTasksOf(String person) {
        Set<String> numbers = new HashSet<>(casesOf(tasksOf(person)));
        numbers.addAll(leftBehind.of(person));
        return numbers;
    }

    private Set<String> casesOf(Stream<TaskQuery> tasks) {
        return unrestricted.get(() -> {
            Set<String> instances = tasks.flatMap(query -> query.list().stream())
                    .map(Task::getProcessInstanceId)
                    .collect(Collectors.toSet());
            return instances.isEmpty() ? Set.of() : caseNumbers(instances);
        });
    }

    private Set<String> caseNumbers(Set<String> instances) {
        return runtimeService.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                .map(ProcessInstance::getBusinessKey)
                .collect(Collectors.toSet());
    }

    private boolean hasTaskIn(String person, String caseNumber) {
        return unrestricted.get(() -> tasksOf(person)
                .anyMatch(query -> query.processInstanceBusinessKey(caseNumber).count() > 0));
    }

    /** Tasks assigned to the person, and those offered to their groups, claimed by a colleague or not. */
    private Stream<TaskQuery> tasksOf(String person) {
        List<String> groups = List.copyOf(organisation.groupsOf(person));
        TaskQuery own = taskService.createTaskQuery().taskAssignee(person);
        return groups.isEmpty()
                ? Stream.of(own)
                : Stream.of(
                        own,
                        taskService
                                .createTaskQuery()
                                .taskCandidateGroupIn(groups)
                                .includeAssignedTasks());
    }
}
