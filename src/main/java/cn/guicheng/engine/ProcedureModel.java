package cn.guicheng.engine;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** What a procedure says of itself in its model, beyond what the engine reads there: extension properties and labels. */
public final class ProcedureModel {
    private final BpmnModelInstance model;
    private final Process process;

    ProcedureModel(BpmnModelInstance model) {
        this.model = model;
        this.process = model.getModelElementsByType(Process.class).iterator().next();
    }

    /** The slug. */
    public String key() {
        return process.getId();
    }

    public String name() {
        return process.getName();
    }

    /** The model's label of an element, or its id where it has none. */
    public String nameOf(String element) {
        return model.getModelElementById(element) instanceof FlowElement flow && flow.getName() != null
                ? flow.getName()
                : element;
    }

    /** The groups whose members may start the procedure. */
    public List<String> starterGroups() {
        return process.getCamundaCandidateStarterGroupsList();
    }

    /** Whether other procedures start it, and nobody by hand. */
    public boolean isCalledOnly() {
        return property("calledOnly").isPresent();
    }

    /** Whether people start it from the list of what may be started, and not by a page of its own. */
    boolean isStartedByHand() {
        return !isCalledOnly() && process.isCamundaStartableInTasklist();
    }

    public Optional<String> property(String name) {
        return property(process, name);
    }

    public Optional<String> property(String element, String name) {
        return model.getModelElementById(element) instanceof BaseElement base ? property(base, name) : Optional.empty();
    }

    /** A comma-separated property as a list; empty where there is none. */
    public List<String> list(String name) {
        return property(name)
                .map(text -> Arrays.asList(text.trim().split("\\s*,\\s*")))
                .orElse(List.of());
    }

    /** The words for one of the values listed in property {@code options.<name>}; empty where it is none of them. */
    public Optional<String> optionName(String name, Object value) {
        return property("options." + name).map(options -> pairs(options).get(String.valueOf(value)));
    }

    /** {@code name 标题, name 标题} as a map in that order. */
    public static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : text.trim().split("\\s*,\\s*")) {
            String[] parts = pair.split("\\s+", 2);
            pairs.put(parts[0], parts[1]);
        }
        return pairs;
    }

    public List<UserTask> userTasks() {
        return List.copyOf(model.getModelElementsByType(UserTask.class));
    }

    /** The start event by which a person starts the procedure. */
    public StartEvent startEvent() {
        return model.getModelElementsByType(StartEvent.class).stream()
                .filter(event -> !(event.getParentElement() instanceof SubProcess))
                .findFirst()
                .orElseThrow();
    }

    /** Events that wait for a message which people may send. */
    public List<SendableMessage> sendableMessages() {
        return model.getModelElementsByType(CatchEvent.class).stream()
                .flatMap(event -> event.getEventDefinitions().stream()
                        .filter(MessageEventDefinition.class::isInstance)
                        .map(MessageEventDefinition.class::cast)
                        .filter(definition -> property(event, "sentBy").isPresent())
                        .map(definition -> new SendableMessage(
                                definition.getMessage().getName(),
                                property(event, "label").orElse(event.getName()),
                                property(event, "sentBy").orElseThrow(),
                                property(event, "signedAs")
                                        .orElse(definition.getMessage().getName()))))
                .toList();
    }

    /**
     * A message that people send into a running case.
     *
     * @param name the message's name
     * @param label the words on the button
     * @param sentBy {@code starter}, or group ids separated by commas
     * @param signedAs what the signature register calls it
     */
    public record SendableMessage(String name, String label, String sentBy, String signedAs) {}

    private static Optional<String> property(BaseElement element, String name) {
        ExtensionElements extensions = element.getExtensionElements();
        if (extensions == null) {
            return Optional.empty();
        }
        return extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst();
    }
}
