package cn.guicheng.flow.report;

import cn.guicheng.flow.figures.Compared;
import cn.guicheng.flow.figures.EndedRuns;
import java.util.function.Function;

/**
 * What is said of every procedure.
 *
 * @param open cases that run now
 * @param overdue tasks whose due time is over now
 * @param medianSeconds from start to end of those that ended
 * @param onTimeShare 0 to 1, of those that ended, as the other shares
 */
public record KeyFigures(
        Figure open,
        Figure overdue,
        Figure started,
        Figure ended,
        Figure medianSeconds,
        Figure p90Seconds,
        Figure onTimeShare,
        Figure sentBackShare,
        Figure refusedShare) {

    static KeyFigures of(ProcedureCounts counts) {
        return new KeyFigures(
                Figure.ofNow(counts.open().count()),
                Figure.ofNow(counts.overdue()),
                new Figure(counts.started().now(), counts.started().before()),
                figure(counts, EndedRuns::count),
                figure(counts, EndedRuns::medianSeconds),
                figure(counts, EndedRuns::p90Seconds),
                figure(counts, EndedRuns::onTimeShare),
                figure(counts, EndedRuns::sentBackShare),
                figure(counts, EndedRuns::refusedShare));
    }

    private static Figure figure(ProcedureCounts counts, Function<EndedRuns, Number> what) {
        Compared<Number> both = counts.ended().map(what);
        return new Figure(both.now(), both.before());
    }
}
