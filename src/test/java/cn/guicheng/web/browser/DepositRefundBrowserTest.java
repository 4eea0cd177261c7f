package cn.guicheng.web.browser;

import static cn.guicheng.web.browser.Inbox.picture;
import static cn.guicheng.web.browser.Inbox.submit;
import static cn.guicheng.web.browser.Inbox.submitted;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.modelids.DepositRefundIds;
import cn.guicheng.procedure.depositrefund.RefundDesk;
import cn.guicheng.register.deposit.Deposit;
import cn.guicheng.register.deposit.Deposits;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/** A refund from its application to the books, in a real browser. */
class DepositRefundBrowserTest extends BrowserTest {
    @Autowired
    Deposits deposits;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ManagementService managementService;

    private RefundDesk desk;
    private Inbox inbox;

    @BeforeEach
    void open() {
        desk = new RefundDesk(office, deposits, transactions, managementService);
        inbox = new Inbox(browser, office);
    }

    @Test
    void itIsAppliedForAssessedAndFoundInTheBooks() throws IOException {
        Deposit deposit = desk.released(null);
        String refund = desk.started(deposit);
        apply(deposit, refund);
        assessWithoutDeductions(refund);
        object(refund);
        office.does(
                "pengyu", DepositRefundIds.DECIDE_OBJECTION, refund, Map.of("decision", "uphold", "comment", "核对过"));
        desk.isPaid(refund, deposit.amountInCents());

        Page page = inbox.of("zhouminghui");
        page.click(".gc-nav:has-text('押金对账')");
        assertThat(page.locator(".gc-page h3")).containsText("押金清单");
        assertThat(page.locator(".gc-page tr:has-text('" + deposit.depositNumber() + "')"))
                .containsText("¥5,000.00");
        assertThat(page.locator(".gc-page")).containsText("押金与付款核对");
        picture(page, "60-deposit-books");
        Download list = page.waitForDownload(() -> page.click(".gc-export"));
        assertThat(Files.readString(list.path())).contains("押金编号,装修许可", deposit.depositNumber());
        page.click("text=押金登记簿");
        assertThat(page.locator(".gc-register")).containsText("已结清");
        picture(page, "61-deposits");
    }

    private void apply(Deposit deposit, String refund) {
        Page page = inbox.openTask("hanmei", refund);
        assertThat(page.locator("#gc-payeeName")).hasValue(deposit.owner());
        page.fill("#gc-originalReceipt", deposit.receiptNumber());
        page.fill("#gc-payeeBank", "工商银行");
        page.fill("#gc-payeeAccount", "6222 0000 1111 222");
        picture(page, "62-apply-for-refund");
        submitted(page);
        page.context().close();
    }

    /** The front desk is no part of the case: it finds it on a page of its own. */
    private void object(String refund) {
        Page page = inbox.of("zhangmin");
        page.click(".gc-nav:has-text('业主异议')");
        var line = page.locator(".gc-page tr:has-text('" + refund + "')");
        line.locator("input").fill("业主要求当面结算");
        picture(page, "64-objection");
        line.locator("button").click();
        assertThat(line).hasCount(0);
        page.context().close();
    }

    /** No line is an answer; a line that the table does not propose wants a reason. */
    private void assessWithoutDeductions(String refund) {
        Page page = inbox.openTask("lina", refund);
        page.locator("#gc-deductions [name=violation]").selectOption("damage");
        page.fill("#gc-deductions [name=amountInCents]", "12.50");
        assertThat(page.locator("#gc-deductionsInCents")).containsText("12.50");
        submit(page);
        assertThat(page.locator(".notifications .alert")).containsText("与规则表的 ¥0.00 不同");
        picture(page, "63-assess-deductions");
        page.locator(".notifications .alert .close").click();
        assertThat(page.locator(".notifications .alert")).hasCount(0);
        page.click("#gc-deductions .gc-remove");
        submitted(page);
        page.context().close();
        assertThat(office.waitingAt(refund)).isEmpty();
    }
}
