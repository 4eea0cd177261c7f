package cn.guicheng.engine.model;

import cn.guicheng.engine.model.ProcedureModel.Element;
import cn.guicheng.engine.model.ProcedureModel.SendableMessage;
import cn.guicheng.engine.model.ProcedureModel.Step;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;

/** Reads a {@link ProcedureModel} off a BPMN file's elements, whose own interface is slow and not for several threads. */
public final class ProcedureModelReader {
    private static final String SEPARATION = "separation";
    private static final Pattern WORKED_TOWARDS =
            Pattern.compile("days\\.(?:worked|working)Before\\(\\s*execution\\s*,\\s*([A-Za-z0-9]+)\\s*,");
    private static final Pattern QUOTED = Pattern.compile("'([a-z-]+)'");

    private ProcedureModelReader() {}

    public static ProcedureModel read(BpmnModelInstance model) {
        Process process = model.getModelElementsByType(Process.class).iterator().next();
        Map<String, Element> elements = new HashMap<>();
        model.getModelElementsByType(FlowElement.class)
                .forEach(element -> elements.put(element.getId(), new Element(element.getName(), properties(element))));
        separate(process.getId(), startEvent(model).id(), elements);
        return new ProcedureModel(
                process.getId(),
                process.getName(),
                List.copyOf(process.getCamundaCandidateStarterGroupsList()),
                process.isCamundaStartableInTasklist(),
                properties(process),
                Map.copyOf(elements),
                startEvent(model),
                model.getModelElementsByType(UserTask.class).stream()
                        .map(task -> new Step(
                                task.getId(), task.getName(), task.getCamundaFormKey(), person(task), groups(task)))
                        .toList(),
                model.getModelElementsByType(CatchEvent.class).stream()
                        .flatMap(ProcedureModelReader::messages)
                        .toList(),
                model.getModelElementsByType(CallActivity.class).stream()
                        .filter(call -> call.getCalledElement() != null)
                        .collect(Collectors.toUnmodifiableMap(CallActivity::getId, CallActivity::getCalledElement)),
                model.getModelElementsByType(BusinessRuleTask.class).stream()
                        .filter(task -> "latest".equals(task.getCamundaDecisionRefBinding()))
                        .map(BusinessRuleTask::getCamundaDecisionRef)
                        .collect(Collectors.toUnmodifiableSet()),
                quoted(model),
                model.getModelElementsByType(TimeDate.class).stream()
                        .flatMap(time ->
                                WORKED_TOWARDS.matcher(time.getTextContent()).results())
                        .map(found -> found.group(1))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static Map<String, Set<String>> quoted(BpmnModelInstance model) {
        return model.getModelElementsByType(CamundaOutputParameter.class).stream()
                .collect(Collectors.toUnmodifiableMap(
                        CamundaOutputParameter::getCamundaName,
                        parameter -> QUOTED.matcher(parameter.getTextContent())
                                .results()
                                .map(quoted -> quoted.group(1))
                                .collect(Collectors.toUnmodifiableSet()),
                        (one, other) ->
                                Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet())));
    }

    /**
     * Where steps say by whom they are signed, nobody does two of them in one case, nor one after having started it, unless
     * the model says otherwise. Steps that name a person are not of it.
     */
    private static void separate(String slug, String start, Map<String, Element> elements) {
        List<String> signed = elements.entrySet().stream()
                .filter(element -> Optional.ofNullable(
                                element.getValue().properties().get(SignedBy.PROPERTY))
                        .filter(text -> !SignedBy.parse(text).namesAPerson())
                        .isPresent())
                .map(Map.Entry::getKey)
                .toList();
        if (!signed.isEmpty()) {
            Stream.concat(signed.stream(), Stream.of(start))
                    .forEach(id -> elements.computeIfPresent(
                            id, (same, element) -> element.with(SEPARATION, slug + "/" + id)));
        }
        List.copyOf(elements.keySet()).stream()
                .filter(id -> elements.get(id).properties().containsKey(Answerers.PROPERTY))
                .filter(id -> !elements.get(id).properties().containsKey(Answerers.STARTER_TOO))
                .forEach(id -> keepFromStarter(slug + "." + id, id, start, elements));
    }

    /** Those who answer a step are named: nothing keeps them from other steps, but whoever started the case answers none. */
    private static void keepFromStarter(String group, String step, String start, Map<String, Element> elements) {
        elements.computeIfPresent(step, (same, element) -> element.with(SEPARATION, group + "/" + step));
        elements.computeIfPresent(start, (same, element) -> element.withMore(SEPARATION, group + "/" + start));
    }

    private static String person(UserTask task) {
        return task.getCamundaCandidateGroups() == null ? task.getCamundaAssignee() : null;
    }

    /** The listed groups, those that an expression names in quotes, or those by whom it is signed. */
    private static List<String> groups(UserTask task) {
        String signedBy = properties(task).get(SignedBy.PROPERTY);
        if (signedBy != null) {
            return SignedBy.parse(signedBy).knownGroups();
        }
        String candidates = Objects.requireNonNullElse(task.getCamundaCandidateGroups(), "");
        return candidates.contains("{")
                ? QUOTED.matcher(candidates)
                        .results()
                        .map(quoted -> quoted.group(1))
                        .toList()
                : List.copyOf(task.getCamundaCandidateGroupsList());
    }

    private static Step startEvent(BpmnModelInstance model) {
        return model.getModelElementsByType(StartEvent.class).stream()
                .filter(event -> !(event.getParentElement() instanceof SubProcess))
                .findFirst()
                .map(event -> new Step(event.getId(), event.getName(), event.getCamundaFormKey(), null, List.of()))
                .orElseThrow();
    }

    private static Stream<SendableMessage> messages(CatchEvent event) {
        Map<String, String> properties = properties(event);
        return event.getEventDefinitions().stream()
                .filter(MessageEventDefinition.class::isInstance)
                .map(definition ->
                        ((MessageEventDefinition) definition).getMessage().getName())
                .filter(message -> properties.containsKey("sentBy"))
                .map(message -> new SendableMessage(
                        message,
                        properties.getOrDefault("label", event.getName()),
                        properties.get("sentBy"),
                        properties.getOrDefault("signedAs", message),
                        properties.get("until"),
                        properties.get("reason"),
                        properties.get("day")));
    }

    private static Map<String, String> properties(BaseElement element) {
        ExtensionElements extensions = element.getExtensionElements();
        // In the order of the file: that of a register's columns.
        Map<String, String> properties = new LinkedHashMap<>();
        if (extensions != null) {
            extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                    .flatMap(list -> list.getCamundaProperties().stream())
                    .forEach(property -> properties.putIfAbsent(property.getCamundaName(), property.getCamundaValue()));
        }
        return Collections.unmodifiableMap(properties);
    }
}
