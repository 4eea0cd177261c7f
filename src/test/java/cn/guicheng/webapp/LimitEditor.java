package cn.guicheng.webapp;

import com.microsoft.playwright.Page;

/** The table editor of a limit's page. */
final class LimitEditor {
    private LimitEditor() {}

    /** Replaces what stands in a cell and leaves it. */
    static void type(Page page, String cell, String text) {
        page.locator(cell).first().click();
        page.keyboard().press("Control+A");
        page.keyboard().insertText(text);
        page.locator(".gc-page h3").click();
    }
}
