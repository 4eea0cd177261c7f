package cn.guicheng.flow.figures;

import java.util.HashMap;
import java.util.Map;

/**
 * Some runs of a procedure.
 *
 * @param condition in SQL, on a row {@code r} of {@code flow_run}
 * @param parameters its values by name
 */
public record RunSet(String condition, Map<String, Object> parameters) {
    /** Those that are in both. */
    public RunSet and(RunSet other) {
        Map<String, Object> both = new HashMap<>(parameters);
        both.putAll(other.parameters);
        return new RunSet("(%s) and (%s)".formatted(condition, other.condition), both);
    }
}
