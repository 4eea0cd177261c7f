package cn.guicheng.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.MouseButton;
import org.junit.jupiter.api.Test;

/** What a limit manager types is never lost, and never proposed unchecked. */
class LimitEditingBrowserTest extends LimitBrowserTest {
    private static final String CHECK = "**/limits/payment-route/check";

    @Test
    void whatWasTypedSurvivesLeavingThePage() {
        Page page = opened();
        type(page, AMOUNT_CELL, "> 7000");
        assertThat(page.locator(".gc-difference")).containsText("超过 7000");
        page.reload();
        assertThat(page.locator(".gc-limit-note")).containsText("上次没有提出的修改");
        assertThat(page.locator(".gc-difference")).containsText("超过 7000");
        page.click("text=改回现行的表");
        assertThat(page.locator("text=与现行的表相同")).isVisible();
    }

    @Test
    void aRowIsAddedFromItsMenuAndFilledFromTheList() {
        Page page = opened();
        // A column has no menu of its own.
        page.locator(".gc-dmn th:has-text('费用类别')").click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
        assertThat(page.locator(".context-menu-flex")).hasCount(0);

        page.locator("[data-element-id='rule_workInjury_in1']")
                .first()
                .click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
        assertThat(page.locator(".context-menu-flex")).containsText("删除这一行");
        Inbox.picture(page, "limit-menu");
        page.click("text=在下面加一行");
        assertThat(page.locator(".gc-dmn tbody tr .rule-index")).hasCount(5);
        Locator row = page.locator(".gc-dmn tbody tr").nth(1);
        row.locator(".input-cell").nth(1).click();
        page.click(".gc-options >> text=业务招待费");
        assertThat(row.locator(".input-cell").nth(1)).containsText("entertainment");
        for (int output = 0; output < 3; output++) {
            row.locator(".output-cell").nth(output).click();
            page.click(".gc-options >> text=是");
        }
        assertThat(page.locator(".gc-difference")).containsText("费用类别 业务招待费 → 须总经理审批 是");
        assertThat(page.locator(".gc-refuses")).hasCount(0);
        Inbox.picture(page, "limit-new-row");

        page.locator("[data-element-id='rule_overBudget_in1']")
                .first()
                .click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
        page.click("text=删除这一行");
        assertThat(page.locator(".gc-difference")).containsText("原第 2 行");
    }

    @Test
    void whatIsBeingTypedIsNotProposedBeforeItIsChecked() {
        Page page = opened();
        type(page, AMOUNT_CELL, "> 7000");
        Locator propose = page.locator(".gc-proposal button[type=submit]");
        assertThat(propose).isEnabled();
        page.locator(AMOUNT_CELL).first().click();
        assertThat(propose).isEnabled();
        page.route(CHECK, held -> {});
        page.keyboard().press("5");
        assertThat(propose).isDisabled();
    }

    @Test
    void aCheckThatFailsLosesNothingAndIsAskedForAgain() {
        Page page = opened();
        page.route(CHECK, route -> route.fulfill(new Route.FulfillOptions().setStatus(500)));
        type(page, AMOUNT_CELL, "> 7000");
        assertThat(page.locator(".gc-check-again")).isVisible();
        assertThat(page.locator(".gc-proposal button[type=submit]")).isDisabled();
        Inbox.picture(page, "limit-check-failed");
        page.unroute(CHECK);
        page.click(".gc-check-again");
        assertThat(page.locator(".gc-difference")).containsText("超过 7000");

        page.route(CHECK, route -> route.fulfill(new Route.FulfillOptions().setStatus(500)));
        type(page, AMOUNT_CELL, "> 8000");
        assertThat(page.locator(".gc-check-again")).isVisible();
        page.unroute(CHECK);
        page.reload();
        assertThat(page.locator(".gc-difference")).containsText("超过 8000");
    }

    @Test
    void whatWasTypedSurvivesALookAtAnEarlierVersion() {
        desk.approve(desk.proposed("9000"));
        Page page = opened();
        type(page, AMOUNT_CELL, "> 7000");
        assertThat(page.locator(".gc-difference")).containsText("超过 7000");
        page.click("text=查看、恢复");
        assertThat(page.locator(".gc-limit-note")).containsText("第 1 版");
        assertThat(page.locator(".gc-limit-note")).not().containsText("没有提出");
        page.goBack();
        assertThat(page.locator(".gc-limit-note")).containsText("上次没有提出的修改");
        assertThat(page.locator(".gc-difference")).containsText("超过 7000");
    }

    @Test
    void aBackTestOfTheTableBeforeSaysSo() {
        Page page = opened();
        type(page, AMOUNT_CELL, "> 7000");
        assertThat(page.locator(".gc-difference")).containsText("超过 7000");
        page.click(".gc-back-test button");
        assertThat(page.locator(".gc-tried")).isVisible();
        assertThat(page.locator(".gc-outdated")).hasCount(0);
        type(page, AMOUNT_CELL, "> 8000");
        assertThat(page.locator(".gc-outdated")).containsText("请重新试算");
        page.click(".gc-back-test button");
        assertThat(page.locator(".gc-outdated")).hasCount(0);
    }

    private Page opened() {
        Page page = inbox.of("hewei");
        page.navigate(office.address() + "/camunda/app/tasklist/default/#/guicheng/limit?key=payment-route");
        assertThat(page.locator(".gc-fine")).isVisible();
        return page;
    }
}
