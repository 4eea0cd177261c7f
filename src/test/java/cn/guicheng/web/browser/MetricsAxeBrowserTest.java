package cn.guicheng.web.browser;

import static cn.guicheng.web.browser.OwnersDesk.MANAGER;
import static cn.guicheng.web.browser.OwnersDesk.METRICS;
import static cn.guicheng.web.browser.OwnersDesk.PROCEDURE;

import com.microsoft.playwright.Page;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** The figures of procedures, part by part, can be read by everybody: axe finds nothing. */
class MetricsAxeBrowserTest extends OwnersBrowserTest {
    @Test
    void everyPartOfTheFigures() {
        SoftAssertions soft = new SoftAssertions();
        Page page = desk.cockpit(MANAGER, 1366, METRICS);
        page.waitForSelector("[data-procedure]");
        soft.assertThat(Axe.violations(page, ".gc-page")).as("all procedures").isEmpty();
        for (String tab : new String[] {"steps", "trend", "outcomes", "deadlines", "rules", "cases"}) {
            page.navigate(office.address() + "/camunda/app/cockpit/default/" + PROCEDURE + "payment-approval&tab=" + tab
                    + OwnersDesk.daysUntilYesterday(60));
            page.waitForSelector(".gc-tab :is(table, svg, p)");
            soft.assertThat(Axe.violations(page, ".gc-page")).as(tab).isEmpty();
        }
        page.navigate(office.address() + "/camunda/app/cockpit/default/#/guicheng/metrics/payments");
        page.waitForSelector(".gc-payments tbody");
        soft.assertThat(Axe.violations(page, ".gc-page")).as("payments").isEmpty();
        soft.assertAll();
    }
}
