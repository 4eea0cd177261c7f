package cn.guicheng.web.browser;

import static cn.guicheng.web.browser.OwnersDesk.OWNER;
import static cn.guicheng.web.browser.OwnersDesk.PROCEDURE;
import static cn.guicheng.web.browser.OwnersDesk.picture;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.web.flow.FlowRows;
import cn.guicheng.web.flow.FlowRun;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A process owner reads which rules decide, in a table longer than any office's, and goes from a limit to what came near it. */
class RuleHitsBrowserTest extends OwnersBrowserTest {
    private static final String MARCH = "payment-approval&tab=rules&from=2019-03-01&to=2019-03-31";
    private static final int RULES = 500;

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    JdbcTemplate jdbc;

    private Deployment deployment;

    @AfterEach
    void rowsAndTableGo() {
        new FlowRows(jdbc).remove();
        if (deployment != null) {
            repositoryService.deleteDeployment(deployment.getId());
        }
    }

    @Test
    void fiveHundredRulesAreFoldedAndEachIsThere() {
        DecisionDefinition table = manyRules();
        FlowRun run = new FlowRows(jdbc).run("payment-approval", "2019-03-01T08:00:00");
        run.decision(table.getKey(), table.getId(), "2019-03-02T08:00:00", "rule_7");
        run.decision(table.getKey(), table.getId(), "2019-03-03T08:00:00", "rule_gone");

        Page page = desk.cockpit(OWNER, 1280, PROCEDURE + MARCH);
        Locator section = page.locator("[data-decision=many-rules]");
        assertThat(section).containsText("这段时间判定 2 次，499 行从未命中。");
        assertThat(section.locator("tr[data-rule=rule_500]")).isHidden();
        section.locator("summary:text-is('共 501 行')").click();
        assertThat(section.locator("tbody tr")).hasCount(RULES + 1);
        assertThat(section.locator("tr[data-rule=rule_500]")).containsText("第 500 行金额（元） 小于 501 → 级别：500");
        assertThat(section.locator("tr[data-rule=rule_gone]")).containsText("rule_gone规则表里没有这一行");
        picture(page, "metrics-many-rules", 1280);
        section.locator("tr[data-rule=rule_7] a").click();
        assertThat(page.locator(".gc-set-title")).containsText("按规则 rule_7 判定");
        assertThat(page.locator(".gc-cases tbody a")).hasText(run.id);
    }

    @Test
    void aNumberNearALimitIsToldAndLeadsToItsCase() {
        DecisionDefinition route = repositoryService
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey("payment-route")
                .latestVersion()
                .singleResult();
        FlowRun run = new FlowRows(jdbc).run("payment-approval", "2019-03-01T08:00:00");
        run.near(
                run.decision("payment-route", route.getId(), "2019-03-02T08:00:00", "rule_otherwise"),
                "input_amountInYuan",
                "1000",
                "1099.99");
        Page page = desk.cockpit(OWNER, 1280, PROCEDURE + MARCH);
        Locator near = page.locator("[data-decision=payment-route] .gc-near a");
        assertThat(near).hasText("有 1 次“金额（元）”在 1000 的上下 10% 以内");
        picture(page, "metrics-near-limit", 1280);
        near.click();
        assertThat(page.locator(".gc-set-title")).containsText("数值在 1000 上下百分之十以内");
        assertThat(page.locator(".gc-cases tbody a")).hasText(run.id);
        assertThat(page.locator(".gc-cases tbody tr")).hasCount(1);
    }

    private DecisionDefinition manyRules() {
        String rules = IntStream.rangeClosed(1, RULES)
                .mapToObj(number ->
                        """
                        <rule id="rule_%1$d"><description>第 %1$d 档</description>
                        <inputEntry id="rule_%1$d_in1"><text>&lt; %2$d</text></inputEntry>
                        <outputEntry id="rule_%1$d_out1"><text>"%1$d"</text></outputEntry></rule>"""
                                .formatted(number, number + 1))
                .collect(Collectors.joining());
        deployment = repositoryService
                .createDeployment()
                .name("many rules")
                .addString(
                        "many-rules.dmn",
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                          id="definitions_many" name="级别" namespace="http://guicheng.cn/decisions">
                        <decision id="many-rules" name="级别" camunda:historyTimeToLive="P1D">
                        <decisionTable id="decisionTable_many" hitPolicy="FIRST"><input id="input_amount" label="金额（元）">
                        <inputExpression id="inputExpression_amount" typeRef="double"><text>amountInYuan</text></inputExpression></input>
                        <output id="output_level" label="级别" name="level" typeRef="string" />"""
                                + rules + "</decisionTable></decision></definitions>")
                .deploy();
        DecisionDefinition table = repositoryService
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey("many-rules")
                .singleResult();
        assertThat(table.getDeploymentId()).isEqualTo(deployment.getId());
        return table;
    }
}
