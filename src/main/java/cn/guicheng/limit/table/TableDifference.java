package cn.guicheng.limit.table;

import java.util.List;

/** What differs between two versions of a table, cell by cell; rules are the same by id. */
public final class TableDifference {
    private TableDifference() {}

    /** In the order of the later table, what was removed last; empty where both decide and read the same. */
    public static List<TableChange> between(LimitTable before, LimitTable after, Words words) {
        throw new UnsupportedOperationException();
    }
}
