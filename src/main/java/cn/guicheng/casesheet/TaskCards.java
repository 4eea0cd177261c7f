package cn.guicheng.casesheet;

import cn.guicheng.casesheet.CaseSheet.Person;
import cn.guicheng.casework.OpenTask;
import cn.guicheng.engine.Unrestricted;
import cn.guicheng.identity.Organisation;
import cn.guicheng.signature.Signatures;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The line that the task list shows of each task: which case, whose, how much, until when. */
@Component
public class TaskCards {
    private static final String AMOUNT = "amountInCents";

    private final RuntimeService runtimeService;
    private final Signatures signatures;
    private final Organisation organisation;
    private final Unrestricted unrestricted;

    TaskCards(
            @Lazy RuntimeService runtimeService,
            Signatures signatures,
            Organisation organisation,
            Unrestricted unrestricted) {
        this.runtimeService = runtimeService;
        this.signatures = signatures;
        this.organisation = organisation;
        this.unrestricted = unrestricted;
    }

    /** {@code amountInCents} is null where the case has no amount. */
    public record Card(String caseNumber, String applicant, Long amountInCents, OffsetDateTime dueAt) {}

    /** By task id. */
    public Map<String, Card> of(List<OpenTask> tasks) {
        Map<String, Long> amounts = amounts(tasks);
        Map<String, String> starters =
                signatures.starters(tasks.stream().map(OpenTask::caseNumber).collect(Collectors.toSet()));
        Map<String, String> names = organisation.namesOf(Set.copyOf(starters.values()));
        return tasks.stream()
                .collect(Collectors.toMap(
                        OpenTask::id,
                        task -> new Card(
                                task.caseNumber(),
                                names.getOrDefault(starters.get(task.caseNumber()), Person.PROGRAM.name()),
                                amounts.get(task.processInstanceId()),
                                task.dueAt() == null ? null : Wording.officeTime(task.dueAt()))));
    }

    private Map<String, Long> amounts(List<OpenTask> tasks) {
        if (tasks.isEmpty()) {
            return Map.of();
        }
        String[] instances =
                tasks.stream().map(OpenTask::processInstanceId).distinct().toArray(String[]::new);
        return unrestricted.get(() ->
                runtimeService
                        .createVariableInstanceQuery()
                        .variableName(AMOUNT)
                        .processInstanceIdIn(instances)
                        .list()
                        .stream()
                        .filter(variable -> variable.getValue() != null)
                        .collect(Collectors.toMap(
                                VariableInstance::getProcessInstanceId, variable -> (Long) variable.getValue())));
    }
}
