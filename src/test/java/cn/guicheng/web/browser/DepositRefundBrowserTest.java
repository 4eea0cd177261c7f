package cn.guicheng.web.browser;

import static cn.guicheng.web.browser.Inbox.picture;
import static cn.guicheng.web.browser.Inbox.submit;
import static cn.guicheng.web.browser.Inbox.submitted;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.procedure.depositrefund.RefundDesk;
import cn.guicheng.register.deposit.Deposit;
import cn.guicheng.register.deposit.Deposits;
import com.microsoft.playwright.Page;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/** A refund is applied for and assessed in a real browser. */
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
    void itIsAppliedForAndAssessed() {
        Deposit deposit = desk.released(null);
        String refund = desk.started(deposit);
        apply(deposit, refund);
        assessWithoutDeductions(refund);
    }

    private void apply(Deposit deposit, String refund) {
        Page page = inbox.openTask("hanmei", refund);
        assertThat(page.locator("#gc-payeeName")).hasValue(deposit.owner());
        page.fill("#gc-originalReceipt", deposit.receiptNumber());
        page.fill("#gc-payeeBank", "工商银行");
        page.fill("#gc-payeeAccount", "6222 0000 1111 222");
        picture(page, "62-apply-for-refund");
        submitted(page);
        browser.close(page);
    }

    /** No line is an answer; a line that the table does not propose wants a reason. */
    private void assessWithoutDeductions(String refund) {
        Page page = inbox.openTask("lina", refund);
        page.locator("#gc-deductions [name=violation]").selectOption("damage");
        page.fill("#gc-deductions [name=amountInCents]", "12.50");
        assertThat(page.locator("#gc-deductionsInCents")).containsText("12.50");
        submit(page);
        assertThat(page.locator(".gc-summary")).containsText("与规则表的 ¥0.00 不同");
        picture(page, "63-assess-deductions");
        page.click("#gc-deductions .gc-remove");
        submitted(page);
        browser.close(page);
        assertThat(office.waitingAt(refund)).isEmpty();
    }
}
