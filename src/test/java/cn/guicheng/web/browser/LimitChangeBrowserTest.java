package cn.guicheng.web.browser;

import static cn.guicheng.TestOffice.CLAIMANT;
import static cn.guicheng.TestOffice.line;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.modelids.PaymentApprovalIds;
import cn.guicheng.procedure.limitchange.LimitDesk;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.File;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two limit managers change a limit in the browser, and the next claim is decided by it. */
class LimitChangeBrowserTest extends LimitBrowserTest {
    @Test
    void oneProposesAnotherApprovesAndTheNextClaimTakesTheNewRoute() {
        audited(500_000);
        audited(1_500_000);
        Page page = inbox.of("hewei");
        page.click("text=限额与规则");
        assertThat(page.locator(".gc-limits tbody tr")).hasCount(tables());
        Inbox.picture(page, "limits-overview");
        page.click("text=付款路线");
        assertThat(page.locator(".gc-fine")).isVisible();
        Inbox.picture(page, "limit-editor");

        type(page, AMOUNT_CELL, "> 10,000");
        assertThat(page.locator(".gc-findings .gc-refuses")).containsText("千位逗号");
        assertThat(page.locator("text=提出调整 >> visible=true").last()).isDisabled();
        Inbox.picture(page, "limit-finding");

        type(page, AMOUNT_CELL, "＞１００００");
        assertThat(page.locator(".gc-difference")).containsText("超过 10000");
        assertThat(page.locator(".gc-refuses")).hasCount(0);

        page.locator(".gc-back-test button").click();
        assertThat(page.locator(".gc-tried")).containsText("结果会不同");
        assertThat(page.locator(".gc-transitions tbody tr").first()).containsText("须总经理审批：是");
        page.locator(".gc-back-test").scrollIntoViewIfNeeded();
        Inbox.picture(page, "limit-back-test");

        page.locator(".gc-proposal textarea").fill("一万元以下由财务负责人复核即可。");
        page.locator(".gc-proposal button[type=submit]").dblclick();
        Locator done = page.locator(".gc-done");
        assertThat(done).containsText("XE-");
        String change = done.locator("a").textContent();
        assertThat(page.locator(".gc-changes")).containsText("待审批");
        Inbox.picture(page, "limit-proposed");
        assertThat(desk.version(LimitDesk.ROUTE)).isEqualTo(1);

        Page approving = inbox.openTask("jiangnan", change);
        assertThat(approving.locator(".gc-sheet")).containsText("超过 10000");
        Inbox.picture(approving, "limit-approval");
        Inbox.choose(approving, "approve");
        Inbox.submitted(approving);

        assertThat(office.outcome(change)).isEqualTo("in-force");
        page.navigate(office.address() + "/camunda/app/tasklist/default/#/guicheng/limits");
        assertThat(page.locator("tr[data-key=payment-route]")).containsText("第 2 版");
        assertThat(page.locator("tr[data-key=payment-route]")).containsText("何伟 提出，江楠 批准");
        assertThat(office.waitingAt(audited(500_000))).containsExactly(PaymentApprovalIds.RECHECK_AS_FINANCE_HEAD);
        String large = audited(1_500_000);
        assertThat(office.waitingAt(large)).containsExactly(PaymentApprovalIds.APPROVE_AS_GENERAL_MANAGER);

        // Its sheet leads to the version that decided.
        Page sheet = inbox.of(CLAIMANT);
        sheet.navigate(office.address() + "/camunda/app/tasklist/default/#/guicheng/case?number=" + large);
        Page table = sheet.waitForPopup(() -> sheet.click("text=《付款路线》第 2 版"));
        assertThat(table.locator(".gc-rules")).containsText("超过 10000");

        // And back again, in two clicks to a proposal.
        page.click("text=付款路线");
        page.click("text=查看、恢复");
        assertThat(page.locator(".gc-limit-note")).containsText("第 1 版");
        assertThat(page.locator(".gc-difference")).containsText("超过 0");
        Inbox.picture(page, "limit-restore");
        page.locator(".gc-proposal button[type=submit]").click();
        String back = page.locator(".gc-done a").textContent();
        desk.approve(back);
        assertThat(office.waitingAt(audited(500_000))).containsExactly(PaymentApprovalIds.APPROVE_AS_GENERAL_MANAGER);
    }

    @Test
    void theReasonOfAProposalStaysWithTheTableAndLeavingAsks() {
        Page page = inbox.of("hewei");
        page.navigate(office.address() + "/camunda/app/tasklist/default/#/guicheng/limit?key=payment-route");
        assertThat(page.locator(".gc-fine")).isVisible();
        type(page, AMOUNT_CELL, "> 10000");
        assertThat(page.locator(".gc-difference")).containsText("超过 10000");
        page.locator(".gc-proposal textarea").fill("一万元以下不必总经理批");
        assertThat(Browser.asksOnLeaving(page)).isTrue();
        assertThat(page.locator(".gc-difference")).containsText("超过 10000");
        assertThat(page.locator(".gc-proposal textarea")).hasValue("一万元以下不必总经理批");
    }

    @Test
    void whoTakesPartReadsTheTableAndChangesNothing() {
        Page page = inbox.of(CLAIMANT);
        page.navigate(office.address() + "/camunda/app/tasklist/default/#/guicheng/limit?key=payment-route");
        assertThat(page.locator(".gc-rules tbody tr")).hasCount(4);
        assertThat(page.locator(".gc-rules")).containsText("工伤借款");
        assertThat(page.locator(".gc-dmn")).hasCount(0);
        assertThat(page.locator("text=限额与规则 >> visible=true")).hasCount(1);
        Inbox.picture(page, "limit-reader");
    }

    @Test
    void theSamePagesStandInTheMonitoringApplication() {
        Page page = browser.page(1920, 1000, "hewei", office.address() + "/camunda/app/cockpit/default/");
        page.click("text=限额与规则");
        assertThat(page.locator(".gc-limits tbody tr")).hasCount(tables());
        Inbox.picture(page, "limits-cockpit");
        page.click("text=诉求分级");
        assertThat(page.locator(".gc-fine")).isVisible();
        Inbox.picture(page, "limit-cockpit");

        String decision = repositoryService
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(LimitDesk.ROUTE)
                .latestVersion()
                .singleResult()
                .getId();
        page.navigate(office.address() + "/camunda/app/cockpit/default/#/decision-definition/" + decision);
        page.click("[title='在“限额与规则”中查看、调整']");
        assertThat(page.locator(".gc-page h3")).containsText("付款路线");
    }

    private String audited(long amountInCents) {
        String claim = office.started(CLAIMANT, office.claim(CLAIMANT, List.of(line(amountInCents))));
        office.departmentHeadSigns(claim);
        office.accountantAudits(claim);
        return claim;
    }

    /** Those that the program brings, and those of the tests. */
    private static int tables() {
        return Stream.of("decisions/limits", "src/test/resources/decisions/limits")
                .mapToInt(folder -> new File(folder).list((of, name) -> name.endsWith(".dmn")).length)
                .sum();
    }
}
