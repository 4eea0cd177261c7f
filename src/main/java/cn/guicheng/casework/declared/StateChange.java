package cn.guicheng.casework.declared;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an element's property {@code register.state} says: {@code ordered}, {@code ordered from requested, accepted}, or of a register with
 * several rows {@code returned for cardsReturned else lost}.
 *
 * @param state the state that the case's rows get
 * @param count the variable with the number of rows that get it, counted from the first; null for all
 * @param otherwise the state of the other rows; null where all get the same
 * @param leaving the states that they may leave for it; empty for any
 */
public record StateChange(String state, String count, String otherwise, Set<String> leaving) {
    /** The name of the property. */
    public static final String PROPERTY = "register.state";

    private static final Pattern COUNTED = Pattern.compile("(\\S+)\\s+for\\s+(\\S+)\\s+else\\s+(\\S+)");

    public static StateChange parse(String text) {
        String[] parts = text.strip().split("\\s+from\\s+", 2);
        Set<String> leaving = parts.length == 1
                ? Set.of()
                : Arrays.stream(parts[1].split("\\s*,\\s*")).collect(Collectors.toUnmodifiableSet());
        Matcher counted = COUNTED.matcher(parts[0]);
        return counted.matches()
                ? new StateChange(counted.group(1), counted.group(2), counted.group(3), leaving)
                : new StateChange(parts[0], null, null, leaving);
    }

    /** Every state that it names. */
    List<String> named() {
        return Stream.concat(leaving.stream(), Stream.of(state, otherwise))
                .filter(name -> name != null)
                .sorted()
                .toList();
    }
}
