package cn.guicheng.limit;

import java.util.Map;
import java.util.Optional;

/**
 * What the version in force of a limit table says of some inputs, and which of its rules says so.
 *
 * @param outputs by name
 * @param rule id of the rule in the table
 * @param reason the rule's description, which cites the manual; null where the rule has none
 */
public record LimitAdvice(Map<String, Object> outputs, String rule, String reason) {
    /** An output's value; empty where the rule leaves it open. */
    public Optional<Object> output(String name) {
        return Optional.ofNullable(outputs.get(name));
    }
}
