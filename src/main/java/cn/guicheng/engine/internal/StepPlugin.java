package cn.guicheng.engine.internal;

import cn.guicheng.engine.model.SignedBy;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Gives the engine what a model declares of its steps by properties: who signs ({@link SignedBy}), and who is to hear when a step
 * with one of some properties is reached.
 */
public abstract class StepPlugin extends AbstractProcessEnginePlugin {
    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        if (configuration.getCustomPostBPMNParseListeners() == null) {
            configuration.setCustomPostBPMNParseListeners(new ArrayList<>());
        }
        configuration.getCustomPostBPMNParseListeners().add(new Steps(configuration));
    }

    /** The expression for the group of a task, with {@code execution} as the case it is in. */
    protected abstract String groupExpression(String task);

    /** The property of a step whose reaching is of interest. */
    protected abstract String property();

    /** A case has come to such a step. */
    protected abstract void reached(DelegateExecution execution);

    private final class Steps extends AbstractBpmnParseListener {
        private final ProcessEngineConfigurationImpl configuration;

        Steps(ProcessEngineConfigurationImpl configuration) {
            this.configuration = configuration;
        }

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            property(element, "signedBy").map(SignedBy::parse).ifPresent(signedBy -> {
                TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
                if (signedBy.namesAPerson()) {
                    task.setAssigneeExpression(configuration
                            .getExpressionManager()
                            .createExpression("${" + signedBy.personVariable() + "}"));
                } else {
                    task.addCandidateGroupIdExpression(
                            configuration.getExpressionManager().createExpression(groupExpression(activity.getId())));
                }
            });
        }

        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity definition) {
            each(element, (id, step) -> Optional.ofNullable(definition.findActivity(id))
                    .filter(activity -> property(step, property()).isPresent())
                    .ifPresent(activity -> activity.addBuiltInListener(
                            ExecutionListener.EVENTNAME_START, (ExecutionListener) StepPlugin.this::reached)));
        }

        private void each(Element scope, BiConsumer<String, Element> work) {
            for (Element child : scope.elements()) {
                if (child.attribute("id") != null) {
                    work.accept(child.attribute("id"), child);
                    each(child, work);
                }
            }
        }
    }

    /** The value of an extension property of an element; empty where it has none. */
    private static Optional<String> property(Element element, String name) {
        return Optional.ofNullable(element.element("extensionElements"))
                .map(extensions -> extensions.element("properties"))
                .flatMap(properties -> properties.elements("property").stream()
                        .filter(property -> name.equals(property.attribute("name")))
                        .map(property -> property.attribute("value"))
                        .findFirst());
    }
}
