package cn.guicheng.web.browser;

import static cn.guicheng.web.browser.Inbox.choose;
import static cn.guicheng.web.browser.Inbox.picture;
import static cn.guicheng.web.browser.Inbox.submit;
import static cn.guicheng.web.browser.Inbox.submitted;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.modelids.ComplaintIds;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A customer on the telephone, and everybody who works for them, in a real browser. */
class ComplaintBrowserTest extends BrowserTest {
    @Test
    void aCallBecomesARequestThatIsClosedByASatisfiedCustomer() {
        String phone = phone();
        Page desk = intake();
        desk.fill("#gc-customerPhone", phone);
        desk.fill("#gc-unit", "3 栋 " + phone.substring(5));
        desk.fill("#gc-customerName", "钱女士");
        desk.selectOption("#gc-requestType", "complaint");
        desk.selectOption("#gc-topic", "engineering");
        desk.fill("#gc-description", "卫生间天花板漏水，报过一次没有人来");
        desk.fill("#gc-expectedRemedy", "今天修好");
        assertThat(desk.locator(".gc-intake-advice")).containsText("普通");
        assertThat(desk.locator(".gc-intake-advice")).containsText("工程维护部");
        assertThat(desk.locator(".gc-read-back")).containsText("您希望：今天修好。");
        assertThat(desk.locator(".gc-earlier")).containsText("以前没有登记过这个房号");
        picture(desk, "40-intake");
        String request = started(desk, phone);

        Page dispatch = openTask("luoxin", request);
        assertThat(dispatch.locator("#gc-department select")).hasValue("engineering");
        dispatch.locator("#gc-responsiblePerson input").fill("马东");
        dispatch.locator(".form-actions").scrollIntoViewIfNeeded();
        picture(dispatch, "41-dispatch");
        submitted(dispatch);

        Page engineer = inboxOf("madong");
        resolve(engineer, request, "42-resolve");
        call(openTask("zhangmin", request), "not-done", "2", "43-call-back");

        engineer.reload();
        assertThat(engineer.locator(".tasks-list li.task:has-text(\"" + request + "\")"))
                .containsText("处理诉求");
        resolve(engineer, request, "44-resolve-again");
        call(openTask("zhangmin", request), "satisfied", "5", "45-call-back-again");

        assertThat(office.outcome(request)).isEqualTo("closed");
        desk.navigate(office.address() + "/camunda/app/tasklist/default/#/guicheng/case?number=" + request);
        assertThat(desk.locator(".gc-outcome")).hasText("已结案");
        assertThat(desk.locator(".gc-page")).containsText("没有办完或没有办好");
        picture(desk, "46-closed");
    }

    @Test
    void aCallersEarlierRequestsAreShownAndLinked() {
        String phone = phone();
        String earlier = office.started(
                "zhangmin",
                "complaint",
                Map.of(
                        "channel", "phone",
                        "requestType", "repair",
                        "topic", "engineering",
                        "customerPhone", phone,
                        "customerName", "<b>孙先生</b>",
                        "description", "<script>alert(1)</script>电梯异响"));
        Page desk = intake();
        desk.fill("#gc-customerPhone", "+86 " + phone.substring(0, 3) + "-" + phone.substring(3));
        assertThat(desk.locator(".gc-earlier")).containsText(earlier);
        assertThat(desk.locator(".gc-earlier")).containsText("<script>alert(1)</script>电梯异响");
        assertThat(desk.locator("#gc-repeated")).isChecked();
        assertThat(desk.locator(".gc-intake-advice")).containsText("严重");
        assertThat(desk.locator(".gc-intake-advice")).containsText("客服主管");
        desk.click(".gc-earlier >> text=关联");
        assertThat(desk.locator("#gc-customerName")).hasValue("<b>孙先生</b>");
        assertThat(desk.locator("#gc-followUpOf")).hasValue(earlier);
        // The person at the telephone knows better than the table.
        desk.uncheck("#gc-repeated");
        assertThat(desk.locator(".gc-intake-advice")).containsText("普通");
        desk.selectOption("#gc-requestType", "complaint");
        desk.selectOption("#gc-topic", "service");
        desk.fill("#gc-description", "还没有修");
        picture(desk, "47-earlier");
        String request = started(desk, phone);
        assertThat(office.rows("requests", request).path(0).path("severity").asText())
                .isEqualTo("ordinary");
    }

    @Test
    void whatIsWrongIsSaidBesideTheFieldWhileTheCustomerIsOnTheLine() {
        Page desk = intake();
        desk.fill("#gc-customerPhone", "6888 6888");
        desk.press("#gc-customerPhone", "Tab");
        assertThat(desk.locator(".gc-field:has(#gc-customerPhone) .gc-problem")).containsText("区号");
        desk.selectOption("#gc-requestType", "repair");
        desk.selectOption("#gc-topic", "engineering");
        desk.fill("#gc-description", "路灯不亮");
        desk.locator("#gc-claimedAmountInCents input").fill("一百");
        desk.click(".modal-footer .btn-primary");
        assertThat(desk.locator(".gc-summary")).containsText("电话");
        assertThat(desk.locator(".gc-summary")).containsText("索赔金额");
        picture(desk, "48-wrong");
        desk.locator("#gc-claimedAmountInCents input").fill("");
        desk.fill("#gc-customerPhone", "021-68886888 转 801");
        desk.press("#gc-customerPhone", "Tab");
        assertThat(desk.locator(".gc-field:has(#gc-customerPhone) .gc-problem")).hasCount(0);
        assertThat(started(desk, "021-68886888-801")).startsWith("SQ-");
    }

    @Test
    void anEnquiryIsAnsweredByTheKeyboardAlone() {
        Page desk = intake();
        assertThat(desk.locator("#gc-customerPhone")).isFocused();
        desk.keyboard().type(phone());
        desk.keyboard().press("Tab");
        desk.keyboard().press("Tab");
        desk.keyboard().type("周先生");
        desk.keyboard().press("Enter");
        desk.keyboard().press("Tab");
        desk.keyboard().press("Tab");
        // As the first sign of an option does in a list.
        desk.keyboard().press("ArrowDown");
        desk.keyboard().press("ArrowDown");
        desk.keyboard().press("ArrowDown");
        desk.keyboard().press("Tab");
        desk.keyboard().press("ArrowDown");
        desk.keyboard().press("ArrowDown");
        desk.keyboard().press("ArrowDown");
        desk.keyboard().press("ArrowDown");
        desk.keyboard().press("ArrowDown");
        desk.keyboard().press("Tab");
        desk.keyboard().type("停车月租多少钱？");
        for (int field = 0; field < 7; field++) {
            desk.keyboard().press("Tab");
        }
        desk.keyboard().press("ArrowDown");
        assertThat(desk.locator("#gc-answer")).isFocused();
        desk.keyboard().type("每月 300 元。");
        picture(desk, "49-answered");
        // As a hand that trembles does.
        desk.keyboard().press("Control+Enter");
        desk.keyboard().press("Control+Enter");
        assertThat(desk.locator(".modal")).hasCount(0);
        assertThat(office.rows("requests", "周先生")).hasSize(1);
        var request = office.rows("requests", "周先生").path(0);
        assertThat(request.path("requestType").asText()).isEqualTo("enquiry");
        assertThat(request.path("topic").asText()).isEqualTo("charges");
        assertThat(request.path("state").asText()).isEqualTo("answered");
    }

    @Test
    void aSeriousRequestIsProposedWithItsCompensation() {
        String request = office.started(
                "zhangmin",
                "complaint",
                Map.of(
                        "channel", "visit",
                        "requestType", "complaint",
                        "topic", "environment",
                        "customerPhone", phone(),
                        "customerName", "吴女士",
                        "claimedAmountInCents", 200_000L,
                        "description", "垃圾车刮坏了车门"));
        Page desk = openTask("zhangmin", request);
        desk.fill("#gc-proposal", "赔偿修车费用，向客户致歉。");
        desk.locator("#gc-compensationInCents input").fill("1,500");
        submit(desk);
        assertThat(desk.locator(".gc-field:has(#gc-payeeName) .gc-problem")).hasText("必须填写。");
        desk.fill("#gc-payeeName", "吴女士");
        desk.fill("#gc-payeeBank", "建设银行");
        desk.fill("#gc-payeeAccount", "6217 0000 1111 2222");
        desk.setInputFiles(
                "guicheng-attachments input[type=file]",
                new com.microsoft.playwright.options.FilePayload(
                        "协议.pdf", "application/pdf", "%PDF-1.4\n%âãÏÓ\n".getBytes()));
        assertThat(desk.locator("guicheng-attachments .gc-file")).hasCount(1);
        picture(desk, "50-propose");
        submitted(desk);

        Page manager = openTask("chenjianhua", request);
        assertThat(manager.locator(".gc-sheet")).containsText("¥1,500.00");
        assertThat(manager.locator(".gc-asked-by")).containsText("诉求分级");
        picture(manager, "51-approve");
        choose(manager, "approve");
        submitted(manager);
        assertThat(office.waitingAt(request)).containsExactly(ComplaintIds.RESOLVE_REQUEST);
    }

    private void resolve(Page engineer, String request, String picture) {
        engineer.navigate(office.address() + "/camunda/app/tasklist/default/#/?task="
                + office.task(request, ComplaintIds.RESOLVE_REQUEST).getId());
        engineer.waitForSelector(".gc-sheet:has-text(\"" + request + "\")");
        choose(engineer, "resolved");
        engineer.fill("#gc-resolution", "更换了楼上的水管，试水半小时不漏。");
        engineer.selectOption("#gc-rootCause", "equipment");
        picture(engineer, picture);
        submitted(engineer);
    }

    private static void call(Page desk, String outcome, String score, String picture) {
        desk.selectOption("#gc-identityVerified", "true");
        desk.fill("#gc-agentNumber", "1024");
        desk.selectOption("#gc-callOutcome", outcome);
        desk.selectOption("#gc-satisfactionScore", score);
        desk.locator(".form-actions").scrollIntoViewIfNeeded();
        picture(desk, picture);
        submitted(desk);
    }

    private Page intake() {
        Page page = inboxOf("zhangmin");
        Inbox.openStartForm(page, "客户诉求");
        page.waitForSelector(".modal .gc-read-back");
        assertThat(page.locator("#gc-customerPhone")).isFocused();
        return page;
    }

    /** Starts what is filled in. Returns the number of the request that came of it, found by the customer's number. */
    private String started(Page page, String phone) {
        page.click(".modal-footer .btn-primary");
        assertThat(page.locator(".modal")).hasCount(0);
        return office.rows("requests", phone).path(0).path("caseNumber").asText();
    }

    private static String phone() {
        return "139%08d".formatted(System.nanoTime() % 100_000_000);
    }

    private Page inboxOf(String person) {
        return new Inbox(browser, office).of(person);
    }

    private Page openTask(String person, String request) {
        return new Inbox(browser, office).openTask(person, request);
    }
}
