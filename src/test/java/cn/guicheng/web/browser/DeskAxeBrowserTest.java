package cn.guicheng.web.browser;

import cn.guicheng.TestOffice;
import com.microsoft.playwright.Page;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What opens on a page for a moment, and what is made for paper, can be read by everybody too: axe finds nothing. */
class DeskAxeBrowserTest extends BrowserTest {
    private final SoftAssertions soft = new SoftAssertions();

    @AfterEach
    void newcomersLeave() {
        office.newcomersLeave();
    }

    @Test
    void whatOpensInTheInbox() {
        office.newPerson("aasong", "宋", "柏", null, "environment", "environment-head");
        new Inbox(browser, office).clear("aasong");
        office.newPerson("aahuai", "槐", "荫", null, "environment");
        String claim = office.started("aahuai", office.claim("aahuai", List.of(TestOffice.line(10_000))));
        Page page = browser.page(1366, 768);
        page.navigate(office.address() + "/camunda/app/tasklist/default/#/login");
        page.waitForSelector("input[type=password]");
        check(page, "login");
        Browser.login(page, "aasong");
        page.waitForSelector(".gc-list-head");
        page.waitForSelector(".tasks-list .gc-card-line");
        check(page, "first steps");

        page.keyboard().press("?");
        page.waitForSelector(".gc-keys");
        check(page, "keys");
        page.keyboard().press("Escape");
        page.fill(".gc-find input", claim);
        page.waitForSelector(".gc-found");
        check(page, "found");
        page.fill(".gc-find input", "没有这样的单据");
        page.waitForSelector(".gc-found-place .gc-hint");
        check(page, "nothing found");
        page.keyboard().press("Escape");

        page.locator(".gc-tick").first().check();
        page.waitForSelector(".gc-several textarea");
        check(page, "several");
        page.click(".gc-several [data-answer=return]");
        page.waitForSelector(".gc-several .gc-problem");
        check(page, "several, without a reason");
        page.locator(".tasks-list .gc-card").first().click();
        page.waitForSelector(".gc-answer-bar");
        page.click(".task-details .nav-tabs li:nth-child(3) a");
        page.waitForSelector(".task-details .djs-container");
        check(page, "diagram of a task");
        page.fill(".gc-several textarea", "请补充说明");
        page.click(".gc-several [data-answer=return]");
        page.waitForSelector(".gc-told:has-text('1 项已答复')");
        check(page, "answered together");

        page.click("li.start-process-action a");
        page.waitForSelector(".modal ul.processes a");
        check(page, "what can be started");
        soft.assertAll();
    }

    @Test
    void pagesForPaper() {
        office.started();
        Page page = new Inbox(browser, office).of("chenjianhua");
        for (String path : List.of(
                "registers/claims/print", "registers/requests/print", "complaint/figures/print", "metrics/print")) {
            page.navigate(office.address() + "/camunda/api/guicheng/" + path);
            page.waitForSelector("h1, h3");
            check(page, path);
        }
        soft.assertAll();
    }

    /** What fades in has not the colours in which it is read. */
    private static final String AT_REST =
            """
            () => ![...document.querySelectorAll('.loader')].some(loading => loading.offsetParent)
              && document.getAnimations().every(animation => animation.playState !== 'running')""";

    private void check(Page page, String what) {
        page.waitForFunction(AT_REST);
        soft.assertThat(Axe.violations(page, "body")).as(what).isEmpty();
    }
}
