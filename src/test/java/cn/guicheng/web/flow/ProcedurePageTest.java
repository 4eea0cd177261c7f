package cn.guicheng.web.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.modelids.MadeUpIds;
import cn.guicheng.modelids.ReimbursementIds;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The figures of one procedure's steps are what their sentences say. */
abstract class ProcedurePageTest extends MetricsTest {
    @OnH2
    static class OnH2Test extends ProcedurePageTest {}

    @OnPostgres
    static class OnPostgresTest extends ProcedurePageTest {}

    @Test
    void waitingIsBeforeTheFirstClaimAndWorkingAfterIt() {
        FlowRun run = rows.run(PAYMENT, "2019-02-01T08:00:00");
        run.step(AUDIT, "2019-03-01T00:00:00", 100, 1000);
        run.step(AUDIT, "2019-03-31T23:59:59", 200, 2000);
        run.step(AUDIT, "2019-03-15T12:00:00", 9999, 9999).with("cancelled", true);
        run.step(AUDIT, "2019-02-28T23:59:59", 60, 600);
        run.step(AUDIT, "2019-04-01T00:00:00", 7, 7);

        JsonNode step = step(page(PAYMENT + MARCH), AUDIT);
        assertThat(step.path("name").asText()).isEqualTo("审核付款");
        assertThat(step.path("onDiagram").asBoolean()).isTrue();
        assertThat(step.path("completed").asInt()).isEqualTo(2);
        assertThat(step.path("completedBefore").asInt()).isEqualTo(1);
        assertThat(step.path("cancelled").asInt()).isEqualTo(1);
        assertThat(step.at("/waiting/p50").asInt()).isEqualTo(150);
        assertThat(step.at("/waiting/p90").asInt()).isEqualTo(190);
        assertThat(step.at("/working/p50").asInt()).isEqualTo(1500);
        assertThat(step.at("/working/p90").asInt()).isEqualTo(1900);
        assertThat(step.at("/waiting/p50Before").asInt()).isEqualTo(60);
        assertThat(step.at("/working/p90Before").asInt()).isEqualTo(600);
    }

    @Test
    void aStepOfAnEarlierVersionStandsLastUnderItsOldName() {
        rows.run(PAYMENT, "2019-03-01T08:00:00").step(MadeUpIds.CHECK_STAMP, "2019-03-02T08:00:00", 1, 1);
        JsonNode steps = page(PAYMENT + MARCH).path("steps");
        JsonNode last = steps.get(steps.size() - 1);
        assertThat(last.path("task").asText()).isEqualTo(MadeUpIds.CHECK_STAMP);
        assertThat(last.path("name").asText()).isEqualTo("旧环节");
        assertThat(last.path("onDiagram").asBoolean()).isFalse();
    }

    @Test
    void aStepAtWhichNothingHappenedHasNoTimes() {
        JsonNode step = step(page(PAYMENT + "?from=2003-01-01&to=2003-01-31"), AUDIT);
        assertThat(step.path("completed").asInt()).isZero();
        assertThat(step.at("/waiting/p50").isNull()).isTrue();
    }

    @Test
    void whatWaitsNowIsCountedWhereItWaits() {
        int before = step(whole("reimbursement"), ReimbursementIds.CORRECT_CLAIM)
                .path("open")
                .asInt();
        int overdueBefore = whole("reimbursement").at("/figures/overdue/value").asInt();
        String number = office.started();
        JsonNode audit = step(whole(PAYMENT), AUDIT);
        assertThat(audit.path("open").asInt()).isEqualTo(tasks("t.task_def_key_ = '" + AUDIT + "'"));
        makeOverdue(number);
        assertThat(step(whole(PAYMENT), AUDIT).path("overdue").asInt())
                .isEqualTo(tasks("t.task_def_key_ = '" + AUDIT + "' and t.due_date_ < current_timestamp"));
        assertThat(step(whole("reimbursement"), ReimbursementIds.CORRECT_CLAIM)
                        .path("open")
                        .asInt())
                .isEqualTo(before);
        assertThat(whole("reimbursement").at("/figures/overdue/value").asInt()).isEqualTo(overdueBefore);
    }

    @Test
    void thePageHasTheDiagramAndSaysWhatEachFigureMeans() {
        JsonNode page = page(PAYMENT + MARCH);
        assertThat(page.path("bpmn").asText()).contains("<bpmn:process id=\"payment-approval\"");
        assertThat(page.path("version").asInt()).isPositive();
        assertThat(page.path("more").isNull()).isTrue();
        assertThat(page.path("mayBreakDown").asBoolean()).isTrue();
        assertThat(page.at("/definitions/waiting").asText()).contains("签收");
        assertThat(office.get("fangzhengyi", "/api/metrics/procedures/" + PAYMENT)
                        .body()
                        .path("mayBreakDown")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void complaintsAddWhatTheyCountOfThemselves() {
        JsonNode more = page("complaint" + MARCH).path("more");
        assertThat(more.path("figures").findValuesAsText("name"))
                .contains("accepted", "reopened", "onTimePercent", "averageScore");
        assertThat(more.path("breakdowns").findValuesAsText("title")).contains("类别", "严重程度");
    }

    @Test
    void theStepsAreATableToo() {
        rows.run(PAYMENT, "2019-03-01T08:00:00")
                .step("=1+1", "2019-03-02T08:00:00", 3600, 7200)
                .with("name", "=1+1");
        List<String> lines = lines(PAYMENT, "/table" + MARCH);
        assertThat(lines.get(0)).startsWith("\uFEFF环节,");
        assertThat(lines).contains("'=1+1,否,0,0,1,0,0,1.00,1.00,,,2.00,2.00,,");
    }

    private int tasks(String condition) {
        return jdbc.queryForObject("select count(*) from act_ru_task t where " + condition, Integer.class);
    }

    private JsonNode page(String procedure) {
        return get(procedure, "");
    }

    /** As the administrator reads it, from whom nothing is concealed whatever other tests do. */
    private JsonNode whole(String procedure) {
        return office.get("admin", "/api/metrics/procedures/" + procedure).body();
    }

    private static JsonNode step(JsonNode page, String task) {
        return one(page.path("steps"), "task", task);
    }
}
