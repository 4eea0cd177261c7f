package cn.guicheng.web.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.modelids.ComplaintIds;
import cn.guicheng.modelids.MadeUpIds;
import cn.guicheng.modelids.PaymentApprovalIds;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Outcomes and deadlines are what happened, and the cases stand behind each number. */
abstract class ResultsTest extends MetricsTest {
    @OnH2
    static class OnH2Test extends ResultsTest {}

    @OnPostgres
    static class OnPostgresTest extends ResultsTest {}

    @Test
    void outcomesAreCountedWithThoseBefore() {
        rows.run(CLAIM, "2019-03-01T08:00:00").ended("2019-03-01T09:00:00", "paid");
        rows.run(CLAIM, "2019-03-01T08:00:00").ended("2019-03-01T09:00:00", "paid");
        rows.run(CLAIM, "2019-02-01T08:00:00").ended("2019-02-28T23:59:59", "refused");
        rows.run(CLAIM, "2019-03-01T08:00:00").ended("2019-03-01T09:00:00", "burnt");
        rows.run(CLAIM, "2019-03-01T08:00:00").ended("2019-03-31T23:59:59", null);
        JsonNode outcomes = get(CLAIM, "/outcomes" + MARCH).path("outcomes");
        assertThat(outcomes.get(0).toString())
                .isEqualTo("{\"outcome\":\"paid\",\"name\":\"已付款\",\"count\":2,\"before\":0}");
        assertThat(outcomes.findValuesAsText("name")).containsExactlyInAnyOrder("已付款", "不予通过", "burnt", "中途终止");
        assertThat(total(CLAIM, "set=outcome&outcome=paid")).isEqualTo(2);
        assertThat(total(CLAIM, "set=outcome&outcome=")).isEqualTo(1);
        assertThat(total(CLAIM, "set=refused")).isZero();
    }

    @Test
    void aClaimIsSentBackByThePaymentThatItCalled() {
        FlowRun claim = rows.run(CLAIM, "2019-03-01T08:00:00");
        FlowRun payment = rows.run(PAYMENT, "2019-03-01T08:00:00")
                .with("called_by", claim.id)
                .with("case_number", claim.id);
        payment.step(AUDIT, "2019-03-02T08:00:00", 1, 1).with("decision", "return");
        payment.step(AUDIT, "2019-03-03T08:00:00", 1, 1).with("decision", "accept");
        rows.run(PAYMENT, "2019-03-01T08:00:00")
                .step(AUDIT, "2019-03-03T08:00:00", 1, 1)
                .with("decision", "return");
        claim.signedIn(PAYMENT, AUDIT, "return", "=HYPERLINK(\"x\")<b>", "2019-03-02T08:00:00");

        JsonNode ofClaims = get(CLAIM, "/outcomes" + MARCH);
        assertThat(ofClaims.at("/reasons/0/taskName").asText()).isEqualTo("审核付款");
        assertThat(ofClaims.at("/reasons/0/decisionName").asText()).isEqualTo("退回");
        assertThat(ofClaims.at("/reasons/0/count").asInt()).isEqualTo(1);
        assertThat(ofClaims.at("/latest/0/comment").asText()).isEqualTo("=HYPERLINK(\"x\")<b>");
        assertThat(ofClaims.at("/latest/0/personName").asText()).isEqualTo("刘洋");
        assertThat(get(PAYMENT, "/outcomes" + MARCH).at("/reasons/0/count").asInt())
                .isEqualTo(2);
        assertThat(total(CLAIM, "set=decision&decision=return&task=" + AUDIT)).isEqualTo(1);
        assertThat(total(PAYMENT, "set=decision&decision=return&task=" + AUDIT)).isEqualTo(2);
        assertThat(lines(CLAIM, "/outcomes/table" + MARCH))
                .anyMatch(line -> line.contains("\"'=HYPERLINK(\"\"x\"\")<b>\""));
    }

    @Test
    void aDecisionIsCalledAsTheFormOfItsTaskCallsIt() {
        FlowRun run = rows.run(PAYMENT, "2019-03-01T08:00:00");
        run.step(PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, "2019-03-02T08:00:00", 1, 1)
                .with("decision", "return");
        run.step(PaymentApprovalIds.PAY, "2019-03-02T08:00:00", 1, 1).with("decision", "return");
        run.step(PaymentApprovalIds.CONFIRM_INJURY, "2019-03-02T08:00:00", 1, 1).with("decision", "refuse");
        run.step(MadeUpIds.GONE, "2019-03-02T08:00:00", 1, 1).with("decision", "refuse");

        JsonNode reasons = get(PAYMENT, "/outcomes" + MARCH).path("reasons");
        assertThat(one(reasons, "task", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD)
                        .path("decisionName")
                        .asText())
                .isEqualTo("退回申请人");
        assertThat(one(reasons, "task", PaymentApprovalIds.PAY)
                        .path("decisionName")
                        .asText())
                .isEqualTo("退回制证");
        assertThat(one(reasons, "task", PaymentApprovalIds.CONFIRM_INJURY)
                        .path("decisionName")
                        .asText())
                .isEqualTo("不予认定");
        assertThat(one(reasons, "task", MadeUpIds.GONE).path("decisionName").asText())
                .isEqualTo("不予通过");
        assertThat(get(PAYMENT, "/cases" + MARCH + "&set=decision&decision=return&task=" + PaymentApprovalIds.PAY)
                        .path("title")
                        .asText())
                .contains("“出纳付款”办理结果为“退回制证”");
    }

    @Test
    void aDeadlineIsMetOrMissedAndACancelledStepCountsOnlyIfItWasLate() {
        FlowRun run = rows.run("complaint", "2019-03-01T08:00:00");
        String task = ComplaintIds.DISPATCH_REQUEST;
        run.step(task, "2019-03-02T08:00:00", 1, 1).with("due_at", FlowRows.moment("2019-03-02T08:00:00"));
        run.step(task, "2019-03-02T08:00:00", 1, 1);
        late(run.step(task, "2019-03-02T08:00:00", 1, 1));
        late(run.step(task, "2019-03-02T08:00:00", 1, 1)).with("cancelled", true);
        run.step(task, "2019-03-02T08:00:00", 1, 1)
                .with("due_at", FlowRows.moment("2019-03-04T08:00:00"))
                .with("cancelled", true);
        run.deadline(ComplaintIds.TIMER_RESOLVE_DEADLINE, "2019-03-01T00:00:00", true);
        run.deadline(ComplaintIds.TIMER_RESOLVE_DEADLINE, "2019-02-28T23:59:59", false);

        JsonNode kinds = get("complaint", "/deadlines" + MARCH).path("kinds");
        JsonNode ofTask = one(kinds, "kind", "task:" + task);
        assertThat(ofTask.path("name").asText()).isEqualTo("确认派工");
        assertThat(ofTask.path("met").asInt()).isEqualTo(1);
        assertThat(ofTask.path("missed").asInt()).isEqualTo(2);
        JsonNode ofTimer = one(kinds, "kind", "timer:" + ComplaintIds.TIMER_RESOLVE_DEADLINE);
        assertThat(ofTimer.path("name").asText()).isEqualTo("解决时限");
        assertThat(ofTimer.path("met").asInt()).isEqualTo(1);
        assertThat(ofTimer.path("missedBefore").asInt()).isEqualTo(1);
        assertThat(ofTimer.path("overdueNow").isNull()).isTrue();
        assertThat(total("complaint", "set=deadline-met&kind=task:" + task)).isEqualTo(1);
        assertThat(total("complaint", "set=deadline-missed&kind=task:" + task)).isEqualTo(1);
        assertThat(total("complaint", "set=deadline-met&kind=timer:" + ComplaintIds.TIMER_RESOLVE_DEADLINE))
                .isEqualTo(1);
        assertThat(total("complaint", "set=deadline-missed&kind=timer:" + ComplaintIds.TIMER_RESOLVE_DEADLINE))
                .isZero();
    }

    private static FlowRun.Step late(FlowRun.Step step) {
        return step.with("due_at", FlowRows.moment("2019-03-01T08:00:00")).with("late", true);
    }
}
