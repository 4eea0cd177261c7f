package cn.guicheng.engine.internal;

import java.util.ArrayList;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.form.handler.DefaultTaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Every version of every procedure, those of before too, knows the form by which an opinion is given. */
@Component
class OpinionPlugin extends AbstractProcessEnginePlugin {
    private static final String FORM_KEY = "embedded:/camunda/guicheng/" + OpinionTasks.FORM;

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        if (configuration.getCustomPostBPMNParseListeners() == null) {
            configuration.setCustomPostBPMNParseListeners(new ArrayList<>());
        }
        configuration.getCustomPostBPMNParseListeners().add(new AbstractBpmnParseListener() {
            @Override
            public void parseProcess(Element element, ProcessDefinitionEntity definition) {
                TaskDefinition opinion = new TaskDefinition(new DefaultTaskFormHandler());
                opinion.setKey(OpinionTasks.STEP);
                opinion.setFormKey(configuration.getExpressionManager().createExpression(FORM_KEY));
                definition.getTaskDefinitions().putIfAbsent(OpinionTasks.STEP, opinion);
            }
        });
    }
}
