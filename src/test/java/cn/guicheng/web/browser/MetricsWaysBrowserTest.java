package cn.guicheng.web.browser;

import static cn.guicheng.web.browser.OwnersDesk.MANAGER;
import static cn.guicheng.web.browser.OwnersDesk.METRICS;
import static cn.guicheng.web.browser.OwnersDesk.OWNER;
import static cn.guicheng.web.browser.OwnersDesk.PICTURES;
import static cn.guicheng.web.browser.OwnersDesk.PROCEDURE;
import static cn.guicheng.web.browser.OwnersDesk.picture;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.TestOffice;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who comes to the figures, from where, and where they lead to: cases, paper, payments. */
class MetricsWaysBrowserTest extends OwnersBrowserTest {
    private static final Page.WaitForSelectorOptions ATTACHED =
            new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED);

    @Test
    void aNumberLeadsToItsCasesAndACaseToItsPage() {
        Page page = desk.cockpit(OWNER, 1280, METRICS);
        Locator number = page.locator("[data-procedure=reimbursement] [data-figure=sentBackShare] a");
        number.click();
        assertThat(page.locator(".gc-tabs .gc-chosen")).hasText("单据");
        assertThat(page.locator(".gc-set-title")).not().isEmpty();
        Locator first = page.locator(".gc-cases tbody a").first();
        assertThat(page.locator(".gc-cases tbody tr").first()).containsText("退回过");
        String caseNumber = first.textContent();
        page.fill(".gc-filters input[type=search]", caseNumber);
        page.click(".gc-filters button");
        assertThat(page.locator(".gc-cases tbody tr")).hasCount(1);
        first.click();
        assertThat(page.locator(".gc-page")).containsText(caseNumber);
        assertThat(page).hasURL(Pattern.compile(".*#/guicheng/case\\?number=" + caseNumber));
    }

    @Test
    void whatSomebodyTypedIsShownAndNotRun() {
        Page page = desk.cockpit(
                OWNER, 1280, PROCEDURE + "payment-approval&tab=outcomes" + OwnersDesk.daysUntilYesterday(60));
        assertThat(page.locator(".gc-said:has-text('onerror')").first()).hasText(MonthOfWork.TYPED);
        assertThat(page.locator(".gc-page img")).hasCount(0);
        assertThat(page.title()).doesNotContain("taken over");
    }

    @Test
    void whoDoesNotReadThemHasNoLinkAndIsToldWhy() {
        Page page = desk.cockpit("hewei", 1280, METRICS);
        assertThat(page.locator(".gc-problem")).hasText("您不能查阅流程指标：只有流程负责人、总经理、审计员和系统管理员可以。");
        assertThat(page.locator(".gc-range")).hasCount(0);
        assertThat(page.locator("a:text-is('限额与规则')")).isVisible();
        assertThat(page.locator("a:text-is('流程指标')")).hasCount(0);
        page = desk.cockpit("hewei", 1280, PROCEDURE + "reimbursement");
        assertThat(page.locator(".gc-problem")).containsText("您不能查阅流程指标");
        page = desk.cockpit(OWNER, 1280, PROCEDURE + "no'such\"procedure");
        assertThat(page.locator(".gc-problem")).hasText("没有这个流程。");
    }

    @Test
    void onlyTheGeneralManagerReadsByPerson() {
        Page page = desk.cockpit(MANAGER, 1280, PROCEDURE + "payment-approval");
        page.click(".gc-tab >> text=按人");
        assertThat(page.locator(".gc-spans")).containsText("孙志强");
        picture(page, "metrics-people", 1280);
        page = desk.cockpit(OWNER, 1280, PROCEDURE + "payment-approval");
        assertThat(page.locator(".gc-spans")).isVisible();
        assertThat(page.locator(".gc-tab >> text=按人")).hasCount(0);
    }

    @Test
    void cockpitsOwnPagesLeadToTheFiguresAndToTheCase() {
        String claim = office.started();
        Page page = desk.cockpit("admin", 1920, "");
        var instance = runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(claim)
                .processDefinitionKey("reimbursement")
                .singleResult();
        page.navigate(office.address() + "/camunda/app/cockpit/default/#/process-instance/" + instance.getId());
        // Cockpit writes into the address once its diagram is drawn.
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.click("[title=看这张单据的经过]");
        assertThat(page.locator(".gc-page")).containsText(claim);
        page.navigate(office.address() + "/camunda/app/cockpit/default/#/process-definition/"
                + instance.getProcessDefinitionId());
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.click("[title=看这个流程的指标]");
        assertThat(page.locator(".gc-page h3")).containsText("费用报销");
    }

    /** Cockpit draws a page anew before it takes the former drawing away. */
    @Test
    void aPageIsShownAgainWhenTheAddressIsWrittenAnew() {
        String claim = office.started();
        Page page = desk.cockpit("admin", 1280, "#/guicheng/case?number=" + claim);
        shownAgain(page, claim);
        page = desk.cockpit(MANAGER, 1280, PROCEDURE + "reimbursement");
        shownAgain(page, "费用报销");
        page = desk.cockpit("admin", 1280, "#/guicheng/limit?key=payment-route");
        shownAgain(page, "付款");
        page = new Inbox(browser, office).of("lina");
        page.navigate(office.address() + "/camunda/app/tasklist/default/#/guicheng/case?number=" + claim);
        shownAgain(page, claim);
    }

    /** What fills the page may still be on its way then. */
    @Test
    void aPageIsShownThoughTheAddressIsWrittenAnewWhileItIsRead() {
        String claim = office.started();
        Page page = desk.cockpit("admin", 1280, METRICS);
        List<Route> held = new ArrayList<>();
        page.route(Pattern.compile(".*/case/where-now\\.js"), held::add);
        page.evaluate("claim => { location.hash = '#/guicheng/case?number=' + claim; }", claim);
        page.waitForCondition(() -> !held.isEmpty());
        for (int again = 1; again <= 3; again++) {
            page.evaluate(
                    """
                    again => {
                        document.querySelectorAll('.gc-page').forEach(box => { box.dataset.former = ''; });
                        location.hash += '&again=' + again;
                    }
                    """,
                    again);
            page.waitForSelector(".gc-page:not([data-former])", ATTACHED);
        }
        held.forEach(Route::resume);
        assertThat(page.locator(".gc-page")).containsText(claim);
    }

    private static void shownAgain(Page page, String words) {
        assertThat(page.locator(".gc-page")).containsText(words);
        page.evaluate(
                """
                document.querySelector('.gc-page').dataset.former = '';
                location.hash += '&again=1';
                """);
        assertThat(page.locator(".gc-page:not([data-former])")).containsText(words);
    }

    @Test
    void theManagerGoesFromTheFiguresToWhatWasPaid() {
        Page page = desk.cockpit(MANAGER, 1280, METRICS);
        page.click("a:text-is('付款统计')");
        assertThat(page.locator(".gc-payments thead")).containsText("差旅费");
        page = desk.cockpit(OWNER, 1280, METRICS);
        assertThat(page.locator("a:text-is('付款统计')")).hasCount(0);
    }

    @Test
    void theFinanceHeadReadsWhatWasPaidInTheInbox() {
        Page page = new Inbox(browser, office).of("zhouminghui");
        page.click("text=付款统计");
        assertThat(page.locator(".gc-payments thead")).containsText("差旅费");
        assertThat(page.locator(".gc-payments tfoot")).containsText("¥");
        Inbox.picture(page, "metrics-payments");
        page = new Inbox(browser, office).of(TestOffice.CLAIMANT);
        assertThat(page.locator(".gc-nav:has-text('登记簿')")).isVisible();
        assertThat(page.locator(".gc-nav:has-text('付款统计')")).hasCount(0);
    }

    @Test
    void aPageIsPrintedOnA4() throws IOException {
        Page page = desk.cockpit(OWNER, 1280, PROCEDURE + "complaint");
        List<String> refusals = new ArrayList<>();
        page.onConsoleMessage(message -> refusals.add(message.text()));
        page.click(".gc-print");
        assertThat(page.locator(".gc-paper .gc-badge").first()).isVisible();
        assertThat(page.locator(".gc-paper .gc-spans")).isVisible();
        byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        Files.write(PICTURES.resolve("metrics-procedure.pdf"), pdf);
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
                .containsPattern("/MediaBox \\[0 0 59[45][.0-9]* 84[12]");
        page.click("#print");
        Browser.waitUntilPrinted(page, 1);
        assertThat(refusals).isEmpty();
        page.click("#back");
        assertThat(page.locator("a:text-is('流程指标')")).isVisible();
        assertThat(page.locator(".gc-page h3")).containsText("客户诉求");
    }

    @Test
    void whatIsFoldedOnTheScreenIsOnPaper() throws IOException {
        Page page = desk.cockpit(OWNER, 1280, PROCEDURE + "payment-approval&tab=trend");
        page.click(".gc-print");
        Locator day = page.locator(".gc-paper .gc-fold tbody tr").first();
        assertThat(page.locator(".gc-paper .gc-chart").first()).isVisible();
        assertThat(day).isHidden();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(day).isVisible();
        Files.write(PICTURES.resolve("metrics-trend.pdf"), page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)));
    }
}
