package cn.guicheng.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What only the server can say of a form is said beside the field while one types, and holds nobody up. */
class FormBoundsBrowserTest extends BrowserTest {
    @Autowired
    HistoryService historyService;

    @Test
    void daysAreReckonedAndLimitsSaidBesideTheField() throws IOException {
        Page page = new Inbox(browser, office).of("lina");
        Inbox.openStartForm(page, "外勤（测试）");

        page.waitForSelector(".gc-form[data-ready]");
        page.fill("#gc-visitFrom", "2026-02-13");
        assertThat(page.locator(".gc-said")).hasCount(0);
        page.fill("#gc-visitTo", "2026-02-12");
        page.locator("#gc-visitTo").blur();
        assertThat(said(page, "visitTo")).hasText("不得早于开始日期（2026-02-13）。");
        page.fill("#gc-visitTo", "2026-02-24");
        assertThat(page.locator("#gc-visitDays")).hasText("3");
        assertThat(said(page, "visitTo")).hasCount(0);

        page.locator("#gc-category").selectOption(new SelectOption().setValue("taxi"));
        page.fill("#gc-costInYuan", "101");
        page.locator("#gc-costInYuan").blur();
        assertThat(said(page, "costInYuan")).hasText("不得大于 100。");
        page.locator("#gc-category").selectOption(new SelectOption().setValue("repair"));
        assertThat(said(page, "costInYuan")).hasCount(0);

        Locator companion = page.locator("#gc-companion input");
        companion.fill("李娜");
        companion.blur();
        assertThat(said(page, "companion")).hasText("不能是您本人。");
        companion.fill("马东");
        companion.blur();
        page.fill("#gc-unit", "A-101");
        page.setInputFiles("#gc-attachments input[type=file]", new FilePayload("现场.png", "image/png", picture()));
        assertThat(page.locator("#gc-attachments .gc-file-item")).hasCount(1);
        assertThat(page.locator(".gc-said")).hasCount(0);
        Inbox.picture(page, "form-bounds");

        page.click(".modal-footer .btn-primary");
        assertThat(page.locator(".modal .gc-form")).hasCount(0);
        assertThat(historyService
                        .createHistoricVariableInstanceQuery()
                        .processDefinitionKey("site-visit")
                        .variableName("visitTo")
                        .list())
                .anySatisfy(kept -> assertThat(kept.getValue()).isEqualTo("2026-02-24"));
    }

    @Test
    void daysOfAYearWithoutPublishedDaysSaySo() {
        Page page = new Inbox(browser, office).of("lina");
        Inbox.openStartForm(page, "外勤（测试）");

        page.waitForSelector(".gc-form[data-ready]");
        page.fill("#gc-visitFrom", "2026-02-13");
        page.fill("#gc-visitTo", "2026-02-24");
        assertThat(page.locator("#gc-visitDays")).hasText("3");
        assertThat(page.locator(".gc-unpublished")).hasCount(0);
        page.fill("#gc-visitFrom", "2047-10-01");
        page.fill("#gc-visitTo", "2047-10-02");
        page.locator("#gc-visitTo").blur();
        assertThat(page.locator(".gc-unpublished")).hasText("2047 年放假安排尚未公布，暂按周一至周五计算。");
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }

    private static Locator said(Page page, String field) {
        return page.locator(".gc-field:has(#gc-" + field + ") .gc-said");
    }
}
