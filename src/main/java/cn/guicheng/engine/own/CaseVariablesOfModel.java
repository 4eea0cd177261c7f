package cn.guicheng.engine.own;

import cn.guicheng.engine.variable.CaseVariables;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.w3c.dom.Element;

/** The names under which a case of a procedure can have a value: fields of its forms, results that its model takes over. */
final class CaseVariablesOfModel {
    /** What the engine, not the case, goes by: none of it is a variable, whatever a form says. */
    private static final Set<String> RESERVED = Set.of(
            "execution", "task", "caseExecution", "authenticatedUserId", "decisionResult", "money", "office", "days");

    private CaseVariablesOfModel() {}

    /** @param models the text of another procedure's model, by its slug; empty where there is none */
    static Set<String> of(Element definitions, List<String> forms, UnaryOperator<String> models) {
        Set<String> names = new TreeSet<>();
        Stream.of(
                        CaseVariables.STARTED_BY,
                        CaseVariables.DECISION,
                        CaseVariables.COMMENT,
                        CaseVariables.OUTCOME,
                        CaseVariables.ATTACHMENTS)
                .forEach(variable -> names.add(variable.name()));
        SafeXml.all(definitions).forEach(element -> addOf(element, names));
        SafeXml.all(definitions).stream()
                .filter(element -> "callActivity".equals(element.getLocalName()))
                .map(call -> models.apply(call.getAttribute("calledElement")))
                .flatMap(model -> SafeXml.root(model).stream())
                .forEach(called -> addOutcome(called, names));
        forms.forEach(form -> addOf(form, names));
        names.removeAll(RESERVED);
        return names;
    }

    private static void addOf(Element element, Set<String> names) {
        add(names, element.getAttributeNS(ModelWords.CAMUNDA, "resultVariable"));
        add(names, element.getAttributeNS(ModelWords.CAMUNDA, "elementVariable"));
        switch (String.valueOf(element.getLocalName())) {
            case "inputParameter", "outputParameter" -> add(names, element.getAttribute("name"));
            case "out" -> add(names, element.getAttribute("target"));
            case "multiInstanceLoopCharacteristics" ->
                names.addAll(List.of("loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances"));
            case "property" -> addOfProperty(element, names);
            default -> {}
        }
    }

    /** What a called procedure tells. */
    private static void addOutcome(Element called, Set<String> names) {
        SafeXml.all(called).stream()
                .filter(element -> "property".equals(element.getLocalName()))
                .filter(property -> property.getAttribute("name").equals("outcomeVariable"))
                .forEach(property -> add(names, property.getAttribute("value").strip()));
    }

    private static void addOfProperty(Element property, Set<String> names) {
        String name = property.getAttribute("name");
        if (name.equals("outputs") || name.equals("outcomeVariable")) {
            Arrays.stream(property.getAttribute("value").split(",")).forEach(one -> add(names, one.strip()));
        }
    }

    private static void addOf(String form, Set<String> names) {
        Jsoup.parse(form).getAllElements().forEach(element -> {
            add(names, element.attr("cam-variable-name"));
            add(names, element.attr("data-variable-name"));
        });
    }

    private static void add(Set<String> names, String name) {
        if (!name.isEmpty()) {
            names.add(name);
        }
    }
}
