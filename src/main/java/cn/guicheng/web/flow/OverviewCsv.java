package cn.guicheng.web.flow;

import cn.guicheng.flow.report.Figure;
import cn.guicheng.flow.report.KeyFigures;
import cn.guicheng.flow.report.Overview;
import cn.guicheng.flow.report.Overview.Card;
import cn.guicheng.flow.report.Overview.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The procedures as a table: one row of now, one of before each. */
final class OverviewCsv {
    static final List<String> TITLES = List.of(
            "流程",
            "期间",
            "未办结",
            "逾期任务",
            "发起",
            "办结",
            "用时中位数（小时）",
            "用时 90% 分位（小时）",
            "按时办结率（%）",
            "退回率（%）",
            "不予通过率（%）",
            "最早未办结单据",
            "须关注");

    private OverviewCsv() {}

    static List<List<Object>> rows(Overview overview) {
        String now = "%s 至 %s".formatted(overview.from(), overview.to());
        String before = "%s 至 %s"
                .formatted(overview.previous().from(), overview.previous().to());
        List<List<Object>> rows = new ArrayList<>();
        for (Card card : overview.procedures()) {
            String oldest = card.oldest() == null ? "" : card.oldest().caseNumber();
            String attention = card.attention().stream().map(Note::text).collect(Collectors.joining("；"));
            rows.add(row(card, now, Figure::value, oldest, attention));
            rows.add(row(card, before, Figure::before, "", ""));
        }
        return rows;
    }

    private static List<Object> row(
            Card card, String days, Function<Figure, Number> value, String oldest, String attention) {
        KeyFigures figures = card.figures();
        List<Object> row = new ArrayList<>(List.of(card.name(), days));
        Stream.of(figures.open(), figures.overdue(), figures.started(), figures.ended())
                .map(value)
                .forEach(count -> row.add(count == null ? "" : count));
        row.addAll(Csv.row(
                Csv.hours(value.apply(figures.medianSeconds())),
                Csv.hours(value.apply(figures.p90Seconds())),
                Csv.percent(value.apply(figures.onTimeShare())),
                Csv.percent(value.apply(figures.sentBackShare())),
                Csv.percent(value.apply(figures.refusedShare())),
                oldest,
                attention));
        return row;
    }
}
