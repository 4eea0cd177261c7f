package cn.guicheng.limit.check;

import cn.guicheng.limit.table.LimitTable;
import cn.guicheng.limit.table.Words;
import java.util.ArrayList;
import java.util.List;

/** Checks a proposed table against the one in force. */
public final class TableCheck {
    private TableCheck() {}

    /**
     * What speaks against it, what refuses it first; empty where nothing does. Only a table whose frame and cells are in order is
     * searched for gaps, overlaps and rules that never count.
     */
    public static List<Finding> check(LimitTable live, LimitTable proposed, Words words) {
        List<Finding> frame = FrameCheck.check(live, proposed);
        if (!frame.isEmpty()) {
            return frame;
        }
        List<Finding> cells = new CellCheck(live, proposed, words).check();
        if (!cells.isEmpty()) {
            return cells;
        }
        List<Finding> findings = new ArrayList<>(new CoverageCheck(live, proposed, words).check());
        findings.sort((left, right) -> Boolean.compare(right.refuses(), left.refuses()));
        return List.copyOf(findings);
    }
}
