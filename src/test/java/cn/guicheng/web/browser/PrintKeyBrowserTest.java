package cn.guicheng.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.TestOffice;
import cn.guicheng.modelids.LeaveRequestIds;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ctrl+P gives the print of what is open; on paper stands what the page says, and no menu. */
class PrintKeyBrowserTest extends BrowserTest {
    @Test
    void aCaseAndATaskGiveTheirSheet() {
        String claim = office.started();
        Page lina = new Inbox(browser, office).of("lina");
        lina.navigate(office.address() + "/camunda/app/tasklist/default/#/guicheng/case?number=" + claim);
        lina.waitForSelector(".gc-page .gc-print");
        assertThat(printedBy(lina)).contains("/cases/" + claim + "/print");

        Page head = new Inbox(browser, office).openTask("sunzhiqiang", claim);
        assertThat(printedBy(head)).contains("/cases/" + claim + "/print");
    }

    @Test
    void ofSeveralSheetsOneIsChosen() {
        String day = LocalDate.now().plusDays(900).toString();
        String use = office.started(
                "lina",
                "vehicle-use",
                Map.of(
                        "plate",
                        "粤B" + Math.floorMod(System.nanoTime(), 10_000_000),
                        "useFrom",
                        day,
                        "useTo",
                        day,
                        "purpose",
                        "送货"));
        office.does("sunzhiqiang", LeaveRequestIds.SIGN_AS_DEPARTMENT_HEAD, use, TestOffice.APPROVE);
        Page lina = new Inbox(browser, office).of("lina");
        lina.navigate(office.address() + "/camunda/app/tasklist/default/#/guicheng/case?number=" + use);
        assertThat(lina.locator(".gc-page .gc-print")).hasCount(2);
        lina.keyboard().press("Control+p");
        assertThat(lina.locator(".gc-prints a")).hasCount(2);
        assertThat(lina.locator(".gc-prints a").first()).isFocused();
        assertThat(Axe.violations(lina, ".gc-prints")).isEmpty();
        Inbox.picture(lina, "print-choice");
        assertThat(printedBy(lina, () -> lina.click(".gc-prints >> text=用车证"))).contains("sheet=permit");
        assertThat(lina.locator(".gc-prints")).hasCount(0);
    }

    @Test
    void pagesOfTheMonitoringApplicationGiveTheirs() {
        String claim = office.started();
        for (String address : List.of(OwnersDesk.METRICS, "#/guicheng/case?number=" + claim)) {
            Page manager = new OwnersDesk(browser, office).cockpit(OwnersDesk.MANAGER, 1366, address);
            manager.waitForSelector(".gc-page .gc-print");
            assertThat(printedBy(manager)).contains("/metrics/print");
            manager.waitForSelector(".gc-paper main h3");
        }
    }

    /** The address that is asked for; a browser without a window has no viewer for what comes. */
    static String printedBy(Page page) {
        return printedBy(page, () -> page.keyboard().press("Control+p"));
    }

    private static String printedBy(Page page, Runnable press) {
        AtomicReference<String> asked = new AtomicReference<>("");
        page.context().onRequest(request -> {
            if (request.url().contains("/print")) {
                asked.set(request.url());
            }
        });
        press.run();
        page.waitForCondition(() -> !asked.get().isEmpty());
        return asked.get();
    }

    @Test
    void onPaperStandsNoMenuAndNoAddress() {
        Page lina = new Inbox(browser, office).of("lina");
        lina.click(".gc-nav >> text=我的草稿");
        lina.waitForSelector(".gc-page h3");
        lina.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(lina.locator(".gc-page h3")).isVisible();
        assertThat(lina.locator("li.start-process-action")).not().isVisible();
        assertThat(lina.evaluate("getComputedStyle(document.querySelector('.gc-page')).overflow"))
                .isEqualTo("visible");
        Inbox.picture(lina, "forms-on-paper");
    }

    @Test
    void theListPrintsWhereNoTaskIsOpenAndAFormPrintsAlone() {
        office.started();
        Page head = new Inbox(browser, office).of("sunzhiqiang");
        head.waitForSelector(".tasks-list .gc-card-line");
        onPaper(head);
        assertThat(head.locator(".tasks-list .gc-card-line").first()).isVisible();
        assertThat(head.locator(".gc-find input")).isHidden();
        assertThat(head.locator(".task-filters").first()).isHidden();

        Page lina = new Inbox(browser, office).of("lina");
        ClaimForm.open(lina);
        onPaper(lina);
        assertThat(lina.locator("#gc-purpose")).isVisible();
        assertThat(lina.locator(".modal-footer")).isHidden();
        assertThat(lina.locator(".tasks-list").first()).isHidden();
        Inbox.picture(lina, "print-form");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit?key=payment-route", "limit?key=complaint-triage", "cases", "calendar", "archive"})
    void nothingIsCutAtTheEdgeOfThePaper(String name) {
        Page manager = new Inbox(browser, office).of("chenjianhua");
        manager.navigate(office.address() + "/camunda/app/tasklist/default/#/guicheng/" + name);
        manager.waitForSelector(".gc-page table, .gc-page h3");
        onPaper(manager);
        assertThat((Integer) manager.evaluate("document.querySelector('.gc-page').scrollWidth"))
                .isLessThanOrEqualTo(794);
    }

    private static void onPaper(Page page) {
        page.setViewportSize(794, 1123);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    }
}
