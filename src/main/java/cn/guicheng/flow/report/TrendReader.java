package cn.guicheng.flow.report;

import cn.guicheng.flow.figures.Days;
import cn.guicheng.flow.figures.RunFigures;
import cn.guicheng.flow.figures.RunsOfDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what came in, went out and stayed, day by day. */
@Component
public class TrendReader {
    private final RunFigures runs;

    TrendReader(RunFigures runs) {
        this.runs = runs;
    }

    /** Every day of the span. */
    public record Trend(List<Day> days) {}

    /** {@code open}: at the end of the day. */
    public record Day(LocalDate day, long started, long ended, long open) {}

    public Trend read(Procedure procedure, Days days) {
        Map<LocalDate, RunsOfDay> counted = runs.byDay(List.of(procedure.key()), days).stream()
                .collect(Collectors.toMap(RunsOfDay::day, Function.identity()));
        long open = runs.openBefore(procedure.key(), days.from());
        List<Day> trend = new ArrayList<>();
        for (LocalDate day : days.each().toList()) {
            RunsOfDay runsOfDay = counted.getOrDefault(day, new RunsOfDay(procedure.key(), day, 0, 0));
            open += runsOfDay.started() - runsOfDay.ended();
            trend.add(new Day(day, runsOfDay.started(), runsOfDay.ended(), open));
        }
        return new Trend(trend);
    }
}
