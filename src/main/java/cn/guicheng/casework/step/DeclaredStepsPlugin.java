package cn.guicheng.casework.step;

import cn.guicheng.casework.declared.StateChange;
import cn.guicheng.casework.entry.RegisterState;
import cn.guicheng.engine.internal.StepPlugin;
import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.engine.model.SignedBy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Steps that say in their model by whom they are signed are; whom a step names is told when a case comes to it; a register's row gets
 * the state that a step gives; and an end says what the case came to, before anybody hears of the end.
 */
@Component
@Order(1)
class DeclaredStepsPlugin extends StepPlugin {
    private final ObjectProvider<StepAnswerers> answerers;
    private final ObjectProvider<StepNotices> notices;
    private final ObjectProvider<RegisterState> states;
    private final ObjectProvider<ProcedureModels> models;

    DeclaredStepsPlugin(
            ObjectProvider<StepAnswerers> answerers,
            ObjectProvider<StepNotices> notices,
            ObjectProvider<RegisterState> states,
            ObjectProvider<ProcedureModels> models) {
        this.answerers = answerers;
        this.notices = notices;
        this.states = states;
        this.models = models;
    }

    @Override
    protected Signer signer(String signedBy, String givenTo) {
        SignedBy signer = SignedBy.parse(signedBy);
        if (signer.namesAPerson()) {
            return new Signer("${" + signer.personVariable() + "}", null);
        }
        return new Signer(
                givenTo == null ? null : "${stepSigners.person(execution, '%s', '%s')}".formatted(givenTo, signedBy),
                "${stepSigners.group(execution, '%s')}".formatted(signedBy));
    }

    @Override
    protected Round round() {
        return new Round(
                "${stepAnswerers.of(execution)}",
                "answerer",
                new Signer(
                        "${stepAnswerers.person(execution, answerer)}", "${stepAnswerers.groups(execution, answerer)}"),
                "${stepAnswerers.isDecided(execution)}");
    }

    @Override
    protected void opened(DelegateExecution round, String step) {
        answerers.getObject().open(round, step);
    }

    @Override
    protected void answered(DelegateTask task) {
        answerers.getObject().answer(task);
    }

    @Override
    protected Map<String, BiConsumer<DelegateExecution, String>> listeners() {
        Map<String, BiConsumer<DelegateExecution, String>> listeners = new LinkedHashMap<>();
        listeners.put("told", (execution, step) -> notices.getObject().tell(execution, step));
        listeners.put(
                StateChange.PROPERTY, (execution, step) -> states.getObject().change(execution, step));
        listeners.put("outcome", this::end);
        return listeners;
    }

    private void end(DelegateExecution execution, String step) {
        ProcedureModel model = models.getObject().of(execution.getProcessDefinitionId());
        model.property(step, "outcome").ifPresent(outcome -> execution.setVariable(model.outcomeVariable(), outcome));
    }
}
