package cn.guicheng.web.browser;

import static cn.guicheng.procedure.filelending.LendingDesk.BORROWER;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.guicheng.TestOffice;
import cn.guicheng.procedure.filelending.LendingDesk;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Staff read what the program says without the numbers of the rules it rests on, wherever it says it. */
class RuleNumbersBrowserTest extends BrowserTest {
    @Autowired
    LendingDesk lending;

    @Autowired
    IdentityService identityService;

    @AfterEach
    void newcomersLeave() {
        office.newcomersLeave();
    }

    @Test
    void theListOfRegistersSaysWhatEachIsForWithoutThem() {
        Page page = new Inbox(browser, office).of(BORROWER);
        page.evaluate("location.hash = '#/guicheng/registers'");
        Locator loans = page.locator(".gc-page tr:has-text('档案借（查）阅登记表') td").last();
        isFolded(loans, "（FILE-08、FILE-11）");
        isFolded(page.locator(".gc-page tr:has-text('档案目录') td").last(), "（FILE-01、FILE-03）");
    }

    @Test
    void aRefusalByTheButtonIsSaidWithoutThemAsBesideTheField() {
        Page page = new Inbox(browser, office).of(BORROWER);
        Inbox.openStartForm(page, "档案借阅");
        page.waitForSelector(".modal .gc-form[data-ready]");
        page.fill("#gc-itemNumber", lending.item());
        page.locator("#gc-use").selectOption("lend");
        page.fill("#gc-purpose", "核对图纸");
        page.locator("#gc-returnDate input").first().fill(LendingDesk.isoDay(300));
        page.click(".modal-footer .btn-primary");
        isFolded(page.locator(".modal .gc-summary"), "，AMB-17");
        assertThat(page.locator(".modal .gc-summary")).containsText("天（设定");
    }

    @Test
    void whatIsNotAnsweredAmongSeveralIsSaidWithoutThem() {
        office.newPerson("aarui", "芮", "宁", null, "environment");
        String claim = office.started("aarui", office.claim("aarui", List.of(TestOffice.line(12_300))));
        identityService.createMembership("aarui", "environment-head");
        Page page = new Inbox(browser, office).of("aarui");
        page.click(".task-filters >> text=待签收");
        page.locator(".tasks-list .gc-card:has-text('" + claim + "') .gc-tick").check();
        page.click(".gc-several [data-answer=approve]");
        assertThat(page.locator(".gc-told .gc-refused")).containsText("职责分离");
        isFolded(page.locator(".gc-told .gc-refused"), "（SOD-01）");
    }

    private static void isFolded(Locator place, String number) {
        Locator cited = place.locator(".gc-rule-number");
        assertThat(cited).hasText(number);
        assertThat(cited).isHidden();
    }
}
