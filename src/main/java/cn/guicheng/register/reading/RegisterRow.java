package cn.guicheng.register.reading;

import java.time.OffsetDateTime;
import java.util.Map;

/**
 * A row of a register.
 *
 * @param values as scripts read them, by column name
 * @param then for which time people and groups are called by their names, by column name; null where nothing is known of it
 */
public record RegisterRow(Map<String, Object> values, Map<String, OffsetDateTime> then) {
    public Object value(RegisterColumn column) {
        return values.get(column.name());
    }
}
