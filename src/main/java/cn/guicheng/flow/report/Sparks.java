package cn.guicheng.flow.report;

import cn.guicheng.flow.figures.Days;
import cn.guicheng.flow.figures.RunsOfDay;
import cn.guicheng.flow.report.Overview.Spark;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The small curve of a procedure: by day, and by week where there are too many days to see. */
final class Sparks {
    /** Three months by day. */
    static final int MOST_DAYS = 92;

    private Sparks() {}

    /** Every day or week of the span, also those in which nothing happened. */
    static List<Spark> of(List<RunsOfDay> counted, Days days) {
        UnaryOperator<LocalDate> begin = days.length() > MOST_DAYS ? Sparks::monday : UnaryOperator.identity();
        Map<LocalDate, Spark> sparks = new TreeMap<>();
        days.each().map(begin).forEach(day -> sparks.put(day, new Spark(day, 0, 0)));
        counted.forEach(one -> sparks.computeIfPresent(
                begin.apply(one.day()),
                (day, spark) -> new Spark(day, spark.started() + one.started(), spark.ended() + one.ended())));
        return List.copyOf(sparks.values());
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
