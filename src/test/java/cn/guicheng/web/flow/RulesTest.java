package cn.guicheng.web.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Each rule has the times that it decided, and the cases stand behind each number. */
abstract class RulesTest extends MetricsTest {
    @OnH2
    static class OnH2Test extends RulesTest {}

    @OnPostgres
    static class OnPostgresTest extends RulesTest {}

    @Test
    void rulesThatDecidedStandBesideThoseThatNeverDid() {
        String route = definition("payment-route");
        FlowRun run = rows.run(PAYMENT, "2019-03-01T08:00:00");
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

    private String definition(String key) {
        return jdbc.queryForObject(
                "select id_ from act_re_decision_def d where key_ = ? and version_ ="
                        + " (select max(version_) from act_re_decision_def where key_ = d.key_)",
                String.class,
                key);
    }
}
