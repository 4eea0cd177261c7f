package cn.guicheng.engine.internal;

import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.ProcedureModels;
import java.util.ArrayList;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a case came to is said by the end event that it reaches (property {@code outcome}), before anybody else hears of the end. */
@Component
class OutcomePlugin extends AbstractProcessEnginePlugin {
    private static final int FIRST = 0;

    private final ObjectProvider<ProcedureModels> models;

    OutcomePlugin(ObjectProvider<ProcedureModels> models) {
        this.models = models;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        if (configuration.getCustomPostBPMNParseListeners() == null) {
            configuration.setCustomPostBPMNParseListeners(new ArrayList<>());
        }
        configuration.getCustomPostBPMNParseListeners().add(new AbstractBpmnParseListener() {
            @Override
            public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
                activity.addBuiltInListener(
                        ExecutionListener.EVENTNAME_START, (ExecutionListener) OutcomePlugin.this::say, FIRST);
            }
        });
    }

    private void say(DelegateExecution execution) {
        ProcedureModel model = models.getObject().of(execution.getProcessDefinitionId());
        model.property(execution.getCurrentActivityId(), "outcome")
                .ifPresent(outcome -> execution.setVariable(model.outcomeVariable(), outcome));
    }
}
