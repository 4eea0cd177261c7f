package cn.guicheng.engine.model;

import cn.guicheng.engine.form.FormDefinition;
import cn.guicheng.engine.form.FormField;
import cn.guicheng.engine.form.Texts;
import cn.guicheng.engine.internal.OpinionTasks;
import cn.guicheng.engine.variable.CaseVariables;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a version of a procedure says of itself in its model, beyond what the engine reads there: extension properties and
 * labels. Read once and never changed, because a version never changes.
 *
 * @param key the slug
 * @param starterGroups the groups whose members may start the procedure
 * @param inStartList whether it stands in the list of what may be started
 * @param properties of the process
 * @param elements its flow elements by id
 * @param startEvent the start event by which a person starts the procedure
 * @param userTasks in the order of the file
 * @param sendableMessages for which an event waits and which people may send
 * @param calls the slugs of the procedures that it calls, by the steps that call them
 * @param limitTables keys of the tables that managers adjust and that decide in it
 * @param quoted what expressions that give a variable its value name in quotes, by variable
 * @param workedTowards the variables with days that timers of it are reckoned back from by the calendar
 */
public record ProcedureModel(
        String key,
        String name,
        List<String> starterGroups,
        boolean inStartList,
        Map<String, String> properties,
        Map<String, Element> elements,
        Step startEvent,
        List<Step> userTasks,
        List<SendableMessage> sendableMessages,
        Map<String, String> calls,
        Set<String> limitTables,
        Map<String, Set<String>> quoted,
        Set<String> workedTowards) {
    /** In the place of what a step is kept apart from: it may be done by whoever did others of the case, or started it. */
    public static final String NOT_SEPARATED = "none";

    /** Of the first register and of further ones. */
    private static final Pattern READERS = Pattern.compile("register(?:/[a-z]+)?\\.readers");

    /** A flow element: its label, or null, and its extension properties. */
    record Element(String name, Map<String, String> properties) {
        /** The same with a property more, unless it has that one. */
        Element with(String property, String value) {
            Map<String, String> more = new LinkedHashMap<>(properties);
            more.putIfAbsent(property, value);
            return new Element(name, Collections.unmodifiableMap(more));
        }

        /** The same with a further value of a property, behind a comma where it has one. */
        Element withMore(String property, String value) {
            Map<String, String> more = new LinkedHashMap<>(properties);
            more.merge(property, value, (earlier, added) -> earlier + ", " + added);
            return new Element(name, Collections.unmodifiableMap(more));
        }
    }

    /** Something a person does; {@code formKey} is null where it has no form; {@code person} is how the model names a
     * person, null where it names groups; of groups found by an expression those that it names. */
    public record Step(String id, String name, String formKey, String person, List<String> candidateGroups) {}

    /**
     * A message that people send into a running case.
     *
     * @param name the message's name
     * @param label the words on the button
     * @param sentBy {@code starter}, or group ids separated by commas; {@code group-in x} is the group that variable x of the case names
     * @param signedAs what the signature register calls it
     * @param until the step with which, done or approved once, it can be sent no more, or null
     * @param reason the variable with the reason that must be given, or null where none must
     * @param day the variable with the day that must be given, and its name in the body, or null where none must
     */
    public record SendableMessage(
            String name, String label, String sentBy, String signedAs, String until, String reason, String day) {}

    /** The model's label of an element, or its id where it has none. */
    public String nameOf(String element) {
        return OpinionTasks.isOne(element)
                ? OpinionTasks.NAME
                : Optional.ofNullable(elements.get(element)).map(Element::name).orElse(element);
    }

    /** Slugs of the procedures that it calls. */
    public Set<String> calledProcedures() {
        return Set.copyOf(calls.values());
    }

    /** The extension properties of an element. */
    public Map<String, String> properties(String element) {
        return elements.containsKey(element) ? elements.get(element).properties() : Map.of();
    }

    /** Whether other procedures start it, and nobody by hand. */
    public boolean isCalledOnly() {
        return property("calledOnly").isPresent();
    }

    /** Whether people start it from the list of what may be started, and not by a page of its own. */
    boolean isStartedByHand() {
        return !isCalledOnly() && inStartList;
    }

    /** Where it keeps what it came to; a called procedure may tell its caller by a name of its own. */
    public String outcomeVariable() {
        return property("outcomeVariable").orElse(CaseVariables.OUTCOME.name());
    }

    /** The decisions that send a case back. */
    public List<String> returningDecisions() {
        List<String> listed = list("sendsBack");
        return listed.isEmpty() ? List.of("return") : listed;
    }

    /** Whether a step corrects what was sent back, whoever sent it back and by which decision. */
    public static boolean isCorrection(String step) {
        return step.startsWith("userTask_correct");
    }

    /** Whether a decision, or none, sends a case back. */
    public boolean isSentBackBy(String decision) {
        return decision != null && returningDecisions().contains(decision);
    }

    public Optional<String> property(String name) {
        return Optional.ofNullable(properties.get(name));
    }

    public Optional<String> property(String element, String name) {
        return Optional.ofNullable(elements.get(element))
                .map(found -> found.properties().get(name));
    }

    /** The values of a property by the ids of the elements that have it. */
    public Map<String, String> elementsWith(String property) {
        Map<String, String> values = new TreeMap<>();
        elements.forEach((id, element) -> {
            if (element.properties().containsKey(property)) {
                values.put(id, element.properties().get(property));
            }
        });
        return values;
    }

    /** Who reads its registers, in the words of the model. */
    public List<String> registerReaders() {
        return properties.keySet().stream()
                .filter(property -> READERS.matcher(property).matches())
                .flatMap(property -> list(property).stream())
                .toList();
    }

    /** A comma-separated property as a list; empty where there is none. */
    public List<String> list(String name) {
        return property(name)
                .map(text -> Arrays.asList(text.trim().split("\\s*,\\s*")))
                .orElse(List.of());
    }

    /** The words for one of the values listed in property {@code options.<name>}; empty where it is none of them. */
    public Optional<String> optionName(String name, Object value) {
        return property("options." + name).map(options -> Texts.pairs(options).get(String.valueOf(value)));
    }

    /** What the form of a step, or else the model, calls a decision; empty where neither does. */
    public Optional<String> decisionName(FormDefinition form, String decision) {
        return form.field("decision")
                .map(FormField::options)
                .map(options -> options.get(decision))
                .or(() -> optionName("decision", decision));
    }

    /** Whether the step names a person who need not be whoever started the case. */
    public boolean asksSomebodyElse(String step) {
        String starter = CaseVariables.STARTED_BY.name();
        return SignedBy.of(this, step)
                .map(signer -> signer.namesAPerson() && !starter.equals(signer.personVariable()))
                .orElseGet(() -> userTasks.stream()
                        .filter(task -> task.id().equals(step) && task.person() != null)
                        .anyMatch(task -> !task.person().equals("${" + starter + "}")));
    }

    /** Whether a member of these groups starts it or does a step of it. */
    public boolean isTakenPartInBy(Collection<String> groups) {
        return Stream.concat(
                        starterGroups.stream(),
                        userTasks.stream().map(Step::candidateGroups).flatMap(List::stream))
                .anyMatch(groups::contains);
    }
}
