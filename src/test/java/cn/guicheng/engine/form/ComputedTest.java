package cn.guicheng.engine.form;

import static cn.guicheng.engine.form.Paper.composed;
import static cn.guicheng.engine.form.Paper.computed;
import static cn.guicheng.engine.form.Paper.day;
import static cn.guicheng.engine.form.Paper.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server reckons itself, and takes from nobody. */
class ComputedTest {
    private static final String ITEMS = composed("guicheng-list", "items", "Json", "");

    @ParameterizedTest
    @CsvSource({
        "workingDays, 2026-11-27, 2026-11-30, 2",
        "days, 2026-11-27, 2026-11-30, 4",
        "days, 2026-11-27, 2026-11-27, 1",
        "days, 2026-11-27, 2026-11-26, 0",
        "days, 2026-11-27, 2026-11-20, 0",
        "months, 2026-01-31, 2026-01-31, 0",
        "months, 2026-01-31, 2026-02-28, 1",
        "months, 2026-01-31, 2026-03-01, 2",
        "months, 2026-01-15, 2026-02-15, 1",
        "months, 2026-01-15, 2026-02-16, 2",
        "months, 2026-02-15, 2026-01-15, 0"
    })
    void spansOfDays(String function, String from, String to, int expected) {
        Paper paper = Paper.of(day("a", ""), day("b", ""), computed("span", "Integer", function + "(a, b)"));
        assertThat(paper.reckoned("span", "a", from, "b", to)).isEqualTo(expected);
    }

    @Test
    void whatIsMissingLeavesItOpen() {
        Paper paper = Paper.of(day("a", ""), day("b", ""), computed("span", "Integer", "days(a, b)"));
        assertThat(paper.reckoned("span", "a", "2026-01-01")).isNull();
        assertThat(paper.reckoned("span")).isNull();
    }

    @Test
    void sumsOfAList() {
        Paper product = Paper.of(ITEMS, computed("total", "Long", "sum(items, quantity * price)"));
        List<Map<String, Object>> lines =
                List.of(Map.of("quantity", 2, "price", 1500), Map.of("quantity", 1_000_000, "price", 9_999_999_999L));
        assertThat(product.reckoned("total", "items", lines)).isEqualTo(9_999_999_999_003_000L);
        assertThat(product.reckoned("total", "items", List.of())).isEqualTo(0L);
        assertThat(product.reckoned("total")).isNull();
        assertThat(Paper.of(ITEMS, computed("total", "Long", "sum(items, price)"))
                        .reckoned("total", "items", List.of(Map.of("price", 7), Map.of("price", -3))))
                .isEqualTo(4L);
    }

    @Test
    void aLineWithoutItsNumberIsNamed() {
        Paper paper = Paper.of(ITEMS, computed("total", "Long", "sum(items, price)"));
        assertThat(paper.refusal("items", List.of(Map.of("price", 7), Map.of())))
                .contains("“items”", "第 2 行");
        assertThat(paper.refusal("items", List.of(Map.of("price", "7")))).contains("第 1 行");
        assertThat(paper.refusal("items", List.of("x"))).contains("第 1 行");
    }

    @Test
    void whatIsTooLargeOrNoWholeNumberIsRefused() {
        Paper product = Paper.of(ITEMS, computed("total", "Long", "sum(items, a * b)"));
        assertThat(product.refusal("items", List.of(Map.of("a", Long.MAX_VALUE, "b", 2))))
                .contains("“total”");
        assertThat(product.refusal("items", List.of(Map.of("a", 0.5, "b", 1)))).contains("“total”");
        assertThat(product.reckoned("total", "items", List.of(Map.of("a", 0.5, "b", 2))))
                .isEqualTo(1L);
        Paper small = Paper.of(ITEMS, computed("total", "Integer", "sum(items, a)"));
        assertThat(small.refusal("items", List.of(Map.of("a", 1L << 31)))).contains("“total”");
        assertThat(small.reckoned("total", "items", List.of(Map.of("a", (1L << 31) - 1))))
                .isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void oneMayBeReckonedFromAnother() {
        Paper paper = Paper.of(
                ITEMS,
                computed("totalInCents", "Long", "sum(items, price)"),
                computed("totalInYuan", "Double", "yuan(totalInCents)"));
        assertThat(paper.reckoned("totalInYuan", "items", List.of(Map.of("price", 12345))))
                .isEqualTo(123.45);
    }

    @Test
    void theCasesOwnValuesCount() {
        Paper paper = Paper.of(day("b", ""), computed("span", "Integer", "days(a, b)"))
                .stored("a", Variables.stringValue("2026-01-01"));
        assertThat(paper.reckoned("span", "b", "2026-01-31")).isEqualTo(31);
    }

    @Test
    void nobodySendsIt() {
        Paper paper = Paper.of(day("a", ""), computed("span", "Integer", "days(a, a)"));
        assertThat(paper.refusal("a", "2026-01-01", "span", 1)).contains("“span”", "系统计算");
        assertThat(paper.refusal("a", "2026-01-01", "span", null)).contains("“span”");
    }

    @Test
    void whatDoesNotCountIsNotReckoned() {
        Paper paper = Paper.of(
                field("decision", "String", "required"),
                day("a", "data-used-when='decision=resubmit'"),
                computed("span", "Integer", "days(a, a)")
                        .replace("data-computed", "data-used-when='decision=resubmit' data-computed"));
        assertThat(paper.accepted("decision", "withdraw", "a", " 2026-01-01")).isEmpty();
        assertThat(paper.reckoned("span", "decision", "resubmit", "a", "2026-01-01"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hours(a, b)",
                "days(a)",
                "days(a, b, c)",
                "days a, b",
                "sum(items)",
                "sum(a, price)",
                "sum(gone, price)",
                "yuan()",
                "days(a, later)",
                "days(a, other.x)",
                "sum(items, price +)",
                ""
            })
    void whatCannotBeReckonedIsToldWhenTheFormIsRead(String formula) {
        assertThatThrownBy(() -> Paper.of(
                        day("a", ""),
                        day("b", ""),
                        ITEMS,
                        computed("x", "Long", formula),
                        computed("later", "Long", "days(a, b)")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("字段 x");
    }
}
