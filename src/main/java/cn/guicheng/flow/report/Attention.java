package cn.guicheng.flow.report;

import cn.guicheng.flow.figures.EndedRuns;
import cn.guicheng.flow.report.Overview.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** When a figure needs its owner's attention: nothing else on the pages is red. The limits are ours (设定). */
final class Attention {
    /** Of fewer cases a share or a percentile says nothing. */
    static final int ENOUGH_CASES = 5;

    static final double LEAST_ON_TIME = 0.9;

    /** A share that grew beyond this multiple of what it was. */
    static final double MOST_GROWTH = 1.5;

    /** An open case older than this multiple of the time within which nine of ten ended. */
    static final int MOST_AGE = 3;

    /** The limits in words, for whoever wonders why something is red, or not. */
    static final String LIMITS =
            "有任务过了办理时限；办结 %1$d 份以上而按时率低于 %2$s；前后两期都办结 %1$d 份以上而退回率或不予通过率超过上期的 %3$s 倍；最早的在办单据超过九成用时的 %4$d 倍。手册没有规定，由系统设定。"
                    .formatted(ENOUGH_CASES, percent(LEAST_ON_TIME), MOST_GROWTH, MOST_AGE);

    private Attention() {}

    /** The worst first; empty where nothing is wrong. {@code oldestSeconds}: how long the oldest open case has taken, by the same hours. */
    static List<Note> of(ProcedureCounts counts, long oldestSeconds) {
        List<Note> notes = new ArrayList<>();
        if (counts.overdue() > 0) {
            notes.add(new Note("overdue", "%d 项任务已过办理时限".formatted(counts.overdue())));
        }
        EndedRuns ended = counts.ended().now();
        if (ended.count() >= ENOUGH_CASES && ended.onTimeShare() < LEAST_ON_TIME) {
            notes.add(new Note(
                    "onTimeShare", "按时办结率 %s，低于 %s".formatted(percent(ended.onTimeShare()), percent(LEAST_ON_TIME))));
        }
        if (isOldestTooOld(counts, oldestSeconds)) {
            notes.add(new Note(
                    "oldest", "%s 的用时已超过九成用时的 %d 倍".formatted(counts.open().oldestCase(), MOST_AGE)));
        }
        grown(notes, "refusedShare", "不予通过率", counts, EndedRuns::refusedShare);
        grown(notes, "sentBackShare", "退回率", counts, EndedRuns::sentBackShare);
        return List.copyOf(notes);
    }

    private static boolean isOldestTooOld(ProcedureCounts counts, long oldestSeconds) {
        EndedRuns ended = counts.ended().now();
        return ended.count() >= ENOUGH_CASES
                && counts.open().count() > 0
                && oldestSeconds > MOST_AGE * ended.p90Seconds();
    }

    private static void grown(
            List<Note> notes, String figure, String title, ProcedureCounts counts, Function<EndedRuns, Double> share) {
        EndedRuns now = counts.ended().now();
        EndedRuns before = counts.ended().before();
        if (now.count() >= ENOUGH_CASES
                && before.count() >= ENOUGH_CASES
                && share.apply(now) > MOST_GROWTH * share.apply(before)) {
            notes.add(new Note(
                    figure, "%s %s，上期为 %s".formatted(title, percent(share.apply(now)), percent(share.apply(before)))));
        }
    }

    private static String percent(double share) {
        double percent = Math.round(share * 1000) / 10.0;
        return percent == Math.rint(percent) ? "%.0f%%".formatted(percent) : "%.1f%%".formatted(percent);
    }
}
