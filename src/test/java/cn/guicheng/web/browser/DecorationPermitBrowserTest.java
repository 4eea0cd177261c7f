package cn.guicheng.web.browser;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.modelids.DecorationPermitIds.*;
import static cn.guicheng.modelids.DepositRefundIds.*;
import static cn.guicheng.web.browser.Inbox.choose;
import static cn.guicheng.web.browser.Inbox.openStartForm;
import static cn.guicheng.web.browser.Inbox.submit;
import static cn.guicheng.web.browser.Inbox.submitted;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.procedure.decorationpermit.PermitDesk;
import cn.guicheng.procedure.depositrefund.RefundDesk;
import cn.guicheng.register.deposit.Deposits;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/** A permit and the refund of its deposit in a real browser, by everybody who takes part, at a desk and on a telephone. */
class DecorationPermitBrowserTest extends BrowserTest {
    @Autowired
    PermitDesk desk;

    @Autowired
    Deposits deposits;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ManagementService managementService;

    @Autowired
    RuntimeService runtimeService;

    private int width;
    private int height;
    private String permit;
    private String refund;

    @ParameterizedTest
    @CsvSource({"1366, 768", "390, 844"})
    void fromTheApplicationToTheRefund(int width, int height) throws IOException {
        this.width = width;
        this.height = height;
        permit = applied(desk.unit());
        approve("luoxin", CHECK_APPLICATION);
        approve("lina", REVIEW_WORKS);
        approve("pengyu", APPROVE_PERMIT);
        feesAreCollected();
        cardsAreIssued();
        cardsArePrinted();
        aViolationIsFound();
        worksAreSuspendedAndResumed();
        worksAreCompleted();
        worksAreAccepted();
        cardsAreCountedBack();
        refund = deposits.ofCase(permit).orElseThrow().refundCase();
        theRefundIsAppliedFor();
        deductionsAreAssessed(true);
        approveRefund();
        theOwnerObjects();
        theObjectionIsDecided();
        deductionsAreAssessed(false);
        approveRefund();
        theRefundIsPaid();
    }

    private String applied(String unit) {
        Page page = of("zhangmin");
        if (!page.locator("li.start-process-action a").isVisible()) {
            page.click(".navbar-toggle");
        }
        openStartForm(page, "装修许可");
        page.fill("#gc-unit", unit);
        page.fill("#gc-areaInSquareMetres", "88.55");
        page.fill("#gc-ownerName", "周先生");
        page.fill("#gc-ownerPhone", "138 0013 8000");
        page.fill("#gc-contractorName", "安居装饰");
        page.fill("#gc-contractorLicence", "91310000MA1K0001");
        page.fill("#gc-workerCount", "2");
        day(page, "plannedStart", 0);
        day(page, "plannedEnd", 30);
        upload(page, new FilePayload("平面图.png", "image/png", plan()));
        page.check("#gc-worksScope input[value=surface]");
        page.check("#gc-worksScope input[value=structure]");
        assertThat(page.locator("#gc-verdict")).containsText("禁止施工");
        page.click(".modal-footer .btn-primary");
        assertThat(page.locator(".gc-field:has(#gc-worksScope) .gc-problem")).containsText("不予受理");
        picture(page, "80-forbidden");
        page.uncheck("#gc-worksScope input[value=structure]");
        page.check("#gc-worksScope input[value=gas]");
        assertThat(page.locator("#gc-verdict")).containsText("须工程审核");
        assertThat(page.locator("#gc-maxDays")).containsText("90");
        assertThat(page.locator("#gc-depositInCents")).containsText("3,000.00");
        assertThat(page.locator(".gc-field:has(#gc-depositInCents)")).containsText("暂定");
        picture(page, "81-application");
        page.click(".modal-footer .btn-primary");
        assertThat(page.locator(".modal")).hasCount(0);
        browser.close(page);
        return runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey("decoration-permit")
                .variableValueEquals("unit", unit)
                .singleResult()
                .getBusinessKey();
    }

    private void feesAreCollected() {
        Page page = open("hanmei", permit, COLLECT_FEES);
        page.fill("#gc-depositReceiptNumber", desk.receipt());
        page.fill("#gc-managementFeeReceiptNumber", desk.receipt());
        page.fill("#gc-securityFeeReceiptNumber", desk.receipt());
        page.selectOption("#gc-paymentMethod", "cash");
        done(page, "82-fees");
    }

    /** One of two with a photo. */
    private void cardsAreIssued() {
        Page page = open("hanmei", permit, ISSUE_CARDS);
        page.fill("#gc-workerNames textarea", "赵大\n钱二");
        upload(page, new FilePayload("赵大.png", "image/png", portrait()));
        done(page, "83-cards");
    }

    private void cardsArePrinted() throws IOException {
        byte[] paper = office.file("hanmei", "/api/cases/" + permit + "/print?sheet=cards")
                .body();
        try (PDDocument pdf = Loader.loadPDF(paper)) {
            ImageIO.write(
                    new PDFRenderer(pdf).renderImageWithDPI(0, 80),
                    "png",
                    Files.createDirectories(Path.of("target/pictures"))
                            .resolve("84-printed.png")
                            .toFile());
        }
    }

    private void aViolationIsFound() {
        desk.passes(TIMER_PATROL, permit);
        Page page = open("gaofeng", permit, PATROL);
        page.selectOption("#gc-patrolResult", "violation");
        page.selectOption("#gc-violation", "common-area");
        page.fill("#gc-ordered", "清走堆在楼道的水泥");
        upload(page, new FilePayload("楼道.png", "image/png", plan()));
        done(page, "85-patrol");
    }

    private void worksAreSuspendedAndResumed() {
        Page page = caseOf("pengyu", permit);
        page.click(".gc-send >> text=暂停施工");
        page.fill(".gc-message textarea", "楼道堵塞，先清理");
        picture(page, "86-suspend");
        page.click("text=确认暂停施工");
        assertThat(page.locator(".gc-sheet")).containsText("已暂停施工");
        page.click(".gc-send >> text=恢复施工");
        page.fill(".gc-message textarea", "已清理");
        page.click("text=确认恢复施工");
        assertThat(page.locator(".gc-sheet")).containsText("施工中");
        browser.close(page);
    }

    private void worksAreCompleted() {
        Page page = caseOf("gaofeng", permit);
        page.click(".gc-send >> text=报告完工");
        page.click("text=确认报告完工");
        assertThat(page.locator(".gc-send >> text=报告完工")).hasCount(0);
        browser.close(page);
    }

    /** The steward first, who is not content at once. */
    private void worksAreAccepted() {
        Page page = open("xieting", permit, ACCEPT_AS_STEWARD);
        page.selectOption("#gc-accepted", "false");
        submit(page);
        assertThat(page.locator(".gc-field:has(#gc-findings) .gc-problem")).hasText("必须填写。");
        page.fill("#gc-findings", "楼道墙面刮花");
        day(page, "rectifyBy", 3);
        done(page, "87-rectify");
        for (String[] accepting : new String[][] {{"lina", ACCEPT_AS_ENGINEER}, {"xieting", ACCEPT_AS_STEWARD}}) {
            Page again = open(accepting[0], permit, accepting[1]);
            again.selectOption("#gc-accepted", "true");
            done(again, "88-accept");
        }
    }

    private void cardsAreCountedBack() {
        Page page = open("hanmei", permit, RECOVER_CARDS);
        page.fill("#gc-cardsReturned", "1");
        page.selectOption("#gc-missingCardsCharged", "true");
        done(page, "89-cards-back");
    }

    private void theRefundIsAppliedFor() {
        Page page = open("hanmei", refund, APPLY_FOR_REFUND);
        assertThat(page.locator("#gc-payeeName")).hasValue("周先生");
        page.fill("#gc-originalReceipt", deposits.ofCase(permit).orElseThrow().receiptNumber());
        page.fill("#gc-payeeBank", "工商银行");
        page.fill("#gc-payeeAccount", "6222 0000 1111 2222");
        done(page, "90-apply");
    }

    private void deductionsAreAssessed(boolean withDamage) {
        Page page = open("lina", refund, ASSESS_DEDUCTIONS);
        if (withDamage) {
            assertThat(page.locator("#gc-deductions [name=violation]")).hasCount(2);
            page.click("#gc-deductions .gc-add");
            page.locator("#gc-deductions [name=violation]").last().selectOption("damage");
            page.locator("#gc-deductions [name=amountInCents]").last().fill("12.50");
            page.locator("#gc-deductions [name=reason]").last().fill("楼道墙面刮花");
            assertThat(page.locator("#gc-deductionsInCents")).containsText("562.50");
        } else {
            page.locator("#gc-deductions .gc-remove").last().click();
            assertThat(page.locator("#gc-deductionsInCents")).containsText("550.00");
        }
        done(page, "91-assess");
    }

    private void approveRefund() {
        office.does("wangxiulan", APPROVE_DEDUCTIONS, refund, APPROVE);
    }

    private void theOwnerObjects() {
        Page page = of("zhangmin");
        page.navigate(address("#/guicheng/deposit-objections"));
        page.locator("tr:has-text(\"" + refund + "\") input").fill("墙面不是我们刮花的");
        picture(page, "92-objection");
        page.locator("tr:has-text(\"" + refund + "\") >> text=登记异议").click();
        assertThat(page.locator("tr:has-text(\"" + refund + "\")")).hasCount(0);
        browser.close(page);
    }

    private void theObjectionIsDecided() {
        Page page = open("pengyu", refund, DECIDE_OBJECTION);
        choose(page, "reassess");
        Inbox.comment(page, "以照片为准，重新核定");
        done(page, "93-decide");
    }

    private void theRefundIsPaid() {
        RefundDesk payment = new RefundDesk(office, deposits, transactions, managementService);
        assertThat(payment.objectionEnds(refund).status()).isEqualTo(204);
        payment.isPaid(refund, 300_000 - 55_000);
        Page page = caseOf("hanmei", refund);
        assertThat(page.locator(".gc-sheet .gc-outcome")).hasText("已退还");
        assertThat(page.locator(".gc-sheet")).containsText("¥2,450.00");
        picture(page, "94-refunded");
        page.navigate(address("#/guicheng/register?name=deposits&search=" + permit));
        assertThat(page.locator("tbody tr:has-text(\"" + permit + "\")")).containsText("已结清");
        picture(page, "95-deposits");
        browser.close(page);
    }

    /** The shared form is walked at the desk; elsewhere it is done. */
    private void approve(String person, String task) {
        if (width < 1000) {
            office.does(person, task, permit, APPROVE);
            return;
        }
        Page page = open(person, permit, task);
        choose(page, "approve");
        submitted(page);
        browser.close(page);
    }

    private Page of(String person) {
        Page page = browser.page(width, height, person, office.address() + "/");
        page.waitForSelector(
                "li.start-process-action", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        return page;
    }

    private Page open(String person, String caseNumber, String task) {
        Page page = of(person);
        boolean claimed = office.task(caseNumber, task).getAssignee() != null;
        page.navigate(address("#/?task=" + office.task(caseNumber, task).getId()));
        page.waitForSelector(".gc-sheet:has-text(\"" + caseNumber + "\")");
        if (!claimed) {
            page.locator(".gc-claim").click();
        }
        assertThat(page.locator(".disabled-form")).hasCount(0);
        page.waitForSelector(".gc-answer-bar .gc-answer");
        return page;
    }

    private Page caseOf(String person, String caseNumber) {
        Page page = of(person);
        page.navigate(address("#/guicheng/case?number=" + caseNumber));
        page.waitForSelector(".gc-sheet:has-text(\"" + caseNumber + "\")");
        return page;
    }

    private String address(String page) {
        return office.address() + "/camunda/app/tasklist/default/" + page;
    }

    private void done(Page page, String name) {
        picture(page, name);
        submitted(page);
        browser.close(page);
    }

    /** Nothing is cut off at the side. */
    private void picture(Page page, String name) {
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(name)
                .isTrue();
        Inbox.picture(page, name + (width < 1000 ? "-phone" : ""));
    }

    private static void day(Page page, String field, int fromToday) {
        page.fill(
                "#gc-" + field + " input",
                LocalDate.now(PermitDesk.ZONE).plusDays(fromToday).toString());
    }

    private static void upload(Page page, FilePayload file) {
        page.setInputFiles("guicheng-attachments input[type=file]", file);
        assertThat(page.locator("guicheng-attachments .gc-file")).hasCount(1);
    }

    /** Three rooms and a door. */
    private static byte[] plan() {
        BufferedImage picture = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 400, 300);
        pen.setColor(Color.DARK_GRAY);
        pen.setStroke(new BasicStroke(6));
        pen.drawRect(30, 30, 340, 240);
        pen.drawLine(200, 30, 200, 200);
        pen.drawLine(30, 160, 150, 160);
        pen.drawArc(150, 220, 100, 100, 0, 90);
        return png(picture, pen);
    }

    /** Somebody, as a passport would have them. */
    private static byte[] portrait() {
        BufferedImage picture = new BufferedImage(300, 400, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(new Color(0xC9DDF0));
        pen.fillRect(0, 0, 300, 400);
        pen.setColor(new Color(0x35506B));
        pen.fillOval(30, 270, 240, 240);
        pen.setColor(new Color(0xE3B98F));
        pen.fillOval(90, 90, 120, 160);
        pen.setColor(Color.DARK_GRAY);
        pen.fillArc(85, 75, 130, 120, 0, 180);
        return png(picture, pen);
    }

    private static byte[] png(BufferedImage picture, Graphics2D pen) {
        pen.dispose();
        try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
