package cn.guicheng.engine.form;

import static cn.guicheng.engine.form.Paper.composed;
import static cn.guicheng.engine.form.Paper.computed;
import static cn.guicheng.engine.form.Paper.day;
import static cn.guicheng.engine.form.Paper.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People, files, exactly one of several, conditions on tables, and what is told of a form still being filled in. */
class FormConditionsTest {
    @ParameterizedTest
    @CsvSource({"wangfang, ''", "nobody, 须为同事", "lina, 不能是您本人", "zhangwei, 不能是发起人本人"})
    void aColleagueWorksHereAndIsNotOneself(String person, String words) {
        Paper paper =
                Paper.of(field("handoverTo", "String", "data-kind='person' data-colleague data-not-self required"));
        assertThat(paper.refusal("handoverTo", person)).contains(words);
        assertThat(paper.refusal("handoverTo", person).isEmpty()).isEqualTo(words.isEmpty());
    }

    @Test
    void aValueThatAConditionNamesTwiceIsNamedOnce() {
        assertThat(FormField.Condition.parse("kind=annual|sick|annual").values())
                .containsExactlyInAnyOrder("annual", "sick");
    }

    @Test
    void aColleagueIsKeptWithoutBlanks() {
        Paper paper = Paper.of(field("handoverTo", "String", "data-kind='person' data-colleague"));
        assertThat(paper.accepted("handoverTo", " wangfang ").get("handoverTo").getValue())
                .isEqualTo("wangfang");
    }

    @ParameterizedTest
    @CsvSource({"'', false, 其中一项", "a, true, ''", "b, true, ''", "ab, false, 只能"})
    void exactlyOneOfThem(String given, boolean accepted, String words) {
        Paper paper = Paper.with("data-exactly-one='a b'", field("a", "String", ""), field("b", "String", ""));
        String refusal = paper.refusal("a", given.contains("a") ? "x" : " ", "b", given.contains("b") ? "x" : null);
        assertThat(refusal.isEmpty()).isEqualTo(accepted);
        assertThat(refusal).contains(words);
    }

    @ParameterizedTest
    @CsvSource({"1, '', false", "1, a1, true", "2, 'a1,a2', false", "2, 'a1, b1', true", "0, '', true"})
    void differentFilesAreCounted(String least, String ids, boolean accepted) {
        Paper paper =
                Paper.of(composed("guicheng-attachments", "attachments", "String", "data-min-files='" + least + "'"));
        assertThat(paper.refusal("attachments", ids).isEmpty()).isEqualTo(accepted);
    }

    @Test
    void aTableSaysHowManyFiles() {
        Paper paper = Paper.with(
                "data-tables='limits'",
                field("amountInCents", "Long", ""),
                composed("guicheng-attachments", "attachments", "String", "data-min-files='limits.quotations'"));
        assertThat(paper.refusal("amountInCents", 99L)).isEmpty();
        assertThat(paper.refusal("amountInCents", 1L << 40, "attachments", "a1,b1"))
                .contains("至少需要 3 个不同的文件，现有 2 个");
        assertThat(paper.refusal("amountInCents", 1L << 40, "attachments", "a1,b1,c1"))
                .isEmpty();
    }

    @Test
    void aTableIsAskedWithWhatIsComputed() {
        Paper paper = Paper.with(
                "data-tables='rules'",
                day("a", ""),
                day("b", ""),
                computed("leaveDays", "Integer", "days(a, b)"),
                field("paper", "String", "data-required-when='rules.certificate=true'"));
        assertThat(paper.refusal("a", "2026-01-01", "b", "2026-01-01")).isEmpty();
        assertThat(paper.refusal("a", "2026-01-01", "b", "2026-01-02")).isEqualTo("“paper”：必须填写。");
    }

    @Test
    void anOutputThatTheTableDoesNotHaveAsksAlways() {
        Paper paper = Paper.with(
                "data-tables='rules'", field("paper", "String", "data-required-when='rules.certificat=true'"));
        assertThat(paper.refusal()).isEqualTo("“paper”：必须填写。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"decison=return", "decision=retrun", "decision!=aprove", "rules.certificate=true", "decision"})
    void aMisspeltConditionIsToldWhenTheFormIsRead(String condition) {
        String select =
                "<label for='d'>意见</label><select id='d' cam-variable-name='decision' cam-variable-type='String'>"
                        + "<option value='approve'>同意</option><option value='return'>退回</option></select>";
        assertThatThrownBy(() -> Paper.of(select, field("comment", "String", "data-required-when='" + condition + "'")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("字段 comment");
    }

    @Test
    void aMisspeltConditionInAFormThatIsInUseAsksAlways() {
        FormDefinition form = FormDefinition.deployed(
                "<form>" + field("comment", "String", "data-required-when='decison=return'") + "</form>");
        FormValues values = new FormValues(Submission.plain("lina", null, form, Map.of(), name -> null), null);
        assertThat(values.isRequired(form.fields().get(0))).isTrue();
        assertThat(values.isIdle(form.fields().get(0))).isFalse();
    }

    @Test
    void everythingIsToldAtOnceOfAFormBeingFilledIn() {
        FormPreview preview = Paper.of(
                        day("a", "required"),
                        day("b", "data-not-before='a'"),
                        field("reason", "String", "required"),
                        field("count", "Integer", "max=3"),
                        computed("days", "Integer", "days(a, b)"))
                .preview("a", "2026-01-02", "b", "2026-01-01", "count", "viele", "more", 1);
        assertThat(preview.findings())
                .extracting(Finding::field, Finding::message)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("b", "“b”：不得早于“a”（2026-01-02）。"),
                        org.assertj.core.groups.Tuple.tuple("reason", "“reason”：必须填写。"),
                        org.assertj.core.groups.Tuple.tuple("count", "“count”：须为整数。"),
                        org.assertj.core.groups.Tuple.tuple("more", "more：本表单没有这一项，不接受。"));
        assertThat(preview.computed()).containsEntry("days", 0);
    }

    @Test
    void nothingIsToldOfWhatWouldBeAccepted() {
        FormPreview preview = Paper.of(day("a", "required"), computed("days", "Integer", "days(a, a)"))
                .preview("a", "2026-01-02");
        assertThat(preview).isEqualTo(new FormPreview(Map.of("days", 1), List.of(), Map.of()));
    }
}
