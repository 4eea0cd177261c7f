package cn.guicheng.engine.deploy;

import cn.guicheng.engine.model.Answerers;
import cn.guicheng.engine.model.SignedBy;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The vocabulary: the properties that a model may have, and where each means something. */
final class PropertyWords {
    private static final String PROCESS = "bpmn:process";
    private static final String USER_TASK = "bpmn:userTask";
    private static final String START = "bpmn:startEvent";
    private static final String CATCH = "bpmn:intermediateCatchEvent";
    private static final String BOUNDARY = "bpmn:boundaryEvent";
    private static final String RECEIVE = "bpmn:receiveTask";

    /** What stands before the name of a variable, a column or the like, in properties of the process. */
    private static final List<String> BEFORE_NAMES =
            List.of("label.", "options.", "columns.", "register.column.", "hold.", "starters.", "print.");

    private static final Set<String> OF_PROCESS = Set.of(
            "casePrefix",
            "calledOnly",
            "subject",
            "facts",
            "personal",
            "sendsBack",
            "outcomeVariable",
            "startedBy",
            "outsider",
            KnownVariables.PROPERTY,
            "register",
            "register.about",
            "register.each",
            "register.states",
            "register.readers",
            "register.open");

    /** Of a further register, behind its key. */
    private static final Pattern FURTHER =
            Pattern.compile("register/[a-z]+(\\.(about|each|states|readers|open|column\\..+))?");

    private static final Set<String> OF_EVERY_STEP =
            Set.of("register", "register.state", "told", "told.text", "told.kind");

    private static final Set<String> OF_MESSAGES =
            Set.of("sentBy", "signedAs", "label", "until", "sentByProgram", "reason", "day");

    private static final Map<String, Set<String>> OF_STEPS = Map.of(
            USER_TASK,
            Set.of(
                    "separation",
                    "separationRule",
                    "decidedBy",
                    "signedBy",
                    Answerers.PROPERTY,
                    Answerers.AGREE,
                    "due",
                    "due.again",
                    "starterToo",
                    SignedBy.GIVEN_TO,
                    "openOf"),
            START,
            Set.of("separation", "separationRule"),
            "bpmn:endEvent",
            Set.of("outcome", "endsBranch"),
            "bpmn:businessRuleTask",
            Set.of("outputs"),
            "bpmn:callActivity",
            Set.of("pays", "pays.category", "pays.requestedBy", "pays.key", "pays.with"),
            CATCH,
            Set.of("deadline"),
            BOUNDARY,
            Set.of("deadline"));

    private static final Set<String> CATCHING = Set.of(START, CATCH, BOUNDARY, RECEIVE);

    private PropertyWords() {}

    /** Whether a property means something at an element of this type. */
    static boolean knows(String type, String name) {
        return of(type).contains(name)
                || type.equals(PROCESS)
                        && (FURTHER.matcher(name).matches()
                                || BEFORE_NAMES.stream()
                                        .anyMatch(
                                                before -> name.startsWith(before) && name.length() > before.length()));
    }

    /** The properties that an element of this type may have; the process also those with names of its own. */
    static Set<String> of(String type) {
        if (type.equals(PROCESS)) {
            return OF_PROCESS;
        }
        Set<String> words = new TreeSet<>(OF_EVERY_STEP);
        words.addAll(OF_STEPS.getOrDefault(type, Set.of()));
        if (CATCHING.contains(type)) {
            words.addAll(OF_MESSAGES);
        }
        return words;
    }

    /** Whether it means something somewhere else. */
    static boolean knownElsewhere(String name) {
        Set<String> all = new LinkedHashSet<>(OF_PROCESS);
        all.addAll(OF_EVERY_STEP);
        all.addAll(OF_MESSAGES);
        OF_STEPS.values().forEach(all::addAll);
        return all.contains(name) || knows(PROCESS, name);
    }
}
