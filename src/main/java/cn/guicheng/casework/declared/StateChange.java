package cn.guicheng.casework.declared;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an element's property {@code register.state} says: {@code ordered}, or {@code ordered from requested, accepted}.
 *
 * @param state the state that the case's row gets
 * @param leaving the states that it may leave for it; empty for any
 */
public record StateChange(String state, Set<String> leaving) {
    /** The name of the property. */
    public static final String PROPERTY = "register.state";

    public static StateChange parse(String text) {
        String[] parts = text.strip().split("\\s+from\\s+", 2);
        Set<String> leaving = parts.length == 1
                ? Set.of()
                : Arrays.stream(parts[1].split("\\s*,\\s*")).collect(Collectors.toUnmodifiableSet());
        return new StateChange(parts[0], leaving);
    }
}
