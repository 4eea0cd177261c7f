package cn.guicheng.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.procedure.complaintreport.ManyRequests;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The supervisor reads the figures of a month and of a week, and sends the monthly report up, in a real browser. */
class RequestFiguresBrowserTest extends BrowserTest {
    private static final Path PICTURES = Path.of("target/pictures");

    @Autowired
    JdbcTemplate jdbc;

    /** In the month after the last of them, whenever the test runs. */
    @BeforeEach
    void threeMonthsOfRequests() {
        ClockUtil.setCurrentTime(
                Date.from(OffsetDateTime.parse("2026-11-18T10:00:00+08:00").toInstant()));
        new ManyRequests(jdbc).enter(220, OffsetDateTime.parse("2026-08-01T08:00:00+08:00"), Duration.ofHours(10));
    }

    @AfterEach
    void takeBack() {
        ClockUtil.reset();
        new ManyRequests(jdbc).remove();
        jdbc.update("delete from complaint_report");
    }

    @Test
    void theSupervisorReadsComparesExportsAndPrints() throws IOException {
        Page page = loggedIn("wangxiulan", "");
        page.click(".gc-nav:has-text('诉求统计')");
        assertThat(page.locator(".gc-page h3")).hasText("客户诉求统计");
        assertThat(page.locator(".gc-page")).containsText("这段时间尚未结束，数字截至现在。");
        assertThat(page.locator("button:has-text('下一周')")).isDisabled();

        page.click(".gc-filter >> text=按月");
        assertThat(page.locator(".gc-filter .gc-chosen")).hasText("按月");
        page.click("text=上一月");
        assertThat(page.locator(".gc-span")).containsText("2026 年 10 月（2026-10-01 至 2026-10-31）");
        assertThat(page.locator(".gc-tile")).hasCount(11);
        assertThat(page.locator(".gc-tile:has-text('受理')")).containsText("上期 72");
        assertThat(page.locator("[data-breakdown=topic] tbody tr")).hasCount(6);
        assertThat(page.locator("[data-breakdown=department]")).containsText("工程维护部");
        assertThat(page.locator(".gc-definitions")).containsText("本期登记的诉求。");
        picture(page, "40-request-figures");
        page.locator(".gc-definitions").scrollIntoViewIfNeeded();
        picture(page, "41-request-figures-below");

        page.reload();
        assertThat(page.locator(".gc-span")).containsText("2026 年 10 月");
        Download download = page.waitForDownload(() -> page.click(".gc-export"));
        assertThat(download.suggestedFilename()).isEqualTo("诉求统计 2026-10.csv");
        assertThat(Files.readString(download.path())).contains("类别,工程维护,");
        page.click("text=下一月");
        assertThat(page.locator(".gc-span")).containsText("2026 年 11 月");
        page.goBack();
        assertThat(page.locator(".gc-span")).containsText("2026 年 10 月");

        List<String> refusals = new ArrayList<>();
        page.onConsoleMessage(message -> refusals.add(message.text()));
        Browser.openPaper(page);
        Browser.waitUntilPrinted(page, 1);
        assertThat(page.locator("h1")).hasText("客户诉求统计（2026 年 10 月）");
        picture(page, "42-request-figures-on-paper");
        Files.write(
                PICTURES.resolve("42-request-figures.pdf"), page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)));
        String pdf =
                new String(Files.readAllBytes(PICTURES.resolve("42-request-figures.pdf")), StandardCharsets.ISO_8859_1);
        assertThat(Pattern.compile("/MediaBox \\[0 0 59[45][.0-9]* 84[12][.0-9]*]")
                        .matcher(pdf)
                        .results()
                        .count())
                .isBetween(1L, 3L);
        page.click("#print");
        Browser.waitUntilPrinted(page, 2);
        assertThat(refusals).isEmpty();
        page.click("#back");
        assertThat(page.locator(".gc-span")).containsText("2026 年 10 月");
    }

    @Test
    void aTimeWithoutRequestsSaysSo() {
        Page page = loggedIn("chenjianhua", "#/guicheng/request-figures?span=week&of=2003-W10");
        assertThat(page.locator(".gc-empty")).hasText("这段时间没有客户诉求。");
        assertThat(page.locator(".gc-breakdown")).hasCount(0);
        assertThat(page.locator(".gc-tile:has-text('按时解决率')")).containsText("—");
    }

    @Test
    void whoMayNotReadThemHasNoLinkAndIsToldWhy() {
        Page page = loggedIn("lina", "#/guicheng/request-figures");
        assertThat(page.locator(".gc-problem")).containsText("您不能查阅客户诉求统计");
        assertThat(page.locator(".gc-nav:has-text('登记簿')")).isVisible();
        assertThat(page.locator(".gc-nav:has-text('诉求统计')")).hasCount(0);
        page = loggedIn("zhangmin", "#/guicheng/request-figures?span=week&of=2026-W99");
        assertThat(page.locator(".gc-problem")).containsText("2026-W47");
    }

    @Test
    void theReportIsStartedByHandCompletedAndAcknowledged() {
        Page supervisor = loggedIn("wangxiulan", "");
        supervisor.click("li.start-process-action a");
        supervisor.click(".modal >> text=投诉月报");
        supervisor.fill(".modal #gc-month", "2026-13");
        supervisor.keyboard().press("Tab");
        assertThat(supervisor.locator(".modal .gc-problem").first()).hasText("须写成 2026-10 这样。");
        supervisor.fill(".modal #gc-month", "2026-10");
        picture(supervisor, "43-report-start");
        supervisor.click(".modal-footer .btn-primary");
        assertThat(supervisor.locator(".modal")).hasCount(0);
        String report = office.rows("complaint-reports", "2026-10")
                .path(0)
                .path("caseNumber")
                .asText();

        Page task = openTask("wangxiulan", report);
        assertThat(task.locator(".gc-sheet")).containsText("按时解决率（%）");
        assertThat(task.locator(".gc-sheet")).containsText("工程维护部");
        task.fill("#gc-correctiveRequirements", "1. 工程维护部：本月起每周巡查一次水管，11 月 30 日前列出须更换的清单。\n2. 秩序维护部：夜间噪音一小时内到场。");
        picture(task, "44-report-complete");
        task.locator(".gc-sheet header").scrollIntoViewIfNeeded();
        picture(task, "45-report-figures");
        submitted(task);

        Page manager = openTask("chenjianhua", report);
        assertThat(manager.locator(".gc-sheet")).containsText("夜间噪音一小时内到场");
        picture(manager, "46-report-acknowledge");
        Inbox.choose(manager, "approve");
        submitted(manager);
        assertThat(office.outcome(report)).isEqualTo("sent");
    }

    private Page loggedIn(String person, String address) {
        Page page = browser.page(1280, 900, person, office.address() + "/camunda/app/tasklist/default/" + address);
        page.waitForSelector(address.isEmpty() ? ".task-filters .task-filter" : ".gc-page h3, .gc-page .gc-problem");
        return page;
    }

    /** Finds the task among those to claim, opens and claims it. */
    private Page openTask(String person, String caseNumber) {
        Page page = loggedIn(person, "");
        page.locator(".gc-find input").fill(caseNumber);
        page.locator(".gc-found:has-text(\"" + caseNumber + "\")").first().click();
        page.waitForSelector(".gc-task-sheet .gc-sheet");
        page.locator(".gc-claim").click();
        assertThat(page.locator(".disabled-form")).hasCount(0);
        assertThat(page.locator(".gc-sheet")).hasCount(1);
        return page;
    }

    /** Submits and waits until Tasklist has let go of the task. */
    private static void submitted(Page page) {
        Inbox.submitted(page);
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
