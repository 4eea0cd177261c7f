package cn.guicheng.limit.table;

import java.util.List;

/**
 * A limit table as plain values.
 *
 * @param key id of the decision
 * @param name in Chinese
 * @param about what it governs, in Chinese; empty where the file does not say
 */
public record LimitTable(
        String key,
        String name,
        String about,
        HitPolicy hitPolicy,
        List<Column> inputs,
        List<Column> outputs,
        List<Rule> rules) {
    /** Whether models that work with the other table work with this one: the same values go in and come out. */
    public boolean servesLike(LimitTable other) {
        return hitPolicy == other.hitPolicy
                && values(inputs).equals(values(other.inputs))
                && values(outputs).equals(values(other.outputs));
    }

    private static List<String> values(List<Column> columns) {
        return columns.stream()
                .map(column -> column.variable() + " " + column.type())
                .toList();
    }

    public LimitTable withRules(List<Rule> others) {
        return new LimitTable(key, name, about, hitPolicy, inputs, outputs, others);
    }
}
