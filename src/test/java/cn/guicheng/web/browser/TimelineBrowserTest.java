package cn.guicheng.web.browser;

import static cn.guicheng.TestOffice.CLAIMANT;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.modelids.ComplaintIds;
import cn.guicheng.modelids.PaymentApprovalIds;
import cn.guicheng.modelids.ReimbursementIds;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person reads all that happened in a case, on the diagrams and line by line. */
class TimelineBrowserTest extends BrowserTest {
    private static final Path PICTURES = Path.of("target/pictures");
    private static final String MODULE = "/camunda/guicheng/now/app/case/case-timeline-page.js";

    @ParameterizedTest
    @ValueSource(ints = {1280, 1920})
    void theClaimantOpensAllThatHappened(int width) {
        Page page = opened(CLAIMANT, returnedClaim(), width);

        Locator events = page.locator(".gc-event");
        assertThat(events.filter(has("陈建华（总经理）办理了“总经理审批”：退回申请人"))).containsText("发票<b>抬头</b>不对");
        assertThat(page.locator(".gc-event b")).hasCount(0);
        assertThat(events.filter(has("办理了“更正报销单”"))).containsText("事由：出差 → 出差（补充说明）");
        assertThat(page.locator(".gc-event-called-in").first()).containsText("付款审批①");
        shown(page, ".gc-history");
        picture(page, "60-timeline-" + width);
        shown(page, ".gc-event-filters");
        picture(page, "60-timeline-events-" + width);
    }

    @Test
    void theWayIsMarkedAndStaysInPlaceWhenZooming() {
        Page page = opened(CLAIMANT, returnedClaim(), 1280);
        Locator call = page.locator("[data-element-id=" + ReimbursementIds.CALL_APPROVE_PAYMENT + "].gc-path-now");
        Locator badge = page.locator(".gc-path-badge-now");
        assertThat(call).hasCount(1);
        assertThat(badge).hasText("现 2");
        assertThat(page.locator("[data-element-id=flow_paymentOutcome_returnClaim].gc-path-flow"))
                .hasCount(1);
        assertThat(page.locator("[data-element-id=flow_closeClaim_paid].gc-path-flow"))
                .hasCount(0);
        double before = distance(call, badge);

        page.click(".gc-diagram-tools >> text=＋");
        assertThat(call).hasCount(1);
        assertThat(badge).isVisible();
        assertThat(distance(call, badge)).isBetween(before - 25, before + 25);

        page.click(".gc-path-tabs >> text=付款审批①");
        assertThat(page.locator("[data-element-id=" + PaymentApprovalIds.APPROVE_AS_GENERAL_MANAGER + "].gc-path-done"))
                .hasCount(1);
        shown(page, ".gc-history");
        picture(page, "61-timeline-called");
    }

    @Test
    void aFoldedPartShowsThatWorkIsInItAndOpens() {
        String request = office.started(
                "zhangmin",
                "complaint",
                Map.of(
                        "channel", "phone",
                        "requestType", "repair",
                        "topic", "engineering",
                        "customerPhone", "13900001234",
                        "customerName", "孙先生",
                        "description", "电梯异响"));
        Page page = inbox("zhangmin", 1280);
        page.navigate(office.address() + "/camunda/app/tasklist/default/#/guicheng/case?number=" + request);
        page.click(".gc-history > summary");
        Locator now = page.locator(".gc-path-badge-now >> visible=true");
        assertThat(page.locator("[data-element-id=" + ComplaintIds.PART_HANDLING + "].gc-path-now"))
                .hasCount(1);
        assertThat(now).hasCount(3);
        shown(page, ".gc-history");
        picture(page, "64-folded");

        page.click("[title='打开“办理”']");
        assertThat(page.locator(".bjs-breadcrumbs")).containsText("客户诉求");
        assertThat(page.locator("[data-element-id=" + ComplaintIds.DISPATCH_REQUEST + "].gc-path-now"))
                .isVisible();
        assertThat(now).hasCount(1);
        picture(page, "65-unfolded");

        page.click(".bjs-crumb >> text=客户诉求");
        assertThat(now).hasCount(3);
    }

    @Test
    void theListIsNarrowedAndPrints() {
        Page page = opened(CLAIMANT, returnedClaim(), 1280);
        int all = page.locator(".gc-event").count();
        page.click(".gc-event-filters >> text=规则");
        assertThat(page.locator(".gc-event-filters [aria-pressed=true]")).containsText("规则");
        assertThat(page.locator(".gc-event").first()).containsText("系统按《费用开支标准》");
        assertThat(page.locator(".gc-event").count()).isLessThan(all);
        picture(page, "62-timeline-rules");

        page.click(".gc-event-filters >> text=全部");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".gc-event-filters")).isHidden();
        assertThat(page.locator(".gc-event").first()).isVisible();
        page.pdf(new Page.PdfOptions().setPath(PICTURES.resolve("62-timeline.pdf")));
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 1920})
    void whoWatchesProceduresReadsAPageOfItsOwn(int width) {
        String claim = office.started();
        office.walkTo(PaymentApprovalIds.PAY, claim);
        office.cashierPays(claim);
        Page page = inbox("chenjianhua", width);
        page.evaluate(
                """
                async ([module, number]) => {
                  location.hash = '#/guicheng/cases?number=' + number;
                  const box = document.createElement('div');
                  box.className = 'gc-page';
                  Object.assign(box.style, {position: 'fixed', inset: '0', zIndex: 9999, background: '#fff'});
                  document.body.append(box);
                  window.leaving = await import(module);
                  await window.leaving.drawCaseTimeline(box);
                }""",
                List.of(MODULE, claim));
        assertThat(page.locator(".gc-case-heading")).containsText("已办结：已付款");
        assertThat(page.locator("[data-element-id=" + PaymentApprovalIds.EVENT_PAID + "].gc-path-done"))
                .hasCount(1);
        picture(page, "63-case-" + width);
        page.evaluate("window.leaving.leaveCaseTimeline()");
        assertThat(page.locator(".djs-container")).hasCount(0);
    }

    private String returnedClaim() {
        String claim = office.returnedAndCorrected("出差（补充说明）");
        office.departmentHeadSigns(claim);
        return claim;
    }

    /** The case's page with everything unfolded. */
    private Page opened(String person, String caseNumber, int width) {
        Page page = inbox(person, width);
        page.navigate(office.address() + "/camunda/app/tasklist/default/#/guicheng/case?number=" + caseNumber);
        assertThat(page.locator(".gc-history")).isVisible();
        assertThat(page.locator(".gc-event")).hasCount(0);
        page.click(".gc-history > summary");
        assertThat(page.locator(".gc-path .djs-shape").first()).isVisible();
        assertThat(page.locator(".gc-event").first()).containsText("提交了费用报销");
        return page;
    }

    private Page inbox(String person, int width) {
        Page page = browser.page(width, 1000, person, office.address() + "/");
        page.waitForSelector(".task-filters .task-filter");
        return page;
    }

    private static Locator.FilterOptions has(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    /** From the upper right corner of an element to its badge, across. */
    private static double distance(Locator element, Locator badge) {
        BoundingBox box = element.boundingBox();
        return badge.boundingBox().x - (box.x + box.width);
    }

    private static void shown(Page page, String part) {
        page.locator(part).first().evaluate("part => part.scrollIntoView()");
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
