package cn.guicheng.engine.deploy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The values that come to a procedure's cases otherwise than by its forms. */
public final class KnownVariables {
    /** Model property with the values that the procedure's own Java code sets. */
    static final String PROPERTY = "variables";

    /** Model properties that name several variables, and those that name one. */
    private static final Set<String> LISTS = Set.of("outputs", PROPERTY);

    private static final Set<String> NAMES = Set.of("reason", "day", "outcomeVariable");

    /** What the engine counts where a step is done several times at once. */
    private static final Set<String> OF_SEVERAL =
            Set.of("loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");

    private static final Pattern SET = Pattern.compile("\\.setVariable(?:Local)?\\(\\s*'([^']+)'");

    private KnownVariables() {}

    /**
     * Their names.
     *
     * @param xml the procedure's model, in whatever state
     * @param files what it may name: its own and those that it shares with others
     */
    public static Set<String> of(String slug, String xml, ProcedureFiles files) {
        return of(slug, new ModelText(xml), files);
    }

    /** Results of tables, of called procedures, of listeners, of messages, and what callers hand over. */
    static Set<String> of(String slug, ModelText text, ProcedureFiles files) {
        Set<String> known = new HashSet<>();
        names(text, "camunda:outputParameter", "name").forEach(known::add);
        names(text, "camunda:inputParameter", "name").forEach(known::add);
        names(text, "camunda:out", "target").forEach(known::add);
        names(text, "bpmn:callActivity", "calledElement")
                .flatMap(called -> outcome(called, files))
                .forEach(known::add);
        names(text, "bpmn:businessRuleTask", "camunda:resultVariable").forEach(known::add);
        names(text, "bpmn:multiInstanceLoopCharacteristics", "camunda:elementVariable")
                .forEach(known::add);
        text.expressions().stream()
                .flatMap(expression -> SET.matcher(expression.text()).results())
                .forEach(set -> known.add(set.group(1)));
        text.properties()
                .filter(property -> LISTS.contains(property.name()))
                .flatMap(property -> Arrays.stream(property.value().trim().split("\\s*,\\s*")))
                .forEach(known::add);
        text.properties()
                .filter(property -> NAMES.contains(property.name()))
                .forEach(property -> known.add(property.value().strip()));
        if (text.texts("bpmn:multiInstanceLoopCharacteristics").findAny().isPresent()) {
            known.addAll(OF_SEVERAL);
        }
        handedOver(slug, files).forEach(known::add);
        return known;
    }

    /** What a called procedure tells its caller. */
    private static Stream<String> outcome(String called, ProcedureFiles files) {
        return files.read("processes/" + called + ".bpmn").stream()
                .flatMap(xml -> new ModelText(xml).properties())
                .filter(property -> property.name().equals("outcomeVariable"))
                .map(ModelText.Property::value);
    }

    private static Stream<String> names(ModelText text, String tag, String attribute) {
        return text.attributes(tag, attribute).map(java.util.Map.Entry::getValue);
    }

    /** What other procedures give to this one when they call it. */
    private static Stream<String> handedOver(String slug, ProcedureFiles files) {
        return files.find("processes", ".bpmn").stream()
                .map(name -> files.read(name).orElse(""))
                .filter(xml -> xml.contains("calledElement=\"" + slug + "\""))
                .map(ModelText::new)
                .flatMap(caller -> {
                    Set<String> calls = new HashSet<>();
                    caller.attributes("bpmn:callActivity", "calledElement")
                            .filter(call -> call.getValue().equals(slug))
                            .forEach(call -> calls.add(call.getKey()));
                    return caller.attributes("camunda:in", "target")
                            .filter(handed -> calls.contains(handed.getKey()))
                            .map(java.util.Map.Entry::getValue);
                });
    }
}
