package cn.guicheng.limit.backtest;

import java.util.List;

/** What two tables come to for one case: the outputs of every rule that applies, none where no rule does. */
record Verdicts(List<List<String>> before, List<List<String>> after) {
    boolean isChange() {
        return !before.equals(after);
    }

    /** Whether an output belongs to the difference; all of them do unless each table has exactly one answer. */
    boolean differIn(int output) {
        return !haveOneEach() || !before.get(0).get(output).equals(after.get(0).get(output));
    }

    private boolean haveOneEach() {
        return before.size() == 1 && after.size() == 1;
    }
}
