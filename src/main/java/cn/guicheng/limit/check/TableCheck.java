package cn.guicheng.limit.check;

import cn.guicheng.limit.table.LimitTable;
import cn.guicheng.limit.table.Words;
import java.util.List;

/** Checks a proposed table against the one in force. */
public final class TableCheck {
    private TableCheck() {}

    /** What speaks against it, what refuses it first; empty where nothing does. */
    public static List<Finding> check(LimitTable live, LimitTable proposed, Words words) {
        throw new UnsupportedOperationException();
    }
}
