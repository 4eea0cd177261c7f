package cn.guicheng.casework;

import cn.guicheng.declared.StateChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets the engine tell when a case enters an element with a state for its register, and when a case that holds something ends. */
@Component
@Order(1)
class RegisterPlugin extends AbstractProcessEnginePlugin {
    private final ObjectProvider<RegisterState> state;
    private final ObjectProvider<CaseHolds> holds;

    RegisterPlugin(ObjectProvider<RegisterState> state, ObjectProvider<CaseHolds> holds) {
        this.state = state;
        this.holds = holds;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        if (configuration.getCustomPostBPMNParseListeners() == null) {
            configuration.setCustomPostBPMNParseListeners(new ArrayList<>());
        }
        configuration.getCustomPostBPMNParseListeners().add(new Listeners());
    }

    private final class Listeners extends AbstractBpmnParseListener {
        /** All its elements are read by then. */
        @Override
        public void parseProcess(Element process, ProcessDefinitionEntity definition) {
            definition.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener)
                    execution -> holds.getObject().release(execution));
            Map<String, Element> elements = new HashMap<>();
            collect(process, elements);
            listen(definition.getActivities(), elements);
        }

        private void collect(Element parent, Map<String, Element> elements) {
            for (Element element : parent.elements()) {
                if (element.attribute("id") != null) {
                    elements.put(element.attribute("id"), element);
                    collect(element, elements);
                }
            }
        }

        private void listen(List<ActivityImpl> activities, Map<String, Element> elements) {
            for (ActivityImpl activity : activities) {
                Element element = elements.get(activity.getId());
                if (element != null && hasState(element)) {
                    activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                            execution -> state.getObject().notify(execution));
                }
                listen(activity.getActivities(), elements);
            }
        }

        private boolean hasState(Element element) {
            Map<String, String> properties = BpmnParseUtil.parseCamundaExtensionProperties(element);
            return properties != null && properties.containsKey(StateChange.PROPERTY);
        }
    }
}
