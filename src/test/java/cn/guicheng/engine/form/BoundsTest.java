package cn.guicheng.engine.form;

import static cn.guicheng.engine.form.Paper.computed;
import static cn.guicheng.engine.form.Paper.day;
import static cn.guicheng.engine.form.Paper.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Date;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days and numbers that are too early or late, too small or large, on both sides of every limit. */
class BoundsTest {
    @ParameterizedTest
    @CsvSource({
        "data-not-before='today', 2026-11-28, 2026-11-29",
        "data-not-after='today', 2026-11-30, 2026-11-29",
        "data-after='today', 2026-11-29, 2026-11-30",
        "data-not-before='today - 30', 2026-10-29, 2026-10-30",
        "data-not-after='today + 365', 2027-11-30, 2027-11-29",
        "data-not-before='from', 2026-12-09, 2026-12-10",
        "data-after='from', 2026-12-10, 2026-12-11",
        "data-not-after='from + limits.mostDays', 2026-12-16, 2026-12-15",
        "data-at-most='from + count', 2026-12-13, 2026-12-12",
        "data-at-least='agreed', 2026-12-23, 2026-12-24",
        "data-after='until', 2026-12-31, 2027-01-01"
    })
    void daysAreHeldAgainstOtherDays(String bound, String bad, String good) {
        Paper paper = Paper.with(
                        "data-tables='limits'", day("from", ""), field("count", "Integer", ""), day("until", bound))
                .stored("agreed", Variables.dateValue(new Date(1798041600000L))) // 2026-12-24 00:00 in Shanghai
                .stored("until", Variables.stringValue("2026-12-31"));

        assertThat(paper.refusal("from", "2026-12-10", "count", 2, "until", bad))
                .contains("“until”");
        assertThat(paper.refusal("from", "2026-12-10", "count", 2, "until", good))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "data-at-least='2', 1, 2",
        "data-at-most='10', 11, 10",
        "data-after='10', 10, 11",
        "data-not-before='-1', -2, -1",
        "data-not-after='other', 8, 7",
        "data-at-most='other + 3', 11, 10",
        "data-at-most='approved', 101, 100",
        "data-at-most='limits.mostDays', 6, 5"
    })
    void numbersAreHeldAgainstOtherNumbers(String bound, long bad, long good) {
        Paper paper = Paper.with("data-tables='limits'", field("other", "Integer", ""), field("number", "Long", bound))
                .stored("approved", Variables.longValue(100L));

        assertThat(paper.refusal("other", 7, "number", bad)).contains("“number”");
        assertThat(paper.refusal("other", 7, "number", good)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29",
                "2026-13-01",
                "26-01-01",
                "2026-1-1",
                "2026/01/01",
                "2026-01-01T00:00:00",
                "+2026-01-01",
                "２０２６-01-01",
                "today",
                "0"
            })
    void whatIsNoDayIsRefused(String text) {
        assertThat(Paper.of(day("day", "")).refusal("day", text)).isEqualTo("“day”：须为日期，如 2026-01-31。");
    }

    @Test
    void aDayIsKeptWithoutBlanksAndABlankOneIsNone() {
        Paper paper = Paper.of(day("day", ""));
        assertThat(paper.accepted("day", " 2028-02-29 ").get("day").getValue()).isEqualTo("2028-02-29");
        assertThat(paper.accepted("day", " ").get("day").getValue()).isNull();
        assertThat(paper.accepted("day", "2028-02-29")).isEmpty();
    }

    @Test
    void aLimitThatIsNotKnownYetSaysNothing() {
        Paper paper = Paper.of(day("from", ""), day("until", "data-not-before='from'"));
        assertThat(paper.refusal("until", "2020-01-01")).isEmpty();
    }

    @Test
    void aLimitThatTheCaseDoesNotHaveLetsNothingPass() {
        assertThat(Paper.of(field("number", "Long", "data-at-most='aproved'")).refusal("number", 1))
                .contains("“number”", "aproved");
        assertThat(Paper.with("data-tables='limits'", field("number", "Long", "data-at-most='limits.most'"))
                        .refusal("number", 1))
                .contains("limits.most");
    }

    @Test
    void theRefusalSaysTheLimitAndWhatItIs() {
        assertThat(Paper.of(day("day", "data-not-before='today'")).refusal("day", "2026-11-01"))
                .isEqualTo("“day”：不得早于今天（2026-11-29）。");
        assertThat(Paper.of(day("from", ""), day("to", "data-after='from'"))
                        .refusal("from", "2026-01-02", "to", "2026-01-02"))
                .isEqualTo("“to”：须晚于“from”（2026-01-02）。");
        assertThat(Paper.of(field("feeInCents", "Long", "data-at-most='12345'")).refusal("feeInCents", 12346))
                .isEqualTo("“feeInCents”：不得大于 ¥123.45。");
        assertThat(Paper.of(field("count", "Integer", "data-at-least='3'")).refusal("count", 2))
                .isEqualTo("“count”：不得小于 3。");
    }

    @Test
    void whatIsComputedIsHeldToItsBounds() {
        Paper paper = Paper.of(
                day("from", ""),
                day("to", ""),
                computed("days", "Integer", "days(from, to)").replace("data-computed", "min=1 max=3 data-computed"));
        assertThat(paper.refusal("from", "2026-01-01", "to", "2026-01-03")).isEmpty();
        assertThat(paper.refusal("from", "2026-01-01", "to", "2026-01-04")).contains("“days”", "3");
        assertThat(paper.refusal("from", "2026-01-02", "to", "2026-01-01")).contains("“days”", "1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "today+", "today + ", "a b", "Table.x", "today - x.y.z", "1e3", "${x}"})
    void whatIsNoLimitIsToldWhenTheFormIsRead(String operand) {
        assertThatThrownBy(() -> Paper.of(field("number", "Long", "data-at-most='" + operand + "'")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("字段 number");
    }
}
