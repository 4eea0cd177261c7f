package cn.guicheng.casesheet;

import cn.guicheng.casework.CaseMessages;
import cn.guicheng.casework.CaseRecord;
import cn.guicheng.casework.Cases;
import cn.guicheng.casework.OpenTask;
import cn.guicheng.casework.OpenTasks;
import cn.guicheng.engine.ProcedureModel;
import cn.guicheng.engine.ProcedureModels;
import cn.guicheng.engine.Unrestricted;
import cn.guicheng.signature.Signatures;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The open cases of a person, with where each one is and what they may do with it. */
@Component
public class CaseList {
    private final Signatures signatures;
    private final Cases cases;
    private final OpenTasks tasks;
    private final CaseMessages messages;
    private final ProcedureModels models;
    private final RuntimeService runtimeService;
    private final Unrestricted unrestricted;

    CaseList(
            Signatures signatures,
            Cases cases,
            OpenTasks tasks,
            CaseMessages messages,
            ProcedureModels models,
            @Lazy RuntimeService runtimeService,
            Unrestricted unrestricted) {
        this.signatures = signatures;
        this.cases = cases;
        this.tasks = tasks;
        this.messages = messages;
        this.models = models;
        this.runtimeService = runtimeService;
        this.unrestricted = unrestricted;
    }

    /**
     * One case in the list.
     *
     * @param amountInCents null where the case has no amount
     * @param waitingAt labels of the tasks that wait
     */
    public record Entry(
            String caseNumber,
            String procedure,
            String procedureName,
            String state,
            OffsetDateTime startedAt,
            Long amountInCents,
            List<String> waitingAt,
            List<CaseSheet.Action> messages) {}

    /** Newest first. */
    public List<Entry> openCasesStartedBy(String person) {
        return signatures.casesStartedBy(person).stream()
                .map(cases::find)
                .flatMap(Optional::stream)
                .filter(CaseRecord::isOpen)
                .map(found -> entry(found, person))
                .toList();
    }

    private Entry entry(CaseRecord found, String person) {
        ProcedureModel model = models.of(found.processDefinitionId());
        return new Entry(
                found.caseNumber(),
                model.key(),
                model.name(),
                "open",
                Wording.officeTime(found.startedAt()),
                amount(found),
                tasks.ofCase(found.caseNumber()).stream().map(OpenTask::name).toList(),
                messages.sendable(found, person).stream()
                        .map(message -> new CaseSheet.Action(message.name(), message.label()))
                        .toList());
    }

    private Long amount(CaseRecord found) {
        return unrestricted.get(() -> runtimeService
                .createVariableInstanceQuery()
                .variableName("amountInCents")
                .processInstanceIdIn(found.processInstanceId())
                .list()
                .stream()
                .map(VariableInstance::getValue)
                .map(Long.class::cast)
                .findFirst()
                .orElse(null));
    }
}
