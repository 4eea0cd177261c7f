package cn.guicheng.flow.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import cn.guicheng.flow.figures.Days;
import cn.guicheng.flow.figures.DecisionFigures;
import cn.guicheng.flow.figures.DecisionFigures.Evaluations;
import cn.guicheng.flow.figures.DecisionFigures.Hits;
import cn.guicheng.flow.report.DecisionTables.DecisionTable;
import cn.guicheng.flow.report.Rules.Near;
import cn.guicheng.flow.report.Rules.Row;
import cn.guicheng.flow.report.Rules.Table;
import cn.guicheng.limit.TableWords;
import cn.guicheng.limit.table.Column;
import cn.guicheng.limit.table.ColumnWords;
import cn.guicheng.limit.table.Rule;
import cn.guicheng.limit.table.ValueType;
import cn.guicheng.limit.table.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads which rules decided in a procedure, and which never did. */
@Component
public class RulesReader {
    private static final String NO_RULE = "";

    private final DecisionFigures decisions;
    private final DecisionTables tables;
    private final TableWords tableWords;

    RulesReader(DecisionFigures decisions, DecisionTables tables, TableWords tableWords) {
        this.decisions = decisions;
        this.tables = tables;
        this.tableWords = tableWords;
    }

    /** By the keys of the tables, the latest version of each first. */
    public Rules read(Procedure procedure, Days days) {
        Map<String, List<Hits>> hits =
                decisions.hits(procedure.key(), days).stream().collect(groupingBy(Hits::decisionDefinitionId));
        Map<String, Long> evaluations = decisions.evaluations(procedure.key(), days).stream()
                .collect(toMap(Evaluations::decisionDefinitionId, Evaluations::count));
        Map<String, List<DecisionFigures.Near>> near = decisions.near(procedure.key(), days).stream()
                .collect(groupingBy(DecisionFigures.Near::decisionDefinitionId));
        List<DecisionTable> inForce = tables.inForce(procedure);
        return new Rules(involved(inForce, hits).values().stream()
                .map(table -> table(
                        table,
                        inForce.contains(table),
                        evaluations.getOrDefault(table.definitionId(), 0L),
                        hits.getOrDefault(table.definitionId(), List.of()),
                        near.getOrDefault(table.definitionId(), List.of()),
                        words(procedure, table)))
                .sorted(Comparator.comparing(Table::decision).thenComparing(Table::version, Comparator.reverseOrder()))
                .toList());
    }

    private Map<String, DecisionTable> involved(List<DecisionTable> inForce, Map<String, List<Hits>> hits) {
        Map<String, DecisionTable> involved = new LinkedHashMap<>();
        inForce.forEach(table -> involved.put(table.definitionId(), table));
        hits.forEach((id, found) -> involved.computeIfAbsent(id, missing -> tables.find(id)
                .orElseGet(() -> gone(id, found.get(0).decision()))));
        return involved;
    }

    /** Its hits stay visible. */
    private static DecisionTable gone(String id, String key) {
        return new DecisionTable(id, key, key, 0, false, null);
    }

    private Words words(Procedure procedure, DecisionTable table) {
        return table.adjustable()
                ? tableWords.of(table.key())
                : column -> column.type() == ValueType.TEXT ? procedure.words().options(column.variable()) : Map.of();
    }

    private static Table table(
            DecisionTable table,
            boolean isInForce,
            long evaluations,
            List<Hits> hits,
            List<DecisionFigures.Near> near,
            Words words) {
        Map<String, Long> byRule = hits.stream().collect(toMap(Hits::rule, Hits::hits));
        return new Table(
                table.key(),
                table.name(),
                table.version(),
                table.definitionId(),
                table.adjustable(),
                isInForce,
                evaluations,
                byRule.getOrDefault(NO_RULE, 0L),
                rows(table, byRule, new ColumnWords(words)),
                near.stream()
                        .map(one -> new Near(one.input(), label(table, one.input()), plain(one.limit()), one.count()))
                        .toList());
    }

    private static List<Row> rows(DecisionTable table, Map<String, Long> hits, ColumnWords words) {
        Map<String, Long> left = new HashMap<>(hits);
        left.remove(NO_RULE);
        List<Row> rows = new ArrayList<>();
        List<Rule> rules = table.content() == null ? List.of() : table.content().rules();
        for (Rule rule : rules) {
            Long found = left.remove(rule.id());
            rows.add(new Row(
                    rule.id(),
                    rows.size() + 1,
                    RuleSentence.of(table.content(), rule, words),
                    rule.reason(),
                    found == null ? 0 : found));
        }
        left.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> new Row(one.getKey(), null, "规则表里没有这一行", "", one.getValue()))
                .forEach(rows::add);
        return rows;
    }

    /** 1000, and neither 1000.0000 nor 1E+3. */
    static BigDecimal plain(BigDecimal limit) {
        return new BigDecimal(limit.stripTrailingZeros().toPlainString());
    }

    private static String label(DecisionTable table, String input) {
        return table.content() == null
                ? input
                : table.content().inputs().stream()
                        .filter(column -> column.id().equals(input))
                        .map(Column::label)
                        .findFirst()
                        .orElse(input);
    }
}
