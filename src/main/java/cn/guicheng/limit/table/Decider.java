package cn.guicheng.limit.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Decides as the engine does, many thousand times a second: a table prepared once, asked often. Safe for many threads. */
public final class Decider {
    private final LimitTable table;
    private final List<List<InputTest>> tests;

    private Decider(LimitTable table, List<List<InputTest>> tests) {
        this.table = table;
        this.tests = tests;
    }

    /**
     * Prepares a table whose cells are all well formed.
     *
     * @throws IllegalArgumentException where a cell is not ({@code TableCheck} tells which)
     */
    public static Decider of(LimitTable table) {
        List<List<InputTest>> tests = new ArrayList<>();
        for (Rule rule : table.rules()) {
            List<InputTest> row = new ArrayList<>();
            for (int column = 0; column < table.inputs().size(); column++) {
                try {
                    row.add(CellReader.input(
                            rule.inputs().get(column), table.inputs().get(column)));
                } catch (CellRefused refused) {
                    throw new IllegalArgumentException(rule.id(), refused);
                }
            }
            tests.add(List.copyOf(row));
        }
        return new Decider(table, List.copyOf(tests));
    }

    /** What the cells of each rule ask, in the order of the table. */
    public List<List<InputTest>> tests() {
        return tests;
    }

    /**
     * The rules that apply, after the table's hit policy, in its order; empty where none does. Under UNIQUE more than one means
     * that the engine would refuse to decide.
     *
     * @param inputs by column id; null or absent is a value nobody gave
     */
    public List<Rule> decide(Map<String, ?> inputs) {
        Object[] values = table.inputs().stream()
                .map(column -> plain(inputs.get(column.id())))
                .toArray();
        List<Rule> hits = new ArrayList<>(1);
        for (int rule = 0; rule < tests.size(); rule++) {
            if (applies(tests.get(rule), values)) {
                hits.add(table.rules().get(rule));
                if (table.hitPolicy() == HitPolicy.FIRST || table.hitPolicy() == HitPolicy.ANY) {
                    break;
                }
            }
        }
        return hits;
    }

    private static boolean applies(List<InputTest> row, Object[] values) {
        for (int column = 0; column < values.length; column++) {
            if (!row.get(column).matches(values[column])) {
                return false;
            }
        }
        return true;
    }

    /** A value as tests compare it: all numbers alike, 10 and 10.0 the same. */
    static Object plain(Object value) {
        if (value instanceof BigDecimal number) {
            return stripped(number);
        }
        if (value instanceof Double || value instanceof Float) {
            return stripped(BigDecimal.valueOf(((Number) value).doubleValue()));
        }
        return value instanceof Number number ? stripped(BigDecimal.valueOf(number.longValue())) : value;
    }

    private static BigDecimal stripped(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
}
