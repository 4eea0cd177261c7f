package cn.guicheng.flow.report;

import cn.guicheng.limit.table.Column;
import cn.guicheng.limit.table.ColumnWords;
import cn.guicheng.limit.table.LimitTable;
import cn.guicheng.limit.table.Rule;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A row of a table as a sentence: 金额（元） 超过 1000，费用类别 差旅费 → 须总经理审批：是. */
final class RuleSentence {
    private static final String ANY = "不限";
    private static final String NOTHING = "不填";

    private RuleSentence() {}

    /** What the row does not ask for, or does not say, is left out. */
    static String of(LimitTable table, Rule rule, ColumnWords words) {
        String conditions = join(table.inputs(), rule.inputs(), words, true, ANY, " ");
        String results = join(table.outputs(), rule.outputs(), words, false, NOTHING, "：");
        return "%s → %s".formatted(conditions.isEmpty() ? "其他情形" : conditions, results);
    }

    private static String join(
            List<Column> columns, List<String> cells, ColumnWords words, boolean condition, String leftOut, String is) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> List.of(columns.get(i).label(), words.cell(columns.get(i), cells.get(i), condition)))
                .filter(pair -> !pair.get(1).equals(leftOut))
                .map(pair -> String.join(is, pair))
                .collect(Collectors.joining("，"));
    }
}
