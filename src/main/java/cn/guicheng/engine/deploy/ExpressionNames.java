package cn.guicheng.engine.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names in an expression, each by what it stands for. */
final class ExpressionNames {
    private static final Pattern LITERAL = Pattern.compile("'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern NAME = Pattern.compile(
            "(?<![A-Za-z0-9_.])([A-Za-z_][A-Za-z0-9_]*)\\s*(\\(|\\.\\s*([A-Za-z_][A-Za-z0-9_]*)\\s*\\()?");
    private static final Pattern READ = Pattern.compile("\\.(?:getVariable|hasVariable)\\(\\s*'([^']*)'\\s*\\)");
    private static final Set<String> WORDS = Set.of(
            "and",
            "or",
            "not",
            "empty",
            "eq",
            "ne",
            "lt",
            "gt",
            "le",
            "ge",
            "div",
            "mod",
            "true",
            "false",
            "null",
            "instanceof");
    /** What the engine itself offers at every step. */
    private static final Set<String> OFFERED = Set.of("execution", "task", "decisionResult");

    private static final Set<String> FUNCTIONS = Set.of("now", "dateTime", "currentUser", "currentUserGroups");

    private final List<String> variables = new ArrayList<>();
    private final List<String> functions = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();

    /** A method that is asked of something. */
    record Call(String object, String method) {}

    ExpressionNames(String expression) {
        READ.matcher(expression).results().forEach(read -> variables.add(read.group(1)));
        Matcher name = NAME.matcher(LITERAL.matcher(expression).replaceAll("''"));
        while (name.find()) {
            sort(name.group(1), name.group(2), name.group(3));
        }
    }

    private void sort(String name, String behind, String method) {
        if (WORDS.contains(name) || OFFERED.contains(name)) {
            return;
        }
        if (method != null) {
            calls.add(new Call(name, method));
        } else if (behind == null) {
            variables.add(name);
        } else if (!FUNCTIONS.contains(name)) {
            functions.add(name);
        }
    }

    /** Names that stand for a value of the case. */
    List<String> variables() {
        return variables;
    }

    /** Functions that there are not. */
    List<String> functions() {
        return functions;
    }

    /** What is asked of beans, or of values. */
    List<Call> calls() {
        return calls;
    }
}
