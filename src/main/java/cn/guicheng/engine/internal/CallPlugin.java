package cn.guicheng.engine.internal;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallableElementActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.core.model.CallableElement;
import org.camunda.bpm.engine.impl.core.model.CallableElementParameter;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ConstantValueProvider;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ParameterValueProvider;
import org.camunda.bpm.engine.impl.el.ElValueProvider;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Hands a called procedure what a step of its caller declares by properties, so that no mapping is written out in the model. */
public abstract class CallPlugin extends AbstractProcessEnginePlugin {
    private static final String CASE_NUMBER = "${execution.processBusinessKey}";

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        if (configuration.getCustomPostBPMNParseListeners() == null) {
            configuration.setCustomPostBPMNParseListeners(new ArrayList<>());
        }
        configuration.getCustomPostBPMNParseListeners().add(new Calls(configuration));
    }

    /**
     * What goes over with the number of the case.
     *
     * @param variables of the caller, by what the called procedure calls them
     * @param expressions evaluated in the caller, by the same
     * @param back variables of the called procedure, by what the caller calls them
     */
    public record Handover(Map<String, String> variables, Map<String, String> expressions, Map<String, String> back) {}

    /** Empty where the step with these properties is not one of those. */
    protected abstract Optional<Handover> handover(Map<String, String> properties);

    private final class Calls extends AbstractBpmnParseListener {
        private final ProcessEngineConfigurationImpl configuration;

        Calls(ProcessEngineConfigurationImpl configuration) {
            this.configuration = configuration;
        }

        @Override
        public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
            handover(StepPlugin.properties(element))
                    .ifPresent(handover -> hand(
                            handover,
                            ((CallableElementActivityBehavior) activity.getActivityBehavior()).getCallableElement()));
        }

        private void hand(Handover handover, CallableElement called) {
            called.setBusinessKeyValueProvider(expression(CASE_NUMBER));
            handover.variables().forEach((target, source) -> called.addInput(parameter(variable(source), target)));
            handover.expressions().forEach((target, text) -> called.addInput(parameter(expression(text), target)));
            handover.back().forEach((target, source) -> called.addOutput(parameter(variable(source), target)));
        }

        /** The engine reads a constant as the name of a variable. */
        private ParameterValueProvider variable(String name) {
            return new ConstantValueProvider(name);
        }

        private ParameterValueProvider expression(String text) {
            return new ElValueProvider(configuration.getExpressionManager().createExpression(text));
        }

        private CallableElementParameter parameter(ParameterValueProvider source, String target) {
            CallableElementParameter parameter = new CallableElementParameter();
            parameter.setSourceValueProvider(source);
            parameter.setTarget(target);
            return parameter;
        }
    }
}
