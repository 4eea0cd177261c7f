package cn.guicheng.casework.declared;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a model declares may be held once.
 *
 * @param name as the model calls it
 * @param label in Chinese, for whoever meets a clash
 * @param days whether it is a span of days of a subject: the variables are subject, first and last day
 * @param variables whose values together are held
 * @param people those of the variables that hold a user id, which is not shown
 * @param until how long
 */
public record DeclaredHold(
        String name, String label, boolean days, List<String> variables, Set<String> people, Until until) {
    /** How long a case holds a value. */
    public enum Until {
        /** Until it ends refused or withdrawn; what came to something is held for ever. */
        NOTHING_CAME_OF_IT,
        /** Until it ends, however. */
        END,
        /** A value is used once in the same case, and other cases do not count. */
        ONCE_IN_CASE
    }

    /** As it is written in {@code hold.<name>}; empty where it says none. */
    static Optional<DeclaredHold> parse(String name, String text, Set<String> people) {
        List<String> parts =
                Arrays.stream(text.split("[;；]")).map(String::strip).toList();
        if (parts.size() < 2 || parts.size() > 3 || parts.get(0).isEmpty()) {
            return Optional.empty();
        }
        List<String> words = List.of(parts.get(1).split("\\s+"));
        List<String> variables = words.subList(1, words.size());
        boolean days = words.get(0).equals("days") && variables.size() == 3;
        boolean value = words.get(0).equals("value") && !variables.isEmpty();
        return days || value
                ? until(parts).map(until -> new DeclaredHold(name, parts.get(0), days, variables, people, until))
                : Optional.empty();
    }

    private static Optional<Until> until(List<String> parts) {
        if (parts.size() == 2) {
            return Optional.of(Until.NOTHING_CAME_OF_IT);
        }
        return switch (parts.get(2)) {
            case "until end" -> Optional.of(Until.END);
            case "once in case" -> Optional.of(Until.ONCE_IN_CASE);
            default -> Optional.empty();
        };
    }

    /** What the register of holds calls it: a hold belongs to its procedure. */
    public String in(String procedure) {
        return procedure + "." + name;
    }
}
