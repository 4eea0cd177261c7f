package cn.guicheng.procedure.documentreview;

import static cn.guicheng.OfficeClient.variables;
import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.TestOffice.REFUSE;
import static cn.guicheng.modelids.DocumentReviewIds.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people see and hear of a document that goes round: each answer is a step of its own, wherever steps are shown. */
abstract class DocumentReviewSeenTest {
    @OnH2
    static class OnH2Test extends DocumentReviewSeenTest {}

    @OnPostgres
    static class OnPostgresTest extends DocumentReviewSeenTest {}

    @Autowired
    TestOffice office;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theCaseWaitsWithEachOfThem() {
        String review = started("all", "madong", "guolei", "liuyang");
        answers("guolei", review, APPROVE);
        JsonNode sheet = office.get("lina", "/api/cases/" + review).body();
        assertThat(sheet.path("waiting").findValuesAsText("assigneeName")).containsExactlyInAnyOrder("马东", "刘洋");
        assertThat(sheet.path("facts").findValuesAsText("value")).contains("马东、郭磊、刘洋", "全部同意");
        JsonNode cards = office.get("madong", "/api/desk/tasks?size=200").body();
        assertThat(cards.toString()).contains(review, "同意", "不同意");
    }

    @Test
    void eachHearsOfTheirOwnOnceAndTheStarterOfTheEnd() {
        String review = started("one", "madong", "guolei");
        assertThat(office.told(review, "task-opened")).containsExactly("guolei", "madong");
        answers("guolei", review, APPROVE);
        assertThat(office.told(review, "task-opened")).containsExactly("guolei", "madong");
        assertThat(office.told(review, "case-ended")).containsExactly("lina");
        assertThat(office.told(review, "needs-action")).isEmpty();
    }

    @Test
    void theTimelineSaysWhoAnsweredAndWhoNeedsNotAnyMore() {
        String review = started("one", "madong", "guolei", "liuyang");
        answers("madong", review, Map.of("decision", "refuse", "comment", "第三条不妥"));
        answers("guolei", review, APPROVE);
        List<String> titles = office.get("lina", "/api/cases/" + review + "/timeline")
                .body()
                .path("events")
                .findValuesAsText("title");
        assertThat(titles)
                .contains(
                        "“会签”交 马东 办理",
                        "“会签”交 郭磊 办理",
                        "“会签”交 刘洋 办理",
                        "马东（工程维护部）办理了“会签”：不同意",
                        "郭磊（秩序维护部）办理了“会签”：同意",
                        "“会签”不再需要 刘洋 办理",
                        "单据办结：会签通过")
                .noneMatch(title -> title.contains("郭磊 办理了“会签”：不同意"));
    }

    @Test
    void theDiagramShowsTheWayThroughTheStepOfSeveral() {
        String review = started("one", "madong", "guolei", "liuyang");
        answers("guolei", review, APPROVE);
        JsonNode run = office.get("lina", "/api/cases/" + review + "/timeline")
                .body()
                .path("runs")
                .path(0);
        assertThat(run.findValuesAsText("id")).contains(REVIEW).noneMatch(id -> id.contains("#"));
        assertThat(run.toString())
                .contains(
                        "\"flow_determineShare_review\"",
                        "\"flow_review_reviewAgreed\"",
                        "\"flow_reviewAgreed_agreed\"");
    }

    @Test
    void everyAnswerIsAStepsWorkAndWhatWasWithdrawnIsNobodys() {
        String review = started("one", "madong", "guolei", "liuyang");
        answers("madong", review, REFUSE);
        answers("guolei", review, APPROVE);
        assertThat(jdbc.sql("select person, decision, cancelled from flow_step where case_number = ? order by person")
                        .param(review)
                        .query((row, number) -> row.getString(1) + " " + row.getString(2) + " " + row.getBoolean(3))
                        .list())
                .containsExactly("guolei approve false", "liuyang null true", "madong refuse false");
        assertThat(jdbc.sql("select count(*) from flow_step where case_number = ? and ended_at is null")
                        .param(review)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void severalReviewsAreAnsweredAtOnceEachByItself() {
        String first = started("all", "madong", "guolei");
        String second = started("one", "madong", "guolei");
        String gone = started("one", "madong", "guolei");
        List<String> ids = Stream.of(first, second, gone)
                .map(review -> taskOf("madong", review).getId())
                .toList();
        answers("guolei", gone, APPROVE);
        Answer answer = office.post(
                "madong",
                "/api/tasks/complete",
                Map.of("tasks", ids, "variables", variables(APPROVE).get("variables")));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().findValuesAsText("status")).containsExactly("204", "204", "409");
        assertThat(office.outcome(first)).isNull();
        assertThat(office.outcome(second)).isEqualTo("agreed");
    }

    @Test
    void theDraftOfAnAnswerGoesWithItsTask() {
        String review = started("one", "madong", "guolei");
        String draft = "/api/drafts/document-review/" + taskOf("madong", review).getId();
        assertThat(office.call("PUT", "madong", draft, Map.of("comment", "再看看")).status())
                .isEqualTo(204);
        answers("guolei", review, APPROVE);
        assertThat(jdbc.sql("select count(*) from draft where person = 'madong' and slug = 'document-review'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void onPaperStandsEveryAnswer() {
        String review = started("all", "madong", "guolei");
        answers("madong", review, APPROVE);
        answers("guolei", review, Map.of("decision", "refuse", "comment", "第三条不妥"));
        var paper = office.file("lina", "/api/cases/" + review + "/print");
        assertThat(paper.statusCode()).isEqualTo(200);
        assertThat(new String(paper.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        JsonNode signed = office.get("lina", "/api/cases/" + review).body().path("signatures");
        assertThat(signed.findValuesAsText("personName")).containsExactly("李娜", "马东", "郭磊");
        assertThat(signed.findValuesAsText("decisionName")).contains("同意", "不同意");
    }

    @Test
    void theStarterSeesTheCaseAndWhoIsAskedSeesItEvenAfterwards() {
        String review = started("one", "madong", "guolei");
        answers("guolei", review, APPROVE);
        for (String person : List.of("lina", "guolei")) {
            assertThat(office.get(person, "/api/cases/" + review).status())
                    .as(person)
                    .isEqualTo(200);
        }
        assertThat(office.get("fengxue", "/api/cases/" + review).status()).isEqualTo(404);
    }

    private String started(String rule, String... reviewers) {
        Map<String, Object> values = new HashMap<>();
        values.put("title", "例会纪要");
        values.put("attachments", office.receipt("lina"));
        values.put("reviewers", String.join(",", reviewers));
        values.put("rule", rule);
        return office.started("lina", "document-review", values);
    }

    private Task taskOf(String person, String review) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(review)
                .taskDefinitionKey(REVIEW)
                .taskAssignee(person)
                .singleResult();
    }

    private void answers(String person, String review, Map<String, ?> answer) {
        Answer done = office.complete(person, taskOf(person, review), answer);
        assertThat(done.status()).as(person + " " + done).isEqualTo(204);
    }
}
