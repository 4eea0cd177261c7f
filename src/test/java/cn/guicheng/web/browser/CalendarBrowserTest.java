package cn.guicheng.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The calendar as a colleague reads it and as the administrator loads a year. */
class CalendarBrowserTest extends BrowserTest {
    private static final String ADDRESS = "/camunda/app/tasklist/default/#/guicheng/calendar?year=";

    private Page calendar(String person, int year, int width, int height) {
        Page page = browser.page(width, height, person, office.address() + ADDRESS + year);
        page.waitForSelector(".gc-months");
        return page;
    }

    @Test
    void everybodyReadsTheYearAndNobodyButTheAdministratorLoadsIt() {
        Page page = calendar("lina", 2026, 1366, 900);
        assertThat(page.locator(".gc-month").count()).isEqualTo(12);
        assertThat(page.locator("[title='2026-10-01 休息，国庆节']").textContent()).isEqualTo("1");
        assertThat(page.locator(".gc-page").textContent()).contains("248 个工作日").doesNotContain("暂按周一至周五", "false");
        assertThat(page.locator("#gc-calendar-file").count()).isZero();
        page.screenshot(picture("日历-2026"));
        page.click("nav[aria-label=年份] a:has-text('2027')");
        page.waitForSelector(".gc-problem:has-text('2027 年的放假安排还没有载入')");
        page.screenshot(picture("日历-没有公布"));
    }

    @Test
    void theAdministratorLoadsAYear() {
        Page page = calendar("admin", 2070, 1366, 900);
        page.click("button:has-text('载入')");
        page.waitForSelector(".gc-problem:has-text('请先选择文件')");
        load(page, "date,working,name\n2070-01-01,假,元旦\n");
        page.waitForSelector(".gc-problem:has-text('第 2 行 working：须为 true')");
        load(page, "date,working,name\n2070-01-01,false,元旦\n2070-01-05,true,元旦调休上班\n");
        page.waitForSelector(".gc-said:has-text('已更改 2 天')");
        assertThat(page.locator("[title='2070-01-01 休息，元旦']").count()).isEqualTo(1);
        page.screenshot(picture("日历-载入"));
    }

    /** One calendar for all is ours, the manual has several (AMB-20). */
    @Test
    void theYearSaysByWhichHoursItIsReckoned() {
        Page page = calendar("lina", 2026, 1366, 900);
        page.waitForSelector(".gc-hint:has-text('工作时间 08:00–12:00、13:30–17:30（ATT-51）')");
        page.waitForSelector(".gc-hint:has-text('设定，AMB-20')");
    }

    @Test
    void theYearFitsAPhone() {
        Page page = calendar("lina", 2026, 390, 844);
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        page.screenshot(picture("日历-手机"));
    }

    private static void load(Page page, String table) {
        page.setInputFiles(
                "#gc-calendar-file", new FilePayload("2070.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
        page.click("button:has-text('载入')");
    }

    private static Page.ScreenshotOptions picture(String name) {
        return new Page.ScreenshotOptions()
                .setPath(Path.of("target/pictures", name + ".png"))
                .setFullPage(true);
    }
}
