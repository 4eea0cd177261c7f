package cn.guicheng.engine.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.modelids.DocumentReviewIds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Slips of a step that several people answer, one at a time: each is told by file, element and remedy. */
@OnH2
class AnswererCheckTest {
    private static final String MODEL = "processes/document-review.bpmn";
    private static final String START = "forms/document-review/start.html";
    private static final String REVIEW = "forms/document-review/review.html";
    private static final String SHARE = "decisions/document-review/review-share.dmn";
    private static final String LOOP = "<bpmn:multiInstanceLoopCharacteristics />";
    private static final String AGREE = "<camunda:property name=\"agree\" value=\"share\" />";

    @Autowired
    ModelCheck check;

    private final ShippedFiles shipped = new ShippedFiles();

    @ParameterizedTest
    @CsvSource({"all", "one", "2/3", "1/1", "share"})
    void whatIsRightIsNotTold(String agree) {
        assertThat(findings(Map.of(MODEL, changed(MODEL, AGREE, AGREE.replace("share", agree)))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3/2", "0/3", "2/0", "66%", "most", "two-thirds", "sharee"})
    void aShareThatNobodyUnderstandsIsTold(String agree) {
        told(MODEL, AGREE, AGREE.replace("share", agree), "agree “" + agree + "”无法理解", "all、one");
    }

    @Test
    void answerersWithoutAgreeAndAgreeWithoutAnswerersAreTold() {
        told(MODEL, AGREE, "", "没有 agree", "all、one 或 2/3");
        told(MODEL, "<camunda:property name=\"answerers\" value=\"reviewers\" />", "", "没有 answerers");
    }

    @Test
    void aVariableThatThereIsNotIsTold() {
        told(MODEL, "value=\"reviewers\"", "value=\"reviewer\"", "没有“reviewer”这个变量", "是不是“reviewers”");
        told(MODEL, AGREE, AGREE.replace("share", "shares"), "“shares”", "是不是“share”");
    }

    @Test
    void anOutputThatTheTableDoesNotHaveIsTold() {
        told(MODEL, "name=\"outputs\" value=\"share\"", "name=\"outputs\" value=\"shares\"", "没有输出“shares”");
    }

    @Test
    void aPropertyMisspeltOrWithoutMeaningIsTold() {
        told(MODEL, "name=\"answerers\"", "name=\"answerer\"", "answerer", "是不是“answerers”");
        told(MODEL, "name=\"facts\"", "name=\"agree\"", "agree", "没有意义");
    }

    @Test
    void whoeverIsDrawnAloneOrOneAfterAnotherIsTold() {
        told(MODEL, LOOP, "", "须画成并行多实例", "multiInstanceLoopCharacteristics");
        told(MODEL, LOOP, LOOP.replace(" /", " isSequential=\"true\" /"), "请去掉 isSequential");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<bpmn:multiInstanceLoopCharacteristics camunda:collection=\"${reviewers}\" camunda:elementVariable=\"who\" />",
                "<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>3</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>",
                "<bpmn:multiInstanceLoopCharacteristics><bpmn:completionCondition>${true}</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics>"
            })
    void whatTheEngineWouldBeToldBesidesIsTold(String loop) {
        told(MODEL, LOOP, loop, "由 answerers 和 agree 决定", "请删去");
    }

    @Test
    void anotherWordForWhoDoesItIsTold() {
        told(
                MODEL,
                AGREE,
                AGREE + "<camunda:property name=\"signedBy\" value=\"head\" />",
                "已有属性 answerers，请删去 signedBy");
        told(
                MODEL,
                "name=\"会签\" camunda:formKey",
                "name=\"会签\" camunda:assignee=\"${startedBy}\" camunda:formKey",
                "已有属性 answerers，请删去");
    }

    @Test
    void aFieldThatTakesAnyTextIsTold() {
        told(START, "data-kind=\"people\" data-colleague data-not-self", "", "可以填任何文字", "data-colleague");
        told(START, "data-kind=\"people\" data-colleague", "data-kind=\"people\"", "可以填任何文字");
        told(START, "data-kind=\"people\"", "data-kind=\"persons\"", "data-kind “persons”", "people");
    }

    @Test
    void anAnswerThatNobodyCanCountIsTold() {
        told(REVIEW, "value=\"approve\"", "value=\"agree\"", "表单的 decision 没有 approve");
        told(
                REVIEW,
                "<small",
                "<guicheng-attachments id=\"x\" data-label=\"附件\" data-variable-name=\"attachments\" data-variable-type=\"String\"></guicheng-attachments><small",
                "“attachments”不知道听谁的");
        told(MODEL, " camunda:formKey=\"embedded:deployment:forms/document-review/review.html\"", "", "须有表单");
    }

    @Test
    void aShareOfTheTableThatNobodyUnderstandsIsTold() {
        told(
                SHARE,
                "\"2/3\"</text>\n        </outputEntry>",
                "\"3/2\"</text>\n        </outputEntry>",
                "可以是“3/2”",
                "无法理解");
        told(MODEL, AGREE, AGREE.replace("share", "rule"), "可以是“two-thirds”");
    }

    @Test
    void anAnswerIsNotWhatTheStepComesTo() {
        told(
                MODEL,
                "name=\"subject\"",
                "name=\"print.x\" value=\"意见; after " + DocumentReviewIds.REVIEW
                        + "\" /><camunda:property name=\"subject\"",
                "不能写在 print.x");
        told(
                MODEL,
                "name=\"signedAs\"",
                "name=\"until\" value=\"" + DocumentReviewIds.REVIEW + "\" /><camunda:property name=\"signedAs\"",
                "不能写在 until");
    }

    private String changed(String file, String right, String wrong) {
        String text = shipped.read(file).orElseThrow();
        assertThat(text).contains(right);
        return text.replace(right, wrong);
    }

    private void told(String file, String right, String wrong, String... words) {
        assertThat(findings(Map.of(file, changed(file, right, wrong)))).anySatisfy(finding -> assertThat(finding)
                .startsWith(MODEL + "：")
                .contains(words)
                .containsPattern("请|须|不能"));
    }

    private List<String> findings(Map<String, String> others) {
        Map<String, String> texts = new HashMap<>(others);
        ProcedureFiles files = new ProcedureFiles() {
            @Override
            public Optional<String> read(String name) {
                return Optional.ofNullable(texts.get(name)).or(() -> shipped.read(name));
            }

            @Override
            public List<String> find(String folder, String ending) {
                return shipped.find(folder, ending);
            }
        };
        return check.findings(files, List.of("document-review")).getOrDefault("document-review", List.of());
    }
}
