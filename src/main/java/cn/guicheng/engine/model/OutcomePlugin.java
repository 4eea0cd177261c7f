package cn.guicheng.engine.model;

import cn.guicheng.engine.internal.EndPlugin;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a case came to is said by the end event that it reaches (property {@code outcome}), before anybody else hears of the end. */
@Component
class OutcomePlugin extends EndPlugin {
    private final ObjectProvider<ProcedureModels> models;

    OutcomePlugin(ObjectProvider<ProcedureModels> models) {
        this.models = models;
    }

    @Override
    protected void reached(DelegateExecution execution) {
        ProcedureModel model = models.getObject().of(execution.getProcessDefinitionId());
        model.property(execution.getCurrentActivityId(), "outcome")
                .ifPresent(outcome -> execution.setVariable(model.outcomeVariable(), outcome));
    }
}
