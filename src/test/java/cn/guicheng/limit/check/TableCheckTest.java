package cn.guicheng.limit.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.limit.check.Finding.ExampleValue;
import cn.guicheng.limit.check.Finding.Kind;
import cn.guicheng.limit.table.Column;
import cn.guicheng.limit.table.HitPolicy;
import cn.guicheng.limit.table.LimitTable;
import cn.guicheng.limit.table.Rule;
import cn.guicheng.limit.table.ValueType;
import cn.guicheng.limit.table.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a manager reads of a table that is not in order. */
class TableCheckTest {
    private static final Column AMOUNT = new Column("in_a", "amountInYuan", "金额（元）", ValueType.YUAN, List.of());
    private static final Column CATEGORY = new Column("in_c", "category", "费用类别", ValueType.TEXT, List.of());
    private static final Column OVER = new Column("in_o", "overBudget", "超预算", ValueType.BOOLEAN, List.of());
    private static final Column DAYS = new Column("in_d", "days", "天数", ValueType.INTEGER, List.of());
    private static final Column APPROVER = new Column("out", "approver", "批准人", ValueType.TEXT, List.of());
    private static final Words WORDS = column -> {
        Map<String, String> words = new LinkedHashMap<>();
        if (column.equals(CATEGORY)) {
            words.put("travel", "差旅费");
            words.put("taxi", "出租车费");
        }
        return words;
    };

    /** Rows such as {@code "> 0 | \"travel\" | true -> \"a\""}. */
    private static LimitTable table(HitPolicy policy, List<Column> inputs, String... rows) {
        List<Rule> rules = IntStream.range(0, rows.length)
                .mapToObj(i -> {
                    String[] sides = rows[i].split("->", -1);
                    return new Rule("rule_" + (i + 1), "", cells(sides[0]), List.of(sides[1].strip()));
                })
                .toList();
        return new LimitTable("route", "路线", "", policy, inputs, List.of(APPROVER), rules);
    }

    private static List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        for (String cell : row.split("\\|", -1)) {
            cells.add(cell.strip().equals("-") ? "" : cell.strip());
        }
        return cells;
    }

    private static List<Finding> check(LimitTable live, LimitTable proposed) {
        return TableCheck.check(live, proposed, WORDS);
    }

    private static List<String> messages(LimitTable table) {
        return check(table, table).stream().map(Finding::message).toList();
    }

    private static final List<Column> ROUTE = List.of(AMOUNT, CATEGORY, OVER);
    private static final LimitTable LIVE = table(
            HitPolicy.FIRST, ROUTE, "- | - | true -> \"gm\"", "> 1000 | - | - -> \"gm\"", "- | - | - -> \"head\"");

    @Test
    void aGapIsDescribedAndShownByAnExample() {
        LimitTable proposed = table(
                HitPolicy.FIRST,
                ROUTE,
                "- | - | true -> \"gm\"",
                "> 0 | - | - -> \"gm\"",
                "- | \"taxi\" | - -> \"head\"");
        assertThat(check(LIVE, proposed)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.GAP);
            assertThat(finding.refuses()).isTrue();
            assertThat(finding.message())
                    .isEqualTo("金额（元）不超过 0 或未填、费用类别为差旅费或未填、超预算为否或未填的，没有一行规则管得到。" + "例如：金额（元） 0，费用类别 差旅费，超预算 否。");
            assertThat(finding.example())
                    .containsExactly(
                            new ExampleValue("in_a", "金额（元）", "0"),
                            new ExampleValue("in_c", "费用类别", "差旅费"),
                            new ExampleValue("in_o", "超预算", "否"));
        });
    }

    @Test
    void severalGapsAreAsFewRegionsAsCanBe() {
        assertThat(messages(table(
                        HitPolicy.UNIQUE,
                        List.of(AMOUNT, OVER),
                        "]0..100] | - -> \"gm\"",
                        "]200..300] | true -> \"gm\"")))
                .containsExactlyInAnyOrder(
                        "金额（元）不超过 0 或超过 100 而不超过 200 或超过 300 的，没有一行规则管得到。例如：金额（元） 0，超预算 是。",
                        "金额（元）不超过 0 或超过 100、超预算为否的，没有一行规则管得到。例如：金额（元） 0，超预算 否。");
    }

    @Test
    void centsAndWholeNumbersLeaveNoGapBetweenNeighbours() {
        assertThat(messages(table(HitPolicy.UNIQUE, List.of(AMOUNT), "<= 1000 -> \"gm\"", ">= 1000.01 -> \"head\"")))
                .isEmpty();
        assertThat(messages(table(HitPolicy.UNIQUE, List.of(AMOUNT), "<= 1000 -> \"gm\"", ">= 1000.02 -> \"head\"")))
                .containsExactly("金额（元）超过 1000 而小于 1000.02 的，没有一行规则管得到。例如：金额（元） 1000.01。");
        assertThat(messages(table(HitPolicy.UNIQUE, List.of(DAYS), "<= 2 -> \"gm\"", ">= 3 -> \"head\"")))
                .isEmpty();
        assertThat(messages(table(HitPolicy.UNIQUE, List.of(DAYS), "< 2 -> \"gm\"", "> 2 -> \"head\"")))
                .containsExactly("天数为 2 的，没有一行规则管得到。例如：天数 2。");
    }

    @Test
    void whatMayBeMissingTodayMayBeMissingTomorrow() {
        LimitTable complete = table(HitPolicy.UNIQUE, List.of(AMOUNT), "<= 0 -> \"gm\"", "> 0 -> \"gm\"");
        assertThat(check(complete, complete)).isEmpty();
        LimitTable any = table(HitPolicy.FIRST, List.of(AMOUNT), "- -> \"gm\"");
        assertThat(check(any, table(HitPolicy.FIRST, List.of(AMOUNT), "<= 0 -> \"gm\"", "> 0 -> \"gm\"")))
                .extracting(Finding::message)
                .containsExactly("金额（元）未填的，没有一行规则管得到。例如：金额（元） 未填。");
    }

    @Test
    void oneOrTheOtherMayBeMissingWhereNotBothMay() {
        List<Column> two = List.of(AMOUNT, DAYS);
        String[] rows = {"- | >= 0 -> \"gm\"", "- | < 0 -> \"gm\"", ">= 0 | - -> \"gm\"", "< 0 | - -> \"gm\""};
        LimitTable live = table(HitPolicy.ANY, two, rows);
        assertThat(check(live, live)).filteredOn(Finding::refuses).isEmpty();
        assertThat(check(live, table(HitPolicy.ANY, two, rows[0], rows[1])))
                .extracting(Finding::message)
                .containsExactly("天数未填的，没有一行规则管得到。例如：金额（元） 0，天数 未填。");
        assertThat(check(live, table(HitPolicy.ANY, two, rows[2], rows[3])))
                .extracting(Finding::message)
                .containsExactly("金额（元）未填的，没有一行规则管得到。例如：金额（元） 未填，天数 0。");
    }

    @Test
    void overlappingRowsAreNamedBoth() {
        LimitTable table = table(
                HitPolicy.UNIQUE, List.of(AMOUNT), "<= 100 -> \"gm\"", "]200..300] -> \"gm\"", ">= 100 -> \"gm\"");
        assertThat(check(table, table))
                .extracting(Finding::message)
                .containsExactly(
                        "金额（元）为 100 的，第 1 行和第 3 行都符合，不知依哪一行。例如：金额（元） 100。",
                        "金额（元）超过 200 而不超过 300 的，第 2 行和第 3 行都符合，不知依哪一行。例如：金额（元） 200.01。");
        assertThat(check(table, table).get(0).rules()).containsExactly("rule_1", "rule_3");
    }

    @Test
    void underAnyOnlyContradictionsAreRefused() {
        assertThat(messages(table(HitPolicy.ANY, List.of(AMOUNT), "- -> \"gm\"", "> 5 -> \"gm\"")))
                .containsExactly("第 2 行去掉也一样：其中的情况，别的行会得出同样的结果。");
        assertThat(messages(table(HitPolicy.ANY, List.of(AMOUNT), "- -> \"gm\"", "> 5 -> \"head\"")))
                .contains("金额（元）超过 5 的，第 1 行和第 2 行都符合，不知依哪一行。例如：金额（元） 6。");
    }

    @Test
    void aRowTakenByTheRowsAboveItTogetherIsNeverUsed() {
        LimitTable table = table(
                HitPolicy.FIRST,
                List.of(DAYS),
                "<= 5 -> \"gm\"",
                ">= 6 -> \"head\"",
                "[3..8] -> \"gm\"",
                "- -> \"head\"");
        assertThat(messages(table)).containsExactly("第 3 行永远用不到：符合它的情况，都先由上面的第 1、2 行判定了。");
    }

    @Test
    void manyGapsAreNotAllListed() {
        String[] rows = IntStream.range(0, 30)
                .mapToObj(i -> "%d | [%d..%d] -> \"gm\"".formatted(i, i, i + 1))
                .toArray(String[]::new);
        List<String> messages = messages(table(HitPolicy.UNIQUE, List.of(DAYS, AMOUNT), rows));
        assertThat(messages).hasSize(21).last().isEqualTo("没有一行规则管得到的情况还有，这里只列出 20 种。");
    }

    @Test
    void anotherTableIsToldByBothNames() {
        LimitTable other =
                new LimitTable("standard", "标准", "", HitPolicy.FIRST, ROUTE, List.of(APPROVER), LIVE.rules());
        assertThat(check(LIVE, other))
                .extracting(Finding::message)
                .containsExactly("这是规则表“标准”（standard），不是“路线”（route）。");
    }

    @Test
    void columnsPolicyAndNameStay() {
        LimitTable other = new LimitTable(
                "route", "别的", "", HitPolicy.UNIQUE, List.of(AMOUNT, CATEGORY, DAYS), List.of(), LIVE.rules());
        assertThat(check(LIVE, other)).hasSize(4).allSatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.COLUMNS);
            assertThat(finding.refuses()).isTrue();
        });
        assertThat(check(LIVE, LIVE.withRules(List.of())))
                .extracting(Finding::kind)
                .containsExactly(Kind.RULES);
    }

    @Test
    void cellsNameTheirRowTheirColumnAndWhatMayStandThere() {
        LimitTable proposed =
                table(HitPolicy.FIRST, ROUTE, "10,000 | \"tarvel\" | not(true) -> \"boss\"", "- | - | - -> ");
        assertThat(check(LIVE, proposed))
                .extracting(Finding::message)
                .containsExactly(
                        "第 1 行“金额（元）”：数字里不要写千位逗号：写 10000，不写 10,000；要列几个数的，逗号后空一格。",
                        "第 1 行“费用类别”：没有“tarvel”这个值，可以写：\"travel\"（差旅费）、\"taxi\"（出租车费）。",
                        "第 1 行“超预算”：只能写 true（是）或 false（否）。",
                        "第 1 行“批准人”：没有“boss”这个值，可以写：\"gm\"、\"head\"。",
                        "第 2 行“批准人”：必须填写。");
        assertThat(check(LIVE, proposed).get(0).column()).isEqualTo("in_a");
        assertThat(check(LIVE, proposed).get(0).rules()).containsExactly("rule_1");
    }

    @Test
    void aTableTooEntangledIsRefusedAndNotPassed() {
        List<Column> many = IntStream.range(0, 90)
                .mapToObj(i -> new Column("b" + i, "b" + i, "项" + i, ValueType.BOOLEAN, List.of()))
                .toList();
        Random random = new Random(5);
        String[] rows = IntStream.range(0, 450)
                .mapToObj(i -> {
                    String[] cells = new String[90];
                    Arrays.fill(cells, "-");
                    random.ints(3, 0, 90).forEach(at -> cells[at] = String.valueOf(random.nextBoolean()));
                    return String.join(" | ", cells) + " -> \"gm\"";
                })
                .toArray(String[]::new);
        assertThat(messages(table(HitPolicy.FIRST, many, rows)))
                .anySatisfy(message -> assertThat(message).startsWith("条件交错太多，查不完有没有漏掉的情况，不能提出"));
    }
}
