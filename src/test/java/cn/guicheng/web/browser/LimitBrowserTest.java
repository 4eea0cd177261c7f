package cn.guicheng.web.browser;

import cn.guicheng.procedure.limitchange.LimitDesk;
import com.microsoft.playwright.Page;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What limit managers do in a browser; afterwards every table is as it was before. */
abstract class LimitBrowserTest extends BrowserTest {
    static final String AMOUNT_CELL = "[data-element-id='rule_amountForGeneralManager_in1']";

    @Autowired
    RepositoryService repositoryService;

    Inbox inbox;
    LimitDesk desk;

    @BeforeEach
    void sitDown() {
        inbox = new Inbox(browser, office);
        desk = new LimitDesk(office, repositoryService);
    }

    @AfterEach
    void restoreTheTables() {
        desk.restore();
    }

    /** Replaces what stands in a cell of the editor and leaves it. */
    static void type(Page page, String cell, String text) {
        page.locator(cell).first().click();
        page.keyboard().press("Control+A");
        page.keyboard().insertText(text);
        page.locator(".gc-page h3").click();
    }
}
