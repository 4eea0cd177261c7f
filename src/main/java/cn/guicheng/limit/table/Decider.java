package cn.guicheng.limit.table;

import java.util.List;
import java.util.Map;

/** Decides as the engine does, many thousand times a second: a table prepared once, asked often. Safe for many threads. */
public final class Decider {
    private Decider(LimitTable table) {}

    /** Prepares a table whose cells are all well formed ({@code TableCheck} refuses others). */
    public static Decider of(LimitTable table) {
        throw new UnsupportedOperationException();
    }

    /**
     * The rules that apply, after the table's hit policy, in its order; empty where none does. Under UNIQUE more than one means
     * that the engine would refuse to decide.
     *
     * @param inputs by column id; null or absent is a value nobody gave
     */
    public List<Rule> decide(Map<String, Object> inputs) {
        throw new UnsupportedOperationException();
    }
}
