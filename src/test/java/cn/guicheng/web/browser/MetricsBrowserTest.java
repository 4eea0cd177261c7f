package cn.guicheng.web.browser;

import static cn.guicheng.web.browser.OwnersDesk.MANAGER;
import static cn.guicheng.web.browser.OwnersDesk.METRICS;
import static cn.guicheng.web.browser.OwnersDesk.OWNER;
import static cn.guicheng.web.browser.OwnersDesk.PROCEDURE;
import static cn.guicheng.web.browser.OwnersDesk.picture;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.guicheng.modelids.ComplaintIds;
import cn.guicheng.modelids.PaymentApprovalIds;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process owner reads the figures in Cockpit, and goes from a number to its cases, in a real browser. */
class MetricsBrowserTest extends OwnersBrowserTest {
    @ParameterizedTest
    @ValueSource(ints = {1280, 1920})
    void theOwnerReadsHowEveryProcedureDoes(int width) throws IOException {
        Page page = desk.cockpit(OWNER, width, "");
        assertThat(page.locator(".gc-panel")).containsText("看全部流程");
        picture(page, "metrics-home", width);
        page.click("a:text-is('流程指标')");
        Locator claims = page.locator("[data-procedure=payment-approval]");
        assertThat(claims.locator("[data-figure=medianSeconds]"))
                .hasAttribute("title", "期间内办结的单据从发起到办结的用时，有一半不超过这个时间。");
        assertThat(page.locator(".gc-definitions")).containsText("有一半不超过这个时间");
        picture(page, "metrics-overview", width);

        page.click("text=近 7 天");
        assertThat(page.locator(".gc-range .gc-chosen")).hasText("近 7 天");
        assertThat(page.locator(".gc-range-words")).containsText("共 7 天");
        page.reload();
        assertThat(page.locator(".gc-range-words")).containsText("共 7 天");
        Download download = page.waitForDownload(() -> page.click(".gc-export"));
        assertThat(Files.readString(download.path())).contains("付款审批");
        page.goBack();
        assertThat(page.locator(".gc-range-words")).containsText("共 30 天");
    }

    /** Chosen once, and kept from page to page. */
    @Test
    void howLongThingsTookIsCountedInWorkingTimeWhereTheOwnerChoosesIt() {
        Page page = desk.cockpit(OWNER, 1280, METRICS);
        assertThat(page.locator(".gc-range-words")).not().containsText("工作时间");
        page.click("a:text-is('工作时间')");
        assertThat(page.locator(".gc-range-words")).containsText("用时按工作时间计算，以现在的日历为准");
        picture(page, "metrics-working-time", 1280);
        page.click("[data-procedure=payment-approval] h4 a");
        assertThat(page.locator("nav[aria-label=用时按什么计算] .gc-chosen")).hasText("工作时间");
        assertThat(page.locator(".gc-range-words")).containsText("用时按工作时间计算");
        page.click("a:text-is('钟表时间')");
        assertThat(page.locator(".gc-range-words")).not().containsText("用时按工作时间计算");
    }

    @Test
    void aRangeThatIsNoneIsRefusedInWordsBesideTheChooser() {
        Page page = desk.cockpit(OWNER, 1280, METRICS);
        page.fill("input[name=from]", "2026-11-20");
        page.fill("input[name=to]", "2026-11-02");
        page.click(".gc-own-range button");
        String words = office.get(OWNER, "/api/metrics/overview?from=2026-11-20&to=2026-11-02")
                .message()
                .replace("from：", "开始日期：");
        assertThat(page.locator(".gc-range .gc-problem")).hasText(words);
        picture(page, "metrics-refused", 1280);
        page.click("text=近 90 天");
        assertThat(page.locator(".gc-procedure-card").first()).isVisible();
    }

    @Test
    void aTimeInWhichNothingHappenedSaysSo() {
        Page page = desk.cockpit(OWNER, 1280, METRICS + "?from=2020-01-01&to=2020-01-31");
        assertThat(page.locator(".gc-empty")).containsText("这段时间没有新收");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 1920})
    void theDiagramShowsWhereTheTimeGoesAndItsTableTheSame(int width) {
        Page page = desk.cockpit(OWNER, width, PROCEDURE + "payment-approval" + OwnersDesk.daysUntilYesterday(30));
        Locator badge = page.locator(".gc-badge[data-task=" + PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD + "]");
        Locator number = page.locator(".gc-heat-table tr:has-text('部门负责人签字') [data-measure=open]");
        assertThat(badge).hasText(number.textContent());
        page.check("input[value=waiting]");
        assertThat(page.locator(".gc-heat-table th.gc-shown")).hasText("等待时间中位数");
        assertThat(page.locator(".djs-shape[class*=gc-heat-5]").first()).isVisible();
        picture(page, "metrics-diagram", width);
    }

    @Test
    void aBadgeStaysAtItsTaskWhenTheDiagramIsZoomed() {
        Page page = desk.cockpit(OWNER, 1280, PROCEDURE + "payment-approval");
        Locator badge = page.locator(".gc-badge[data-task=" + PaymentApprovalIds.AUDIT_PAYMENT + "]");
        Locator task = page.locator("[data-element-id=" + PaymentApprovalIds.AUDIT_PAYMENT + "] .djs-visual > rect");
        assertThat(badge).isVisible();
        for (String button : List.of("全图", "放大", "放大", "缩小")) {
            page.click(".gc-diagram-tools [aria-label=" + (button.equals("全图") ? "显示全图" : button) + "]");
            BoundingBox shape = task.boundingBox();
            BoundingBox mark = badge.boundingBox();
            assertThat(mark.x + 0.7 * mark.width).as(button).isCloseTo(shape.x + shape.width, within(4.0));
            assertThat(mark.y + 0.75 * mark.height).as(button).isCloseTo(shape.y, within(4.0));
        }
        picture(page, "metrics-zoomed", 1280);
    }

    @Test
    void aFoldedPartShowsWhatItsTasksDoAndOpens() {
        Page page = desk.cockpit(OWNER, 1280, PROCEDURE + "complaint");
        Locator handling = page.locator(".gc-badge[data-task=" + ComplaintIds.PART_HANDLING + "]");
        Locator dispatch = page.locator(".gc-badge[data-task=" + ComplaintIds.DISPATCH_REQUEST + "]");
        assertThat(handling).isVisible();
        assertThat(dispatch).isHidden();
        page.check("input[value=waiting]");
        picture(page, "metrics-folded", 1280);

        page.click("[title='打开“办理”']");
        assertThat(dispatch).isVisible();
        assertThat(handling).isHidden();
        picture(page, "metrics-unfolded", 1280);
        page.click(".bjs-crumb >> text=客户诉求");
        page.check("input[value=open]");
        assertThat(page.locator("[title='打开“回访”']")).isVisible();
        assertThat(handling).isVisible();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 1920})
    void eachPartOfAProcedureOpensAndStaysInTheAddress(int width) {
        Page page = desk.cockpit(MANAGER, width, PROCEDURE + "payment-approval");
        List<String> names = List.of("环节耗时", "趋势", "结果", "时限", "规则命中", "单据");
        List<String> shown = List.of(
                ".gc-spans",
                ".gc-chart >> nth=1",
                ".gc-outcomes",
                ".gc-share-bar >> nth=0",
                ".gc-rule-hits >> nth=0",
                ".gc-cases");
        for (int i = 0; i < names.size(); i++) {
            page.click(".gc-tabs >> text=" + names.get(i));
            assertThat(page.locator(".gc-tab " + shown.get(i))).isVisible();
            page.locator(".gc-tabs").evaluate("tabs => tabs.scrollIntoView()");
            picture(page, "metrics-tab-" + (i + 1), width);
        }
        page.reload();
        assertThat(page.locator(".gc-tabs .gc-chosen")).hasText("单据");
        page.goBack();
        assertThat(page.locator(".gc-tabs .gc-chosen")).hasText("规则命中");
    }
}
