package cn.guicheng.casework.entry;

import cn.guicheng.casework.declared.DeclaredHold;
import cn.guicheng.casework.declared.DeclaredHold.Until;
import cn.guicheng.casework.declared.DeclaredRegisters;
import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.engine.variable.CaseVariables;
import cn.guicheng.register.held.HeldByAnother;
import cn.guicheng.register.held.Holds;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What a case holds by its model: taken with each form that names it, let go when the case ends. */
@Component
public class CaseHolds {
    private static final Set<String> NOTHING_CAME_OF_IT = Set.of("refused", "withdrawn");
    private static final String WITHDRAW = "withdraw";

    private final DeclaredRegisters declared;
    private final ProcedureModels models;
    private final HoldValues values;
    private final Holds holds;

    CaseHolds(DeclaredRegisters declared, ProcedureModels models, HoldValues values, Holds holds) {
        this.declared = declared;
        this.models = models;
        this.values = values;
        this.holds = holds;
    }

    /** A form of the case was accepted. Refuses (409) what another case holds, (400) what this one used before. */
    public void take(String version, String caseNumber, HandedIn handed) {
        if (!WITHDRAW.equals(handed.value(CaseVariables.DECISION.name()))) {
            take(version, caseNumber, handed, hold -> hold.variables().stream().anyMatch(handed::asksFor));
            declared.holds(version).stream()
                    .filter(hold -> hold.until() == Until.ONCE_IN_CASE)
                    .filter(hold -> hold.variables().stream().anyMatch(handed::isSent))
                    .forEach(hold -> useOnce(models.of(version).key(), hold, caseNumber, handed));
        }
    }

    /** What is held once has come to be known otherwise than by a form. Refuses (409) what another case holds. */
    public void renew(String version, DelegateExecution execution) {
        take(version, execution.getProcessBusinessKey(), HandedIn.nothing(execution::getVariable), hold -> true);
    }

    /** The case ends. */
    public void release(DelegateExecution execution) {
        String version = execution.getProcessDefinitionId();
        if (declared.holds(version).isEmpty()) {
            return;
        }
        ProcedureModel model = models.of(version);
        Object outcome = execution.getVariable(model.outcomeVariable());
        boolean nothing = outcome == null ? execution.isCanceled() : NOTHING_CAME_OF_IT.contains(outcome.toString());
        List<String> over = declared.holds(version).stream()
                .filter(hold -> nothing || hold.until() != Until.NOTHING_CAME_OF_IT)
                .map(hold -> hold.in(model.key()))
                .toList();
        holds.release(execution.getProcessBusinessKey(), over);
    }

    /** All at once: two who want several never wait for one another. */
    private void take(String version, String caseNumber, HandedIn handed, Predicate<DeclaredHold> concerned) {
        String procedure = models.of(version).key();
        List<DeclaredHold> wanted = declared.holds(version).stream()
                .filter(hold -> hold.until() != Until.ONCE_IN_CASE)
                .filter(concerned)
                .toList();
        try {
            holds.take(
                    caseNumber,
                    wanted.stream()
                            .flatMap(hold -> values.wanted(procedure, hold, handed).stream())
                            .toList());
        } catch (HeldByAnother clash) {
            DeclaredHold held = wanted.stream()
                    .filter(hold -> hold.in(procedure).equals(clash.hold()))
                    .findFirst()
                    .orElseThrow();
            String shown = values.shown(held, clash.value(), handed);
            throw Refusal.clash("%s：%s已由单据 %s %s。"
                    .formatted(held.label(), shown, clash.caseNumber(), shown.isEmpty() ? "办理" : "占用"));
        }
    }

    private void useOnce(String procedure, DeclaredHold hold, String caseNumber, HandedIn handed) {
        values.once(procedure, hold, caseNumber, handed)
                .filter(once -> holds.wasUsed(caseNumber, once))
                .ifPresent(used -> {
                    String field = hold.variables().stream()
                            .filter(handed::isSent)
                            .findFirst()
                            .orElseThrow();
                    throw Refusal.invalid(handed.label(field), "本单据中已经用过，请另填一个。");
                });
    }
}
