package cn.guicheng.casework.sheet;

import cn.guicheng.casework.cases.OpenTask;
import cn.guicheng.casework.sheet.CaseSheet.Person;
import cn.guicheng.engine.form.Texts;
import cn.guicheng.engine.internal.Unrestricted;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.engine.variable.CaseVariables;
import cn.guicheng.register.reading.Wording;
import cn.guicheng.register.signature.Signatures;
import cn.guicheng.register.signature.Signatures.Starter;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The lines that the task list shows of each task: which case, whose, how much, until when, and what it is about (the variable
 * that the model's property {@code subject} names).
 */
@Component
public class TaskCards {
    private static final int SUBJECT = 60;
    private static final Starter PROGRAM = new Starter(null, Person.PROGRAM.name());

    private final RuntimeService runtimeService;
    private final ProcedureModels models;
    private final Signatures signatures;
    private final Unrestricted unrestricted;
    private final Clock clock;

    TaskCards(
            @Lazy RuntimeService runtimeService,
            ProcedureModels models,
            Signatures signatures,
            Unrestricted unrestricted,
            Clock clock) {
        this.runtimeService = runtimeService;
        this.models = models;
        this.signatures = signatures;
        this.unrestricted = unrestricted;
        this.clock = clock;
    }

    /**
     * {@code amountInCents} and {@code subject} are null where the case has none; a long subject is its beginning.
     *
     * @param followUpAt until when the task is put off; null where it is not, or no longer
     */
    public record Card(
            String caseNumber,
            String applicant,
            Long amountInCents,
            String subject,
            OffsetDateTime dueAt,
            OffsetDateTime followUpAt) {}

    /** By task id. */
    public Map<String, Card> of(List<OpenTask> tasks) {
        Map<String, Map<String, Object>> values = values(tasks);
        Map<String, Starter> starters =
                signatures.starters(tasks.stream().map(OpenTask::caseNumber).collect(Collectors.toSet()));
        return tasks.stream()
                .collect(Collectors.toMap(
                        OpenTask::id,
                        task -> new Card(
                                task.caseNumber(),
                                starters.getOrDefault(task.caseNumber(), PROGRAM)
                                        .name(),
                                amount(values.getOrDefault(task.processInstanceId(), Map.of())),
                                subject(values.getOrDefault(task.processInstanceId(), Map.of())),
                                task.dueAt() == null ? null : Wording.officeTime(task.dueAt()),
                                followUpAt(task))));
    }

    private OffsetDateTime followUpAt(OpenTask task) {
        boolean putOff =
                task.followUpAt() != null && task.followUpAt().toInstant().isAfter(clock.instant());
        return putOff ? Wording.officeTime(task.followUpAt()) : null;
    }

    private static Long amount(Map<String, Object> values) {
        return (Long) values.get(CaseVariables.AMOUNT.name());
    }

    private static String subject(Map<String, Object> values) {
        return values.entrySet().stream()
                .filter(value -> !value.getKey().equals(CaseVariables.AMOUNT.name()))
                .map(value -> value.getValue().toString())
                .findFirst()
                .map(text -> Texts.shortened(text, SUBJECT))
                .orElse(null);
    }

    /** What the cards need of each instance, by name. */
    private Map<String, Map<String, Object>> values(List<OpenTask> tasks) {
        if (tasks.isEmpty()) {
            return Map.of();
        }
        Map<String, Map<String, Object>> values = new HashMap<>();
        String[] instances =
                tasks.stream().map(OpenTask::processInstanceId).distinct().toArray(String[]::new);
        unrestricted
                .get(() -> runtimeService
                        .createVariableInstanceQuery()
                        .variableNameIn(names())
                        .processInstanceIdIn(instances)
                        .list())
                .stream()
                .filter(variable -> variable.getValue() != null)
                .forEach(
                        variable -> values.computeIfAbsent(variable.getProcessInstanceId(), instance -> new HashMap<>())
                                .put(variable.getName(), variable.getValue()));
        return values;
    }

    private String[] names() {
        return Stream.concat(
                        Stream.of(CaseVariables.AMOUNT.name()),
                        models.latestIds().stream().flatMap(id -> models.of(id).property("subject").stream()))
                .distinct()
                .toArray(String[]::new);
    }
}
