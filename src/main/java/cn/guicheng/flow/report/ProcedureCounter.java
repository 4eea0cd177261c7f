package cn.guicheng.flow.report;

import static java.util.stream.Collectors.groupingBy;

import cn.guicheng.flow.figures.Compared;
import cn.guicheng.flow.figures.Days;
import cn.guicheng.flow.figures.EndedRuns;
import cn.guicheng.flow.figures.OpenRuns;
import cn.guicheng.flow.figures.RunFigures;
import cn.guicheng.flow.figures.RunsOfDay;
import cn.guicheng.flow.report.WaitingTasks.Waiting;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts procedures, all in as many questions as one. */
@Component
record ProcedureCounter(RunFigures runs, WaitingTasks tasks) {
    /** In the order given. */
    List<ProcedureCounts> count(List<Procedure> procedures, Days days) {
        List<String> keys = procedures.stream().map(Procedure::key).toList();
        Map<String, Compared<EndedRuns>> ended = runs.ended(keys, days);
        Map<String, OpenRuns> open = runs.open(keys);
        Map<String, List<RunsOfDay>> byDay = runs
                .byDay(keys, new Days(days.previous().from(), days.to()))
                .stream()
                .collect(groupingBy(RunsOfDay::procedure));
        Map<String, List<Waiting>> waiting = tasks.counts(keys).stream().collect(groupingBy(Waiting::procedure));
        return procedures.stream()
                .map(procedure -> {
                    List<RunsOfDay> both = byDay.getOrDefault(procedure.key(), List.of());
                    return new ProcedureCounts(
                            procedure,
                            ended.get(procedure.key()),
                            new Compared<>(started(both, days), started(both, days.previous())),
                            open.getOrDefault(procedure.key(), OpenRuns.NONE),
                            both.stream()
                                    .filter(one -> days.contains(one.day()))
                                    .toList(),
                            waiting.getOrDefault(procedure.key(), List.of()));
                })
                .toList();
    }

    private static long started(List<RunsOfDay> byDay, Days days) {
        return byDay.stream()
                .filter(one -> days.contains(one.day()))
                .mapToLong(RunsOfDay::started)
                .sum();
    }
}
