package cn.guicheng.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.TestOffice.Answer;
import cn.guicheng.cockpit.FlowRows.Run;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is told of outcomes, deadlines, rules, days, people and payments is what happened, and stands behind its number. */
abstract class ResultsTest {
    private static final String MANAGER = "chenjianhua";
    private static final String CLAIM = "reimbursement";
    private static final String PAYMENT = "payment-approval";
    private static final String AUDIT = "userTask_auditPayment";
    private static final String MARCH = "?from=2019-03-01&to=2019-03-31";

    @OnH2
    static class OnH2Test extends ResultsTest {}

    @OnPostgres
    static class OnPostgresTest extends ResultsTest {}

    @Autowired
    TestOffice office;

    @Autowired
    JdbcTemplate jdbc;

    private FlowRows rows;

    @BeforeEach
    void open() {
        rows = new FlowRows(jdbc);
    }

    @AfterEach
    void rowsOfTheTestGo() {
        rows.remove();
    }

    @Test
    void everyDayHasWhatCameWentAndStayed() {
        rows.run(CLAIM, "2019-02-20T08:00:00").ended("2019-03-02T00:00:00", "paid");
        rows.run(CLAIM, "2019-03-01T08:00:00").ended("2019-03-01T23:59:59", "paid");
        rows.run(CLAIM, "2019-03-02T08:00:00").ended("2019-04-01T00:00:00", "paid");
        JsonNode days = get(CLAIM, "/trend" + MARCH).path("days");
        assertThat(days.size()).isEqualTo(31);
        long before = openAtEndOf("2019-02-28");
        assertThat(days.get(0).toString())
                .isEqualTo("{\"day\":\"2019-03-01\",\"started\":1,\"ended\":1,\"open\":" + before + "}");
        assertThat(days.get(1).toString())
                .isEqualTo("{\"day\":\"2019-03-02\",\"started\":1,\"ended\":1,\"open\":" + before + "}");
        for (JsonNode day : days) {
            assertThat(day.path("open").asLong())
                    .isEqualTo(openAtEndOf(day.path("day").asText()));
        }
        assertThat(lines(CLAIM, "/trend/table" + MARCH)).contains("2019-03-01,1,1," + before);
    }

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
        assertThat(outcomes.findValuesAsText("name")).containsExactlyInAnyOrder("已付款", "不予通过", "burnt", "没有记录");
        assertThat(total(CLAIM, "set=outcome&outcome=paid")).isEqualTo(2);
        assertThat(total(CLAIM, "set=outcome&outcome=")).isEqualTo(1);
        assertThat(total(CLAIM, "set=refused")).isZero();
    }

    @Test
    void aClaimIsSentBackByThePaymentThatItCalled() {
        Run claim = rows.run(CLAIM, "2019-03-01T08:00:00");
        Run payment = rows.run(PAYMENT, "2019-03-01T08:00:00")
                .with("called_by", claim.id)
                .with("case_number", claim.id);
        payment.step(AUDIT, "2019-03-02T08:00:00", 1, 1).with("decision", "return");
        payment.step(AUDIT, "2019-03-03T08:00:00", 1, 1).with("decision", "approve");
        rows.run(PAYMENT, "2019-03-01T08:00:00")
                .step(AUDIT, "2019-03-03T08:00:00", 1, 1)
                .with("decision", "return");
        claim.signedIn(PAYMENT, AUDIT, "return", "=HYPERLINK(\"x\")<b>", "2019-03-02T08:00:00");

        JsonNode ofClaims = get(CLAIM, "/outcomes" + MARCH);
        assertThat(ofClaims.at("/reasons/0/taskName").asText()).isEqualTo("审核付款");
        assertThat(ofClaims.at("/reasons/0/decisionName").asText()).isEqualTo("退回申请人");
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
    void aDeadlineIsMetOrMissedAndACancelledStepCountsOnlyIfItWasLate() {
        Run run = rows.run("complaint", "2019-03-01T08:00:00");
        String task = "userTask_dispatchRequest";
        run.step(task, "2019-03-02T08:00:00", 1, 1).with("due_at", FlowRows.moment("2019-03-02T08:00:00"));
        run.step(task, "2019-03-02T08:00:00", 1, 1);
        late(run.step(task, "2019-03-02T08:00:00", 1, 1));
        late(run.step(task, "2019-03-02T08:00:00", 1, 1)).with("cancelled", true);
        run.step(task, "2019-03-02T08:00:00", 1, 1)
                .with("due_at", FlowRows.moment("2019-03-04T08:00:00"))
                .with("cancelled", true);
        run.deadline("timer_resolveDeadline", "2019-03-01T00:00:00", true);
        run.deadline("timer_resolveDeadline", "2019-02-28T23:59:59", false);

        JsonNode kinds = get("complaint", "/deadlines" + MARCH).path("kinds");
        JsonNode ofTask = one(kinds, "kind", "task:" + task);
        assertThat(ofTask.path("name").asText()).isEqualTo("确认派工");
        assertThat(ofTask.path("met").asInt()).isEqualTo(1);
        assertThat(ofTask.path("missed").asInt()).isEqualTo(2);
        JsonNode ofTimer = one(kinds, "kind", "timer:timer_resolveDeadline");
        assertThat(ofTimer.path("name").asText()).isEqualTo("解决时限");
        assertThat(ofTimer.path("met").asInt()).isEqualTo(1);
        assertThat(ofTimer.path("missedBefore").asInt()).isEqualTo(1);
        assertThat(ofTimer.path("overdueNow").isNull()).isTrue();
        assertThat(total("complaint", "set=deadline-met&kind=task:" + task)).isEqualTo(1);
        assertThat(total("complaint", "set=deadline-missed&kind=task:" + task)).isEqualTo(1);
        assertThat(total("complaint", "set=deadline-met&kind=timer:timer_resolveDeadline"))
                .isEqualTo(1);
        assertThat(total("complaint", "set=deadline-missed&kind=timer:timer_resolveDeadline"))
                .isZero();
    }

    private static FlowRows.Step late(FlowRows.Step step) {
        return step.with("due_at", FlowRows.moment("2019-03-01T08:00:00")).with("late", true);
    }

    @Test
    void rulesThatDecidedStandBesideThoseThatNeverDid() {
        String route = definition("payment-route");
        Run run = rows.run(PAYMENT, "2019-03-01T08:00:00");
        run.decision("payment-route", route, "2019-03-01T00:00:00", "rule_overBudget");
        run.decision("payment-route", route, "2019-03-31T23:59:59", "rule_overBudget");
        run.decision("payment-route", route, "2019-04-01T00:00:00", "rule_overBudget");
        run.decision("payment-route", route, "2019-03-05T08:00:00", "");
        String near = run.decision("payment-route", route, "2019-03-06T08:00:00", "rule_gone", "rule_workInjury");
        run.near(near, "input_amountInYuan", "1000", "1099.99");

        JsonNode table = one(get(PAYMENT, "/rules" + MARCH).path("tables"), "decisionDefinitionId", route);
        assertThat(table.path("name").asText()).isEqualTo("付款路线");
        assertThat(table.path("adjustable").asBoolean()).isTrue();
        assertThat(table.path("evaluations").asInt()).isEqualTo(4);
        assertThat(table.path("unmatched").asInt()).isEqualTo(1);
        JsonNode first = table.path("rules").get(0);
        assertThat(first.path("rule").asText()).isEqualTo("rule_workInjury");
        assertThat(first.path("number").asInt()).isEqualTo(1);
        assertThat(first.path("hits").asInt()).isEqualTo(1);
        assertThat(first.path("words").asText()).startsWith("费用类别 工伤借款 → 须总经理审批：是");
        assertThat(first.path("reason").asText()).contains("CASH-01");
        assertThat(one(table.path("rules"), "rule", "rule_overBudget")
                        .path("hits")
                        .asInt())
                .isEqualTo(2);
        JsonNode gone = table.path("rules").get(table.path("rules").size() - 1);
        assertThat(gone.path("rule").asText()).isEqualTo("rule_gone");
        assertThat(gone.path("number").isNull()).isTrue();
        assertThat(gone.path("hits").asInt()).isEqualTo(1);
        assertThat(table.path("near").toString())
                .isEqualTo("[{\"input\":\"input_amountInYuan\",\"label\":\"金额（元）\",\"limit\":1000,\"count\":1}]");
        String of = "&decisionDefinitionId=" + route;
        assertThat(total(PAYMENT, "set=rule&rule=rule_overBudget" + of)).isEqualTo(1);
        assertThat(total(PAYMENT, "set=rule&rule=rule_never" + of)).isZero();
        assertThat(total(PAYMENT, "set=rule&rule=" + of)).isEqualTo(1);
        assertThat(total(PAYMENT, "set=near&input=input_amountInYuan&limit=1000" + of))
                .isEqualTo(1);
        assertThat(total(PAYMENT, "set=near&input=input_amountInYuan&limit=1001" + of))
                .isZero();
    }

    @Test
    void tablesThatDecideNowStandThereThoughNothingWasDecided() {
        JsonNode tables = get(PAYMENT, "/rules?from=2003-01-01&to=2003-01-31").path("tables");
        assertThat(tables.findValuesAsText("decision")).containsExactly("payment-audit", "payment-route");
        JsonNode audit = one(tables, "decision", "payment-audit");
        assertThat(audit.path("adjustable").asBoolean()).isFalse();
        assertThat(audit.path("inForce").asBoolean()).isTrue();
        assertThat(audit.at("/rules/0/words").asText()).startsWith("符合政策 否 → 结论：不予通过");
        assertThat(audit.at("/rules/0/hits").asInt()).isZero();
    }

    @Test
    void aTableThatIsGoneKeepsItsHits() {
        rows.run(PAYMENT, "2019-03-01T08:00:00")
                .decision("old-table", "old-table:1:x", "2019-03-01T08:00:00", "rule_a");
        JsonNode gone = one(get(PAYMENT, "/rules" + MARCH).path("tables"), "decision", "old-table");
        assertThat(gone.path("version").asInt()).isZero();
        assertThat(gone.at("/rules/0/hits").asInt()).isEqualTo(1);
        assertThat(lines(PAYMENT, "/rules/table" + MARCH)).contains("old-table,0,否,规则,,规则表里没有这一行,,1");
    }

    @Test
    void theGeneralManagerSeesWhoseStepsTheyWere() {
        Run run = rows.run(PAYMENT, "2019-03-01T08:00:00");
        run.step(AUDIT, "2019-03-02T08:00:00", 100, 1000);
        run.step(AUDIT, "2019-03-02T08:00:00", 300, 3000);
        run.step(AUDIT, "2019-03-02T08:00:00", 50, 500).with("person", "songjing");
        run.step(AUDIT, "2019-02-02T08:00:00", 7, 7);
        JsonNode people = get(PAYMENT, "/people" + MARCH + "&by=person").path("rows");
        assertThat(people.findValuesAsText("whoName")).containsExactly("刘洋", "宋静");
        assertThat(people.get(0).path("completed").asInt()).isEqualTo(2);
        assertThat(people.get(0).at("/waiting/p50").asInt()).isEqualTo(200);
        assertThat(people.get(1).at("/working/p90").asInt()).isEqualTo(500);
        JsonNode departments = get(PAYMENT, "/people" + MARCH).path("rows");
        assertThat(departments.findValuesAsText("whoName")).containsExactly("财务部");
        assertThat(departments.get(0).path("completed").asInt()).isEqualTo(3);
        assertThat(lines(PAYMENT, "/people/table" + MARCH + "&by=person").get(1))
                .startsWith("审核付款,刘洋,2,0.06,");
    }

    @Test
    void paymentsAreAddedUpByTheMonthsOfTheOffice() {
        rows.payment("travel", 100, "2019-02-28T23:59:59");
        rows.payment("travel", 200, "2019-03-01T00:00:00");
        rows.payment("repair", 50, "2019-03-31T23:59:59");
        rows.payment("travel", 1, "2019-04-01T00:00:00");
        JsonNode found = office.get("zhouminghui", "/api/metrics/payments?from=2019-02-27&to=2019-03-02")
                .body();
        assertThat(found.path("months").toString()).isEqualTo("[\"2019-02\",\"2019-03\"]");
        assertThat(found.path("from").asText()).isEqualTo("2019-02-01");
        assertThat(found.path("to").asText()).isEqualTo("2019-03-31");
        assertThat(found.at("/rows/0").toString())
                .isEqualTo(
                        "{\"category\":\"travel\",\"categoryName\":\"差旅费\",\"cells\":[{\"count\":1,\"amountInCents\":100},"
                                + "{\"count\":1,\"amountInCents\":200}],\"total\":{\"count\":2,\"amountInCents\":300}}");
        assertThat(found.at("/total/cells/1/amountInCents").asInt()).isEqualTo(250);
        assertThat(found.at("/total/total/count").asInt()).isEqualTo(3);
        assertThat(office.text("zhouminghui", "/api/metrics/payments/table?from=2019-02-27&to=2019-03-02", "*/*")
                        .lines())
                .contains("差旅费,1,1.00,1,2.00,2,3.00", "合计,1,1.00,2,2.50,3,3.50");
    }

    private long openAtEndOf(String day) {
        return jdbc.queryForObject(
                "select count(*) from flow_run where procedure = ? and started_on <= cast(? as date)"
                        + " and (ended_on is null or ended_on > cast(? as date))",
                Long.class,
                CLAIM,
                day,
                day);
    }

    private String definition(String key) {
        return jdbc.queryForObject(
                "select id_ from act_re_decision_def d where key_ = ? and version_ ="
                        + " (select max(version_) from act_re_decision_def where key_ = d.key_)",
                String.class,
                key);
    }

    private long total(String procedure, String set) {
        return get(procedure, "/cases" + MARCH + "&" + set).path("total").asLong();
    }

    private JsonNode get(String procedure, String part) {
        Answer answer = office.get(MANAGER, "/api/metrics/procedures/" + procedure + part);
        assertThat(answer.status()).as(answer.message()).isEqualTo(200);
        return answer.body();
    }

    private List<String> lines(String procedure, String part) {
        return office.text(MANAGER, "/api/metrics/procedures/" + procedure + part, "*/*")
                .lines()
                .toList();
    }

    private static JsonNode one(JsonNode all, String name, String value) {
        return StreamSupport.stream(all.spliterator(), false)
                .filter(found -> found.path(name).asText().equals(value))
                .findFirst()
                .orElseThrow();
    }
}
