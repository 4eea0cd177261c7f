package cn.guicheng.web.flow;

import cn.guicheng.flow.report.DeadlinesReader.Deadlines;
import cn.guicheng.flow.report.OutcomesReader.Outcomes;
import cn.guicheng.flow.report.Rules;
import cn.guicheng.flow.report.Rules.Table;
import java.util.ArrayList;
import java.util.List;

/** Outcomes, deadlines and rules as tables. */
final class ResultsCsv {
    static final List<String> OUTCOMES = List.of("类别", "结果", "环节", "件次", "上期件次", "单据", "意见", "办理人", "办理时间");
    static final List<String> DEADLINES = List.of("时限", "没有超过", "超过", "上期没有超过", "上期超过", "现在超过");
    static final List<String> RULES = List.of("规则表", "版本", "现行", "类别", "行", "规则", "说明", "次数");

    private ResultsCsv() {}

    /** How cases ended, what sent them back or refused them, and what was said then. */
    static List<List<Object>> outcomes(Outcomes found) {
        List<List<Object>> rows = new ArrayList<>();
        found.outcomes()
                .forEach(one ->
                        rows.add(Csv.row("办结结果", one.name(), null, one.count(), one.before(), null, null, null, null)));
        found.reasons()
                .forEach(one -> rows.add(Csv.row(
                        "退回和不予通过",
                        one.decisionName(),
                        one.taskName(),
                        one.count(),
                        one.before(),
                        null,
                        null,
                        null,
                        null)));
        found.latest()
                .forEach(one -> rows.add(Csv.row(
                        "最近的意见",
                        one.decisionName(),
                        one.taskName(),
                        null,
                        null,
                        one.caseNumber(),
                        one.comment(),
                        one.personName(),
                        Csv.minutes(one.signedAt()))));
        return rows;
    }

    static List<List<Object>> deadlines(Deadlines found) {
        return found.kinds().stream()
                .map(one -> Csv.row(
                        one.name(), one.met(), one.missed(), one.metBefore(), one.missedBefore(), one.overdueNow()))
                .toList();
    }

    /** Each version's rules, the times that none applied, and the limits that numbers came near to. */
    static List<List<Object>> rules(Rules found) {
        List<List<Object>> rows = new ArrayList<>();
        for (Table table : found.tables()) {
            table.rules()
                    .forEach(one -> rows.add(row(table, "规则", one.number(), one.words(), one.reason(), one.hits())));
            rows.add(row(table, "没有规则适用", null, null, null, table.unmatched()));
            table.near()
                    .forEach(one -> rows.add(row(
                            table,
                            "接近限额（上下百分之十以内）",
                            null,
                            "%s %s".formatted(one.label(), one.limit().toPlainString()),
                            null,
                            one.count())));
        }
        return rows;
    }

    private static List<Object> row(Table table, String kind, Integer number, String words, String reason, long times) {
        return Csv.row(table.name(), table.version(), Csv.yesOrNo(table.inForce()), kind, number, words, reason, times);
    }
}
