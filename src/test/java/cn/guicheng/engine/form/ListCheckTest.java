package cn.guicheng.engine.form;

import static cn.guicheng.engine.form.ListCases.FORM;
import static cn.guicheng.engine.form.ListCases.good;
import static cn.guicheng.engine.form.ListCases.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A list is what its form declares, on both sides of every limit; what is wrong is named by line and column. */
class ListCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    @ParameterizedTest
    @MethodSource("cn.guicheng.engine.form.ListCases#wrong")
    void aWrongValueIsNamedByLineAndColumn(String value, String words) {
        assertRefused("[%s,%s]".formatted(good(), line(value)), "采购明细第 2 行" + words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            "what":5                       | 的品名：须为文字。
            "quantity":"1"                 | 的数量：须为整数。
            "priceInCents":0               | 的单价：须为 0.01 至 100.00 元，最多两位小数。
            "priceInCents":"一百"          | 的单价：须为 0.01 至 100.00 元，最多两位小数。
            "neededOn":"2026-02-30"        | 的需用日：须为有效日期，如 2026-11-01。
            "neededOn":"2026-11-30"        | 的需用日：不得晚于今天。
            "kind":"old"                   | 的种类：须为以下之一：新购、备件。
            "urgent":"true"                | 的急用：须为是或否。
            "approved":true                | ：没有“approved”这一栏，不接受。
            """)
    void whatNobodyCanTypeIsRefusedToo(String value, String words) {
        assertRefused("[%s]".formatted(line(value)), "采购明细第 1 行" + words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"code\":\"AB\"",
                "\"code\":null",
                "\"priceInCents\":1",
                "\"priceInCents\":10000",
                "\"quantity\":99",
                "\"neededOn\":\"2000-01-01\"",
                "\"neededOn\":\"2026-11-29\"",
                "\"kind\":\"spare\"",
                "\"urgent\":true"
            })
    void theOtherSideOfEachLimitIsAccepted(String value) {
        assertThatNoException().isThrownBy(() -> check(FORM, "[%s]".formatted(line(value))));
    }

    @Test
    void whatIsNoListOfSoManyLinesIsRefused() {
        assertRefused("[{\"what\":\"扳手\",\"quantity\":1}]", "采购明细第 1 行：库存、供应商须填且只填一项。");
        assertRefused("[5]", "采购明细第 1 行：内容无法识别。");
        assertRefused("{}", "采购明细：须为列表。");
        assertRefused("[]", "采购明细：至少填写 1 行。");
        assertRefused("[" + String.join(",", good(), good(), good(), good()) + "]", "采购明细：不得超过 3 行。");
    }

    @Test
    void aFormOfBeforeIsHeldToTheColumnsOfTheFormAsItIsNow() {
        String before = FORM.replaceAll("(?s)<table>.*</table>", "");
        assertThat(FormDefinition.parse(before).field("items").orElseThrow().list())
                .isNull();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> check(before, "[{\"quantity\":1}]"))
                .withMessage("采购明细第 1 行的品名：必须填写。");
    }

    @Test
    void whatCannotBeDeclaredIsNamed() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> FormDefinition.parse(FORM.replace("\"integer\"", "\"number\"")))
                .withMessageContaining("字段 items：栏目 quantity");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> FormDefinition.parse(FORM.replace("data-column=\"code\"", "data-column=\"what\"")))
                .withMessageContaining("写了两次");
    }

    private static void assertRefused(String lines, String message) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> check(FORM, lines))
                .withMessage(message);
    }

    private static void check(String form, String lines) {
        Submission submission = new Submission(
                "lina",
                null,
                FormDefinition.parse(form),
                Map.of("items", SpinValues.jsonValue(lines).create()),
                name -> null);
        submission
                .form()
                .fields()
                .forEach(field -> ListCheck.check(submission, field, () -> FormDefinition.parse(FORM), TODAY));
    }
}
