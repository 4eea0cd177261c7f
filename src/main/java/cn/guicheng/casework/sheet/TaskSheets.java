package cn.guicheng.casework.sheet;

import cn.guicheng.casework.cases.CaseRecord;
import cn.guicheng.casework.cases.Cases;
import cn.guicheng.casework.cases.OpenTask;
import cn.guicheng.casework.sheet.CaseSheet.RuleApplied;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.register.reading.OpenRows;
import cn.guicheng.register.signature.Signature;
import cn.guicheng.register.signature.Signatures;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the person at a task sees above its fields: the case sheet, why they are asked, and why it came back. */
@Component
public class TaskSheets {
    private final Cases cases;
    private final CaseSheets sheets;
    private final ProcedureModels models;
    private final Signatures signatures;
    private final OpenMatters matters;
    private final TaskCards cards;

    TaskSheets(
            Cases cases,
            CaseSheets sheets,
            ProcedureModels models,
            Signatures signatures,
            OpenMatters matters,
            TaskCards cards) {
        this.cards = cards;
        this.cases = cases;
        this.sheets = sheets;
        this.models = models;
        this.signatures = signatures;
        this.matters = matters;
    }

    /**
     * A case sheet for one of its tasks.
     *
     * @param procedure slug of the procedure whose step it is: of the one that the case called, where it is one of that
     * @param askedBy the rule of a limit table that asked for this step, or null
     * @param returned who sent the case back to this step and why, or null
     * @param open what is open in the registers about the person whom the step asks about; null where it asks about none
     * @param desk the step itself: who has it, until when, and how it is answered
     */
    public record TaskSheet(
            String caseNumber,
            String procedure,
            RuleApplied askedBy,
            Returned returned,
            CaseSheet sheet,
            List<OpenRows.Open> open,
            TaskCards.Card desk) {}

    public record Returned(String taskName, String personName, String comment) {}

    /** The sheet for a task that waits. */
    public TaskSheet write(OpenTask task, String reader) {
        CaseRecord found = cases.find(task.caseNumber()).orElseThrow();
        CaseSheet sheet = sheets.write(found, reader);
        return new TaskSheet(
                task.caseNumber(),
                models.of(task.processDefinitionId()).key(),
                askedBy(task.processDefinitionId(), task.taskKey(), sheet),
                returned(found).orElse(null),
                sheet,
                matters.of(task, reader),
                cards.of(List.of(task), reader).get(task.id()));
    }

    private RuleApplied askedBy(String processDefinitionId, String taskKey, CaseSheet sheet) {
        return models.of(processDefinitionId)
                .property(taskKey, "decidedBy")
                .flatMap(table -> sheet.decisions().stream()
                        .filter(rule -> rule.key().equals(table))
                        .reduce((earlier, later) -> later))
                .orElse(null);
    }

    private Optional<Returned> returned(CaseRecord found) {
        return signatures
                .latest(found.caseNumber())
                .filter(signature -> "return".equals(signature.decision()))
                .map(signature -> returned(found, signature));
    }

    private Returned returned(CaseRecord found, Signature signature) {
        return new Returned(sheets.taskName(found, signature), signature.signer(), signature.comment());
    }
}
