package cn.guicheng.casework.sheet;

import cn.guicheng.casework.cases.CaseProcedures;
import cn.guicheng.casework.cases.OpenTask;
import cn.guicheng.casework.deadline.DeadlineWords;
import cn.guicheng.casework.sheet.CaseSheet.Person;
import cn.guicheng.engine.internal.Unrestricted;
import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.engine.variable.CaseVariables;
import cn.guicheng.office.inbox.InboxFilters;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.register.concealment.Concealments;
import cn.guicheng.register.reading.Wording;
import cn.guicheng.register.signature.Signatures;
import cn.guicheng.register.signature.Signatures.Starter;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The lines that the task list shows of each task: what it is, as staff call it; which case, whose, how much, what it is about (the
 * variable that the property {@code subject} of the case's own model names), the step, who holds it, until when, and how it is answered.
 */
@Component
public class TaskCards {
    private static final Starter PROGRAM = new Starter(null, Person.PROGRAM.name());

    private final RuntimeService runtimeService;
    private final ProcedureModels models;
    private final CaseProcedures caseProcedures;
    private final Signatures signatures;
    private final Organisation organisation;
    private final Unrestricted unrestricted;
    private final Concealments concealments;
    private final DeadlineWords deadlines;
    private final InboxFilters filters;
    private final Clock clock;

    TaskCards(
            @Lazy RuntimeService runtimeService,
            ProcedureModels models,
            CaseProcedures caseProcedures,
            Signatures signatures,
            Organisation organisation,
            Unrestricted unrestricted,
            Concealments concealments,
            DeadlineWords deadlines,
            InboxFilters filters,
            Clock clock) {
        this.deadlines = deadlines;
        this.filters = filters;
        this.concealments = concealments;
        this.runtimeService = runtimeService;
        this.models = models;
        this.caseProcedures = caseProcedures;
        this.signatures = signatures;
        this.organisation = organisation;
        this.unrestricted = unrestricted;
        this.clock = clock;
    }

    /**
     * {@code amountInCents} and {@code subject} are null where the case has none; the subject also where the reader must not know it.
     *
     * @param procedureName of the case's own procedure, though the step be one of a procedure it called
     * @param step label of the step
     * @param holder who holds it, in words; null where nobody does, or somebody away in whose place the reader can take it up
     * @param held whether that is the reader
     * @param dueHow how that was computed, in words; null where it was not
     * @param overdue whether it was due before now
     * @param followUpAt until when the task is put off; null where it is not, or no longer
     * @param answers how it is answered
     * @param actingFor names of those away whose it is and in the place of one of whom the reader does it; null where it is the reader's own
     */
    public record Card(
            String caseNumber,
            String procedureName,
            String step,
            String applicant,
            Long amountInCents,
            String subject,
            String holder,
            boolean held,
            OffsetDateTime dueAt,
            String dueHow,
            boolean overdue,
            OffsetDateTime followUpAt,
            StepAnswers answers,
            String actingFor) {}

    /** By task id, in the order given, for a reader who may see them. */
    public Map<String, Card> of(List<OpenTask> tasks, String reader) {
        Known known = known(tasks, reader);
        Map<String, Card> cards = new LinkedHashMap<>();
        tasks.forEach(task -> cards.put(task.id(), card(task, known, reader)));
        return cards;
    }

    /** What is asked once for all. */
    private record Known(
            Map<String, ProcedureModel> procedures,
            Map<String, Map<String, Object>> values,
            Map<String, Starter> starters,
            Map<String, String> names,
            Map<String, String> dueHow,
            Map<String, List<String>> absent,
            Set<String> concealed) {
        Map<String, Object> of(String instance) {
            return values.getOrDefault(instance, Map.of());
        }
    }

    private Known known(List<OpenTask> tasks, String reader) {
        Map<String, ProcedureModel> procedures = caseProcedures.of(tasks);
        Set<String> cases = tasks.stream().map(OpenTask::caseNumber).collect(Collectors.toSet());
        Map<String, List<String>> absent = filters.absentBehind(
                tasks.stream().map(OpenTask::id).toList(), reader, List.copyOf(organisation.groupsOf(reader)));
        return new Known(
                procedures,
                values(tasks, procedures),
                signatures.starters(cases),
                organisation.namesOf(Stream.concat(
                                tasks.stream().map(OpenTask::assignee),
                                absent.values().stream().flatMap(List::stream))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())),
                deadlines.of(tasks),
                absent,
                concealments.among(cases, reader));
    }

    private Card card(OpenTask task, Known known, String reader) {
        ProcedureModel procedure = known.procedures().get(task.caseInstanceId());
        Object amount = known.of(task.processInstanceId())
                .getOrDefault(
                        CaseVariables.AMOUNT.name(),
                        known.of(task.caseInstanceId()).get(CaseVariables.AMOUNT.name()));
        return new Card(
                task.caseNumber(),
                procedure.name(),
                task.name(),
                known.starters().getOrDefault(task.caseNumber(), PROGRAM).name(),
                amount instanceof Long cents ? cents : null,
                known.concealed().contains(task.caseNumber())
                        ? null
                        : CaseSubject.of(procedure, known.of(task.caseInstanceId())),
                isTakenUp(task, known, reader) ? null : known.names().get(task.assignee()),
                reader.equals(task.assignee()),
                task.dueAt() == null ? null : Wording.officeTime(task.dueAt()),
                known.dueHow().get(task.id()),
                task.dueAt() != null && task.dueAt().toInstant().isBefore(clock.instant()),
                followUpAt(task),
                StepAnswers.of(models.taskForm(task.processDefinitionId(), task.taskKey())),
                absentNames(task, known));
    }

    private static String absentNames(OpenTask task, Known known) {
        List<String> absent = known.absent().getOrDefault(task.id(), List.of());
        return absent.isEmpty() ? null : absent.stream().map(known.names()::get).collect(Collectors.joining("、"));
    }

    private static boolean isTakenUp(OpenTask task, Known known, String reader) {
        return task.assignee() != null
                && !task.assignee().equals(reader)
                && known.absent().getOrDefault(task.id(), List.of()).contains(task.assignee());
    }

    private OffsetDateTime followUpAt(OpenTask task) {
        boolean putOff =
                task.followUpAt() != null && task.followUpAt().toInstant().isAfter(clock.instant());
        return putOff ? Wording.officeTime(task.followUpAt()) : null;
    }

    /** What the cards need of each instance, by name. */
    private Map<String, Map<String, Object>> values(List<OpenTask> tasks, Map<String, ProcedureModel> procedures) {
        if (tasks.isEmpty()) {
            return Map.of();
        }
        Map<String, Map<String, Object>> values = new HashMap<>();
        String[] instances = tasks.stream()
                .flatMap(task -> Stream.of(task.processInstanceId(), task.caseInstanceId()))
                .distinct()
                .toArray(String[]::new);
        String[] names = Stream.concat(
                        Stream.of(CaseVariables.AMOUNT.name()),
                        procedures.values().stream().flatMap(model -> CaseSubject.variable(model).stream()))
                .distinct()
                .toArray(String[]::new);
        unrestricted
                .get(() -> runtimeService
                        .createVariableInstanceQuery()
                        .variableNameIn(names)
                        .processInstanceIdIn(instances)
                        .list())
                .stream()
                .filter(variable -> variable.getValue() != null)
                .forEach(
                        variable -> values.computeIfAbsent(variable.getProcessInstanceId(), instance -> new HashMap<>())
                                .put(variable.getName(), variable.getValue()));
        return values;
    }
}
