package cn.guicheng.web.browser;

import cn.guicheng.TestOffice;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;

/** Where process owners work: Cockpit, at a page of metrics. */
final class OwnersDesk {
    static final Path PICTURES = Path.of("target/pictures");
    static final String OWNER = "yuanhaibo";
    static final String MANAGER = "chenjianhua";
    static final String METRICS = "#/guicheng/metrics";
    static final String PROCEDURE = "#/guicheng/metrics/procedure?key=";

    private static final ZoneId OFFICE_ZONE = ZoneId.of("Asia/Shanghai");
    private static final int HEIGHT = 1000;

    private final Browser browser;
    private final TestOffice office;

    OwnersDesk(Browser browser, TestOffice office) {
        this.browser = browser;
        this.office = office;
    }

    /** Cockpit of somebody who has just logged in, at a page of ours or, where the address is empty, at its first one. */
    Page cockpit(String person, int width, String address) {
        Page page = browser.page(width, HEIGHT, person, office.address() + "/camunda/app/cockpit/default/" + address);
        page.waitForSelector(address.isEmpty() ? "a:text-is('限额与规则')" : ".gc-page h3, .gc-page .gc-problem");
        return page;
    }

    /** Of an address: so many days before today, in which only the month of work happened. */
    static String daysUntilYesterday(int days) {
        LocalDate today = LocalDate.now(OFFICE_ZONE);
        return "&from=%s&to=%s".formatted(today.minusDays(days), today.minusDays(1));
    }

    static void picture(Page page, String name, int width) {
        // Pictures show pages at rest.
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + "-" + width + ".png")));
    }
}
