package cn.guicheng.engine.form;

import static cn.guicheng.engine.form.Paper.composed;
import static cn.guicheng.engine.form.Paper.computed;
import static cn.guicheng.engine.form.Paper.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that are ticked, lists of texts, decimals, and what a form reckons by a table. */
class TickedAndLinedTest {
    private static final Paper TICKED = Paper.of(composed(
            "guicheng-choices",
            "works",
            "String",
            "data-kind=\"several\" data-options=\"gas 燃气, windows 门窗\" required"));

    @Test
    void severalOptionsAreKeptEachOnceInTheOrderInWhichTheyCame() {
        assertThat(TICKED.refusal("works", "gas")).isEmpty();
        assertThat(TICKED.accepted("works", " windows ,gas,windows")
                        .get("works")
                        .getValue())
                .isEqualTo("windows,gas");
        assertThat(TICKED.refusal("works", "gas,roof")).contains("燃气、门窗");
        assertThat(TICKED.refusal("works", " , ")).contains("“works”");
        assertThat(TICKED.refusal()).contains("必须填写");
    }

    @ParameterizedTest
    @CsvSource({"1, true", "1.5, true", "1.55, true", "1.555, false", "0.001, false", "-2.25, true"})
    void decimalsAreAsManyAsTheStepHas(double number, boolean fits) {
        Paper paper = Paper.of(field("area", "Double", "step=\"0.01\""));
        assertThat(paper.refusal("area", number).isEmpty()).isEqualTo(fits);
    }

    @Test
    void aListOfTextsHasAsManyLinesAsAnotherFieldSays() {
        Paper paper = Paper.of(
                field("count", "Integer", ""),
                composed("guicheng-lines", "names", "Json", "data-lines=\"count\" data-max-length=\"3\""));
        assertThat(paper.refusal("count", 2, "names", List.of("赵大", "钱二"))).isEmpty();
        assertThat(paper.refusal("count", 2, "names", List.of("赵大"))).contains("须为 2 行", "现有 1 行");
        assertThat(paper.refusal("count", 1, "names", List.of("赵大", "钱二"))).contains("须为 1 行");
        assertThat(paper.refusal("count", 2, "names", List.of("赵大", " "))).contains("第 2 行");
        assertThat(paper.refusal("count", 2, "names", List.of("赵大", "钱二三四"))).contains("第 2 行");
        assertThat(paper.refusal("count", 1, "names", List.of(7))).contains("第 1 行");
        assertThat(paper.refusal("count", 1, "names", List.of(List.of("x")))).contains("第 1 行");
        assertThat(paper.refusal("count", 1, "names", "赵大")).isNotEmpty();
    }

    @Test
    void whatATableSaysIsReckonedAgainWithEveryValue() {
        Paper paper = Paper.with(
                "data-tables=\"limits\"",
                field("amountInCents", "Long", ""),
                computed("offers", "Integer", "limits.quotations"));
        assertThat(paper.reckoned("offers", "amountInCents", 99)).isEqualTo(0);
        assertThat(paper.reckoned("offers", "amountInCents", 5_000_000_000L)).isEqualTo(3);
    }

    @Test
    void aTableThatTheFormDoesNotAskIsToldWhenItIsRead() {
        assertThatThrownBy(() -> Paper.of(computed("offers", "Integer", "limits.quotations")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("data-tables");
    }
}
