package cn.guicheng.casework.cases;

import cn.guicheng.casework.separation.Insight;
import cn.guicheng.engine.internal.Unrestricted;
import cn.guicheng.engine.store.TakenOver;
import cn.guicheng.engine.store.TasksForPerson;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.register.concealment.Concealments;
import cn.guicheng.register.reader.CaseReaders;
import cn.guicheng.register.signature.Signatures;
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

/**
 * Who may see a case: who started it, signed in it, or may now do a task of it; and the posts that see all. From whomever a case
 * is concealed, it is theirs to see only as far as they signed in it themselves; whoever stands in for their post sees it instead.
 */
@Component
public class CaseVisibility {
    private static final Set<String> POSTS_SEEING_ALL = Set.of("general-manager", "internal-auditor", "process-owner");
    private static final String ADMINISTRATORS = "camunda-admin";

    /** Numbers go to the database one by one, which takes 65,535 of them in a question. */
    private static final int AT_ONCE = 10_000;

    private final Signatures signatures;
    private final CaseReaders readers;
    private final CasesLeftBehind leftBehind;
    private final Concealments concealments;
    private final Insight insight;
    private final TakenOver takenOver;
    private final TasksForPerson tasksForPerson;
    private final Organisation organisation;
    private final TaskService taskService;
    private final RuntimeService runtimeService;
    private final Unrestricted unrestricted;

    CaseVisibility(
            Signatures signatures,
            CaseReaders readers,
            CasesLeftBehind leftBehind,
            Concealments concealments,
            Insight insight,
            TakenOver takenOver,
            TasksForPerson tasksForPerson,
            Organisation organisation,
            @Lazy TaskService taskService,
            @Lazy RuntimeService runtimeService,
            Unrestricted unrestricted) {
        this.signatures = signatures;
        this.readers = readers;
        this.leftBehind = leftBehind;
        this.concealments = concealments;
        this.insight = insight;
        this.takenOver = takenOver;
        this.tasksForPerson = tasksForPerson;
        this.organisation = organisation;
        this.taskService = taskService;
        this.runtimeService = runtimeService;
        this.unrestricted = unrestricted;
    }

    public boolean maySee(String person, String caseNumber) {
        // In this order: somebody whose task is being completed at this moment has either the task or the signature.
        return isConcealed(person, caseNumber)
                ? signatures.hasSigned(person, caseNumber)
                : seesAll(person)
                        || hasTaskIn(person, caseNumber)
                        || signatures.hasSigned(person, caseNumber)
                        || readers.reads(person, caseNumber)
                        || leftBehind.isAnsweredForBy(person, caseNumber)
                        || insight.seesInPlaceOf(POSTS_SEEING_ALL, person, caseNumber)
                        || !tasksForPerson
                                .casesOf(takenOver.by(person), Set.of(caseNumber))
                                .isEmpty();
    }

    /** Whether the person, if they see the case at all, does so without learning who is behind it. */
    public boolean isConcealed(String person, String caseNumber) {
        return concealments.isConcealed(caseNumber, person);
    }

    /** Of these cases, however many, those that the person may see. */
    public Set<String> visibleAmong(Collection<String> caseNumbers, String person) {
        Set<String> visible = new HashSet<>();
        List<String> all = List.copyOf(caseNumbers);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            visible.addAll(visibleOf(all.subList(from, Math.min(from + AT_ONCE, all.size())), person));
        }
        return visible;
    }

    private Set<String> visibleOf(List<String> caseNumbers, String person) {
        Set<String> visible = new HashSet<>(seesAll(person) ? caseNumbers : seenAmong(caseNumbers, person));
        visible.removeAll(concealments.among(caseNumbers, person));
        visible.addAll(signatures.signedAmong(caseNumbers, person));
        return visible;
    }

    private Set<String> seenAmong(Collection<String> caseNumbers, String person) {
        String[] numbers = caseNumbers.toArray(String[]::new);
        Set<String> seen =
                new HashSet<>(casesOf(tasksOf(person).map(query -> query.processInstanceBusinessKeyIn(numbers))));
        Set<String> others = new HashSet<>(leftBehind.of(person));
        others.addAll(insight.casesInPlaceOf(POSTS_SEEING_ALL, person));
        caseNumbers.stream().filter(others::contains).forEach(seen::add);
        seen.addAll(tasksForPerson.casesOf(takenOver.by(person), caseNumbers));
        seen.addAll(readers.among(caseNumbers, person));
        return seen;
    }

    /** Numbers of the cases that the person sees in place of one from whom they are concealed. */
    public Set<String> casesInPlaceOfPosts(String person) {
        return insight.casesInPlaceOf(POSTS_SEEING_ALL, person);
    }

    /** Whether the person holds a post that sees every case. */
    public boolean seesAll(String person) {
        return organisation.groupsOf(person).stream()
                .anyMatch(group -> group.equals(ADMINISTRATORS) || POSTS_SEEING_ALL.contains(group));
    }

    /** Numbers of the cases of which this person may now do a task, for which they answer, or of which they were told. */
    public Set<String> casesWithTasksOf(String person) {
        Set<String> cases = new HashSet<>(tasksForPerson.casesOf(person, organisation.groupsOf(person)));
        cases.addAll(leftBehind.of(person));
        cases.addAll(tasksForPerson.casesOf(takenOver.by(person), Set.of()));
        cases.addAll(readers.of(person));
        cases.removeAll(concealments.of(person));
        return cases;
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
