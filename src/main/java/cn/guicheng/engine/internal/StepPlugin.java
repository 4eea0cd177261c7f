package cn.guicheng.engine.internal;

import cn.guicheng.engine.model.Answerers;
import cn.guicheng.engine.model.SignedBy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.core.variable.mapping.IoMapping;
import org.camunda.bpm.engine.impl.core.variable.mapping.OutputParameter;
import org.camunda.bpm.engine.impl.el.ElValueProvider;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Gives the engine what a model declares of its steps by properties: who signs, what a table answers, and who hears when a step is reached. */
public abstract class StepPlugin extends AbstractProcessEnginePlugin {
    static final String ANSWERERS = Answerers.PROPERTY;

    private static final int FIRST = 0;
    private static final String OUTPUT = "${decisionResult.getSingleResult().%s}";

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        if (configuration.getCustomPostBPMNParseListeners() == null) {
            configuration.setCustomPostBPMNParseListeners(new ArrayList<>());
        }
        configuration.getCustomPostBPMNParseListeners().add(new Steps(configuration));
        configuration.setBpmnParseFactory(AnswererParse::new);
    }

    /** Who does the task: an expression for a user id or for a group's, or both where only the case knows which it is. */
    public record Signer(String person, String group) {}

    /** Who does a task whose property {@code signedBy} says this, and {@code givenTo} that, or null. */
    protected abstract Signer signer(String signedBy, String givenTo);

    /**
     * A step of several people, each with a task of their own.
     *
     * @param each expression for a collection with a value for each
     * @param variable under which a task finds its value
     * @param signer who does such a task
     * @param decided expression for whether the tasks that are left are needed no more
     */
    public record Round(String each, String variable, Signer signer, String decided) {}

    /** How a step is done that has the property {@code answerers}. */
    protected abstract Round round();

    /** A step of several people is reached; what is set in {@code round} all its tasks share, and no others. */
    protected abstract void opened(DelegateExecution round, String step);

    /** One of them has done theirs. */
    protected abstract void answered(DelegateTask task);

    /**
     * Who is to hear when a case comes to a step with the property, by property, and of which step: each before those named earlier, and
     * before whatever else listens. Of a step of several people it is heard once.
     */
    protected abstract Map<String, BiConsumer<DelegateExecution, String>> listeners();

    private final class Steps extends AbstractBpmnParseListener {
        private final ProcessEngineConfigurationImpl configuration;

        Steps(ProcessEngineConfigurationImpl configuration) {
            this.configuration = configuration;
        }

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            property(element, "signedBy")
                    .map(signedBy -> signer(
                            signedBy, property(element, SignedBy.GIVEN_TO).orElse(null)))
                    .ifPresent(signer -> sign(task, signer));
            property(element, ANSWERERS).ifPresent(answerers -> {
                sign(task, round().signer());
                task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, StepPlugin.this::answered);
            });
        }

        @Override
        public void parseMultiInstanceLoopCharacteristics(Element element, Element loop, ActivityImpl body) {
            property(element, ANSWERERS).ifPresent(answerers -> {
                MultiInstanceActivityBehavior behavior = (MultiInstanceActivityBehavior) body.getActivityBehavior();
                behavior.setLoopCardinalityExpression(null);
                behavior.setCollectionExpression(expression(round().each()));
                behavior.setCollectionElementVariable(round().variable());
                behavior.setCompletionConditionExpression(expression(round().decided()));
                body.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                        execution -> opened(execution, element.attribute("id")));
            });
        }

        private void sign(TaskDefinition task, Signer signer) {
            if (signer.person() != null) {
                task.setAssigneeExpression(expression(signer.person()));
            }
            if (signer.group() != null) {
                task.addCandidateGroupIdExpression(expression(signer.group()));
            }
        }

        private Expression expression(String text) {
            return configuration.getExpressionManager().createExpression(text);
        }

        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity definition) {
            each(element, (id, step) -> property(step, "outputs")
                    .ifPresent(outputs -> take(outputs, definition.findActivity(id))));
            each(element, (id, step) -> Optional.ofNullable(definition.findActivity(BpmnParse.getIdForMiBody(id)))
                    // A step of several people is reached once.
                    .or(() -> Optional.ofNullable(definition.findActivity(id)))
                    .ifPresent(activity -> listeners().forEach((property, listener) -> property(step, property)
                            .ifPresent(value -> activity.addBuiltInListener(
                                    ExecutionListener.EVENTNAME_START,
                                    (ExecutionListener) execution -> listener.accept(execution, id),
                                    FIRST)))));
        }

        /** As if each had a mapping of its own; only once the whole model is read, because the engine's own mappings come late. */
        private void take(String outputs, ActivityImpl activity) {
            IoMapping mapping = Optional.ofNullable(activity.getIoMapping()).orElseGet(IoMapping::new);
            for (String output : outputs.strip().split("\\s*,\\s*")) {
                mapping.addOutputParameter(
                        new OutputParameter(output, new ElValueProvider(expression(OUTPUT.formatted(output)))));
            }
            activity.setIoMapping(mapping);
            activity.setScope(true);
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
        return Optional.ofNullable(properties(element).get(name));
    }

    /** The extension properties of an element; of two with one name the first. */
    static Map<String, String> properties(Element element) {
        Map<String, String> values = new LinkedHashMap<>();
        Optional.ofNullable(element.element("extensionElements"))
                .map(extensions -> extensions.element("properties"))
                .ifPresent(properties -> properties
                        .elements("property")
                        .forEach(property ->
                                values.putIfAbsent(property.attribute("name"), property.attribute("value"))));
        return values;
    }
}
