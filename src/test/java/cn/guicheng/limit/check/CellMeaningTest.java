package cn.guicheng.limit.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.limit.check.Finding.Kind;
import cn.guicheng.limit.table.Column;
import cn.guicheng.limit.table.HitPolicy;
import cn.guicheng.limit.table.LimitTable;
import cn.guicheng.limit.table.Rule;
import cn.guicheng.limit.table.ValueType;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells that are well written and say something else than anybody would write them for. */
class CellMeaningTest {
    private static final Column RESULT = new Column("out", "gmApproval", "须总经理审批", ValueType.BOOLEAN, List.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "YUAN | > 1000, < 5000 | 任何数都符合；要写两数之间的，写 ]1000..5000[",
                "YUAN | >= 1000, <= 5000 | 写 [1000..5000]",
                "YUAN | < 5000, >= 1000 | 写 [1000..5000[",
                "YUAN | <= 1000, > 1000 | 任何数都符合；要写两数之间的，写 ]1000..1000]",
                "YUAN | < 5, > 5, 5 | 任何数都符合；不限的请留空",
                "YUAN | <= 1000, >= 1000.01 | 任何数都符合",
                "INTEGER | <= 2, >= 3 | 任何数都符合",
                "NUMBER | < 1, [0..9], > 5 | 任何数都符合",
                "YUAN | > 1000, > 5000 | “> 5000”已经包含在“> 1000”里",
                "YUAN | < 5, <= 5 | “< 5”已经包含在“<= 5”里",
                "YUAN | [0..100], 50 | “50”已经包含在“[0..100]”里",
                "YUAN | [0..100], [20..30] | “[20..30]”已经包含在“[0..100]”里",
                "YUAN | 5, 5 | “5”已经包含在“5”里",
                "YUAN | >= 5, ]5..9] | “]5..9]”已经包含在“>= 5”里",
                "YUAN | not(> 5, 7) | “7”已经包含在“> 5”里",
                "TEXT | \"a\", \"b\", \"a\" | 已经包含在",
                "TEXT | not(\"a\", \"a\") | 已经包含在",
                "YUAN | ]5..5[ | “]5..5[”没有一个值符合",
                "YUAN | [5..5[ | 没有一个值符合",
                "YUAN | ]1000..1000.01[ | 没有一个值符合",
                "INTEGER | ]2..3[ | 没有一个值符合",
                "YUAN | > 9, ]5..5[ | “]5..5[”没有一个值符合",
                "YUAN | not(> 1000, < 5000) | 没有一个值符合",
                "YUAN | not(<= 1000, > 1000) | 没有一个值符合",
                "YUAN | [0..999], [1000..4999] | 漏掉了 999 和 1000 之间的数，例如 999.01；写 [0..1000[",
                "YUAN | [1000..4999], [0..999] | 例如 999.01",
                "YUAN | <= 999, >= 1000 | 漏掉了 999 和 1000 之间的数，例如 999.01；写 < 1000",
                "YUAN | [0..99], [100..199], [300..399] | 例如 99.01",
                "NUMBER | [0..99], [100..200] | 例如 99.5"
            })
    void isRefusedAndSaysWhatItSays(ValueType type, String cell, String why) {
        assertThat(of(type, cell)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.CELL);
            assertThat(finding.refuses()).isTrue();
            assertThat(finding.message()).startsWith("第 1 行“栏”：").contains(why);
            assertThat(finding.column()).isEqualTo("in");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "YUAN | > 0",
                "YUAN | < 1000, > 5000",
                "YUAN | [0..1000[, [2000..4999]",
                "YUAN | [0..999.99], [1001..4999]",
                "YUAN | 5, 6",
                "YUAN | 999, 1000",
                "YUAN | [5..5]",
                "YUAN | [0..10], [5..15]",
                "YUAN | not(5)",
                "YUAN | not([1000..5000])",
                "INTEGER | [0..999], [1000..4999]",
                "INTEGER | 1, 2, 3",
                "TEXT | \"a\", \"b\"",
                "TEXT | not(\"a\")",
                "BOOLEAN | true"
            })
    void whatSaysWhatItMeansIsTaken(ValueType type, String cell) {
        assertThat(of(type, cell)).isEmpty();
    }

    /** Cells refused, of a table with a row for all others. */
    private static List<Finding> of(ValueType type, String cell) {
        LimitTable table = table(type, cell + " -> true", " -> false");
        return TableCheck.check(table, table, column -> Map.of()).stream()
                .filter(Finding::refuses)
                .toList();
    }

    private static LimitTable table(ValueType type, String... rows) {
        Column input = new Column("in", "x", "栏", type, type == ValueType.TEXT ? List.of("a", "b", "c") : List.of());
        List<Rule> rules = IntStream.range(0, rows.length)
                .mapToObj(row -> {
                    String[] sides = rows[row].split("->");
                    return new Rule("rule_" + (row + 1), "", List.of(sides[0].strip()), List.of(sides[1].strip()));
                })
                .toList();
        return new LimitTable("route", "路线", "", HitPolicy.FIRST, List.of(input), List.of(RESULT), rules);
    }

    // --- between the rows ---

    @Test
    void centsForgottenBetweenTwoRowsFallToTheLastOneAndAreTold() {
        LimitTable table = table(ValueType.YUAN, "[0..999] -> true", "[1000..4999] -> true", " -> false");
        assertThat(TableCheck.check(table, table, column -> Map.of()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(Kind.BETWEEN);
                    assertThat(finding.refuses()).isTrue();
                    assertThat(finding.message())
                            .isEqualTo("栏在 999 和 1000 之间的，第 1 行和第 2 行都没有写到，会依第 3 行；第 1 行写 [0..1000[。例如：栏 999.01。");
                    assertThat(finding.example().get(0).value()).isEqualTo("999.01");
                });
    }

    @Test
    void withoutSuchARowTheyAreAGap() {
        LimitTable table =
                table(ValueType.YUAN, "< 0 -> true", "[0..999] -> true", "[1000..4999] -> true", "> 4999 -> true");
        assertThat(TableCheck.check(table, table, column -> Map.of()))
                .filteredOn(finding -> finding.kind() == Kind.GAP)
                .extracting(Finding::message)
                .containsExactly("栏超过 999 而小于 1000 的，没有一行规则管得到。例如：栏 999.01。");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "YUAN; >= 1000 -> true; <= 999 -> true",
                "YUAN; <= 999 -> true; [1000..2000], 5000 -> true",
                "NUMBER; [0..9] -> true; [10..20] -> true"
            })
    void inAnyOrderAndWithAnySign(ValueType type, String first, String second) {
        LimitTable table = table(type, first, second, " -> false");
        assertThat(TableCheck.check(table, table, column -> Map.of()))
                .filteredOn(Finding::refuses)
                .extracting(Finding::kind)
                .containsExactly(Kind.BETWEEN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "YUAN; [0..999] -> false; [1000..4999] -> true",
                "YUAN; [0..1000[ -> true; [1000..4999] -> true",
                "YUAN; [0..999] -> true; [1001..4999] -> true",
                "INTEGER; [0..999] -> true; [1000..4999] -> true"
            })
    void whatComesToTheSameOrIsWholeIsNoSlip(ValueType type, String first, String second) {
        LimitTable table = table(type, first, second, " -> false");
        assertThat(TableCheck.check(table, table, column -> Map.of()))
                .filteredOn(Finding::refuses)
                .isEmpty();
    }
}
