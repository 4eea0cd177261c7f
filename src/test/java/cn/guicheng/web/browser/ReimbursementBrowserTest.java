package cn.guicheng.web.browser;

import static cn.guicheng.web.browser.Inbox.choose;
import static cn.guicheng.web.browser.Inbox.picture;
import static cn.guicheng.web.browser.Inbox.submit;
import static cn.guicheng.web.browser.Inbox.submitted;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.TestOffice;
import cn.guicheng.modelids.PaymentApprovalIds;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Each person does their part in a real browser. Pictures go to {@code target/pictures}. */
class ReimbursementBrowserTest extends BrowserTest {
    @Test
    void aClaimTravelsThroughAllPeopleWithAReturnAndACorrection() throws IOException {
        Page lina = inboxOf("lina");
        picture(lina, "01-inbox");
        String claim = fileClaim(lina);

        Page head = openTask("sunzhiqiang", claim);
        assertThat(head.locator(".gc-sheet")).containsText(claim);
        assertThat(head.locator(".gc-sheet")).containsText("<script>alert(1)</script> 接待客户");
        assertThat(head.locator(".gc-sheet")).containsText("¥268.50");
        picture(head, "04-department-head");
        choose(head, "return");
        submit(head);
        assertThat(head.locator(".gc-answer-bar .gc-problem")).containsText("须写明意见");
        Inbox.comment(head, "请补充客户名单");
        submitted(head);

        correct(lina, claim);

        Page head2 = openTask("sunzhiqiang", claim);
        choose(head2, "approve");
        submitted(head2);

        Page accountant = openTask("liuyang", claim);
        for (String question : List.of("policyFollowed", "budgetAvailable", "formalitiesComplete", "receiptsLegal")) {
            accountant.selectOption("#gc-" + question, "true");
        }
        assertThat(accountant.locator("#gc-withinStandard")).hasValue("true");
        picture(accountant, "06-audit");
        submitted(accountant);

        Page manager = openTask("chenjianhua", claim);
        assertThat(manager.locator(".gc-asked-by")).containsText("付款路线");
        picture(manager, "07-general-manager");
        choose(manager, "approve");
        submitted(manager);

        Page financeHead = openTask("zhouminghui", claim);
        choose(financeHead, "approve");
        submitted(financeHead);

        prepareVoucher(claim);

        Page leader = openTask("xulihua", claim);
        assertThat(leader.locator(".gc-sheet")).containsText("660301");
        picture(leader, "09-sign-voucher");
        choose(leader, "approve");
        submitted(leader);

        Page cashier = openTask("tangli", claim);
        choose(cashier, "approve");
        cashier.fill("#gc-paymentReference", "HD-20261124-01");
        picture(cashier, "10-pay");
        submitted(cashier);

        assertThat(office.outcome(claim)).isEqualTo("paid");
        lina.navigate(office.address() + "/camunda/app/tasklist/default/#/guicheng/case?number=" + claim);
        assertThat(lina.locator(".gc-outcome")).hasText("已付款");
        picture(lina, "11-paid");
    }

    @Test
    void theClaimantWithdrawsFromTheListOfTheirCases() {
        String claim = office.started();
        Page lina = inboxOf("lina");
        lina.click(".gc-nav");
        picture(lina, "12-my-cases");
        lina.fill(".gc-search input", claim.toLowerCase());
        lina.keyboard().press("Enter");
        lina.click("text=" + claim);
        lina.click("button.gc-send");
        lina.fill(".gc-message textarea", "不报了");
        picture(lina, "13-withdraw");
        lina.click("text=确认撤回");

        assertThat(lina.locator(".gc-outcome")).hasText("已撤回");
        assertThat(office.outcome(claim)).isEqualTo("withdrawn");
    }

    @Test
    void aTaskOpensByItsLinkThroughTheLogin() {
        String claim = office.started();
        Page page = browser.page(1280, 800);
        page.navigate(office.address() + "/camunda/app/tasklist/default/#/?task="
                + office.task(claim).getId());
        Browser.login(page, "sunzhiqiang");
        assertThat(page.locator(".gc-sheet")).containsText(claim);
    }

    @Test
    void aBarredMemberIsToldWhyTheyCannotClaim() {
        String claim = office.started("liuyang", office.claim("liuyang", List.of(TestOffice.line(100))));
        office.does("zhouminghui", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, claim, TestOffice.APPROVE);
        Page page = inboxOf("liuyang");
        page.navigate(office.address() + "/camunda/app/tasklist/default/#/?task="
                + office.task(claim).getId());
        page.locator(".gc-claim").click();

        assertThat(page.locator(".gc-holder + .gc-problem, .gc-holder .gc-problem"))
                .containsText("SOD-01");
        assertThat(page.locator(".gc-sheet")).containsText(claim);
        picture(page, "14-barred");
    }

    @Test
    void whatWasTypedIsKeptWhenTheServerRefuses() throws IOException {
        Map<String, Object> line = TestOffice.line(100);
        office.started("madong", office.claim("madong", List.of(line)));
        Page lina = inboxOf("lina");
        openStartForm(lina);
        fillLine(lina, 0, line.get("invoiceNumber").toString(), "1.00");
        lina.selectOption("#gc-category", "other");
        lina.fill("#gc-purpose", "重复的发票");
        upload(lina);
        lina.click(".modal-footer .btn-primary");
        assertThat(lina.locator(".gc-summary")).containsText("收款账号：银行转账付款要用");
        lina.click(".modal-footer .btn-primary");

        assertThat(lina.locator(".modal")).containsText("不能重复报销");
        assertThat(lina.locator("#gc-purpose")).hasValue("重复的发票");
        picture(lina, "15-refused");
    }

    @Test
    void aDraftIsKeptWithItsLines() {
        String claim = office.started();
        office.does("sunzhiqiang", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, claim, TestOffice.RETURN);
        Page lina = inboxOf("lina");
        lina.navigate(office.address() + "/camunda/app/tasklist/default/#/?task="
                + office.task(claim).getId());
        Locator seller = lina.locator("guicheng-claim-lines [name=seller]").first();
        lina.waitForSelector(".gc-form[data-ready]");
        Locator save = lina.locator(".form-actions >> text=暂存");
        // As the list of a select does it: the pointer goes down, and its release never reaches the page.
        lina.locator(".gc-sheet").first().dispatchEvent("pointerdown");
        choose(lina, "resubmit");
        assertThat(lina.locator(".gc-idle")).hasCount(0);
        save.click();
        assertThat(lina.locator(".gc-draft-state")).containsText("尚未提交");
        assertThat(save).isDisabled();

        seller.fill("改过的销售方");
        seller.blur();
        save.click();
        assertThat(lina.locator(".gc-draft-state")).containsText("尚未提交");
        lina.reload();
        assertThat(seller).hasValue("改过的销售方");
        picture(lina, "16-draft");
    }

    private String fileClaim(Page lina) throws IOException {
        openStartForm(lina);
        lina.selectOption("#gc-category", "entertainment");
        lina.fill("#gc-purpose", "<script>alert(1)</script> 接待客户");
        fillLine(lina, 0, TestOffice.invoiceNumber(), "168.505");
        lina.click(".gc-add");
        fillLine(lina, 1, TestOffice.invoiceNumber(), "100");
        assertThat(lina.locator("guicheng-claim-lines")).containsText("本类开支标准：每笔 1000 元");
        upload(lina);
        assertThat(lina.locator("#gc-payeeName")).hasValue("李娜");
        lina.fill("#gc-payeeBank", "工商银行城东支行");
        lina.fill("#gc-payeeAccount", "6222 0212 3456 7890");
        lina.click(".modal-footer .btn-primary");
        assertThat(lina.locator(".gc-summary")).containsText("第 1 行的金额：须为 0.01 至");
        picture(lina, "02-wrong-amount");
        lina.mouse().click(5, 400);
        lina.keyboard().press("Escape");

        lina.locator(".gc-lines [name=amountInCents]").first().fill("168.50");
        assertThat(lina.locator(".gc-total")).hasText("¥268.50");
        assertThat(lina.locator(".gc-problem, .gc-summary")).hasCount(0);
        picture(lina, "03-claim");
        lina.click(".modal-footer .btn-primary");
        assertThat(lina.locator(".modal")).hasCount(0);
        return lina.locator(".gc-told a").textContent();
    }

    private void correct(Page lina, String claim) throws IOException {
        lina.navigate(office.address() + "/camunda/app/tasklist/default/#/?task="
                + office.task(claim).getId());
        assertThat(lina.locator(".gc-returned")).containsText("请补充客户名单");
        choose(lina, "resubmit");
        assertThat(lina.locator("#gc-purpose")).hasValue("<script>alert(1)</script> 接待客户");
        assertThat(lina.locator(".gc-lines tbody tr")).hasCount(2);
        upload(lina);
        assertThat(lina.locator("guicheng-attachments .gc-file")).hasCount(2);
        picture(lina, "05-correct");
        submitted(lina);
        assertThat(office.waitingAt(claim)).containsExactly(PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD);
    }

    private void prepareVoucher(String claim) {
        Page accountant = openTask("songjing", claim);
        choose(accountant, "approve");
        accountant.fill("#gc-voucherNumber", "记-" + System.nanoTime() % 1_000_000);
        accountant.selectOption("#gc-paymentMethod", "bank");
        Locator lines = accountant.locator("guicheng-voucher-lines tbody tr");
        lines.nth(0).locator("[name=account]").fill("660301");
        lines.nth(0).locator("[name=summary]").fill("业务招待费");
        lines.nth(0).locator("[name=debitInCents]").fill("268.50");
        lines.nth(1).locator("[name=account]").fill("100201");
        lines.nth(1).locator("[name=summary]").fill("付李娜");
        lines.nth(1).locator("[name=creditInCents]").fill("268");
        submit(accountant);
        assertThat(accountant.locator(".gc-summary")).containsText("借贷不平");
        lines.nth(1).locator("[name=creditInCents]").fill("268.50");
        picture(accountant, "08-voucher");
        submitted(accountant);
    }

    private void openStartForm(Page page) {
        Inbox.openStartForm(page, "费用报销");
        page.waitForSelector(".modal .gc-form[data-ready] guicheng-claim-lines .gc-lines");
    }

    private static void fillLine(Page page, int row, String number, String amount) {
        Locator line = page.locator(".gc-lines tbody tr").nth(row);
        line.locator("[name=date]").fill("2026-01-15");
        line.locator("[name=seller]").fill("迎宾楼");
        line.locator("[name=invoiceNumber]").fill(number);
        line.locator("[name=description]").fill("客户用餐");
        line.locator("[name=amountInCents]").fill(amount);
    }

    private static void upload(Page page) throws IOException {
        int before = page.locator("guicheng-attachments .gc-file").count();
        BufferedImage receipt = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D paint = receipt.createGraphics();
        paint.setColor(new Color(250, 240, 235));
        paint.fillRect(0, 0, 300, 200);
        paint.setColor(new Color(160, 40, 30));
        paint.drawRect(20, 20, 260, 160);
        paint.drawOval(190, 40, 70, 45);
        paint.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(receipt, "png", png);
        page.setInputFiles(
                "guicheng-attachments input[type=file]",
                new com.microsoft.playwright.options.FilePayload("发票.png", "image/png", png.toByteArray()));
        assertThat(page.locator("guicheng-attachments .gc-file")).hasCount(before + 1);
    }

    private Page inboxOf(String person) {
        return new Inbox(browser, office).of(person);
    }

    private Page openTask(String person, String claim) {
        return new Inbox(browser, office).openTask(person, claim);
    }
}
