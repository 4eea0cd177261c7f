package cn.guicheng.flow.report;

import cn.guicheng.flow.figures.Compared;
import cn.guicheng.flow.figures.EndedRuns;
import cn.guicheng.flow.figures.OpenRuns;
import cn.guicheng.flow.figures.RunsOfDay;
import cn.guicheng.flow.report.WaitingTasks.Waiting;
import java.util.List;

/**
 * What was counted of one procedure.
 *
 * @param started how many runs
 * @param days on which any started or ended, of those asked for
 * @param waiting its tasks that wait now
 */
record ProcedureCounts(
        Procedure procedure,
        Compared<EndedRuns> ended,
        Compared<Long> started,
        OpenRuns open,
        List<RunsOfDay> days,
        List<Waiting> waiting) {

    /** Tasks that are overdue now. */
    long overdue() {
        return waiting.stream().mapToLong(Waiting::overdue).sum();
    }

    /** Whether nothing started and nothing ended. */
    boolean isEmpty() {
        return started.now() == 0 && ended.now().count() == 0;
    }
}
