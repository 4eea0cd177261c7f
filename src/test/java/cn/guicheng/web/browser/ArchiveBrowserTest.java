package cn.guicheng.web.browser;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.modelids.FileLendingIds.*;
import static cn.guicheng.procedure.filelending.LendingDesk.*;
import static cn.guicheng.web.browser.Inbox.picture;
import static cn.guicheng.web.browser.Inbox.submitted;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.procedure.filelending.LendingDesk;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The archive in a real browser: an item is found, asked for, lent and comes back damaged; the clerk keeps the catalogue. */
class ArchiveBrowserTest extends BrowserTest {
    private static final String HEAD = "itemNumber,title,classification,department,shelf,retentionUntil\n";

    @Autowired
    LendingDesk desk;

    private Inbox inbox;

    @BeforeEach
    void open() {
        inbox = new Inbox(browser, office);
    }

    private Page at(String person, int width, int height, String hash) {
        Page page = inbox.of(person);
        page.setViewportSize(width, height);
        page.evaluate("hash => { location.hash = hash; }", hash);
        return page;
    }

    private Page catalogue(String person, int width, int height, String search) {
        Page page = at(person, width, height, "#/guicheng/archive");
        page.fill(".gc-page [name=search]", search);
        page.click(".gc-page >> text=查找");
        return page;
    }

    /** Nothing is wider than the screen but what scrolls by itself. */
    private static void fits(Page page) {
        assertThat((Boolean) page.evaluate("document.querySelector('.gc-page').scrollWidth <= window.innerWidth"))
                .as("the page is no wider than the screen")
                .isTrue();
    }

    @Test
    void anItemIsFoundAskedForLentChasedAndComesBackDamaged() {
        String item = desk.item("ordinary", "customer-service", Map.of("title", "浏览楼消防竣工图"));
        String loan = asked(item);
        office.does(ENGINEERING_HEAD, CONSENT_AS_BORROWER_HEAD, loan, APPROVE);
        consentsAsHead(loan);
        handsOver(loan);
        confirmsReceipt(loan);
        isOut(item);
        desk.passes(TIMER_RETURN_DUE, loan);
        chases(loan);
        desk.isBack(loan);
        comesBackDamaged(loan);
        isRepaired(item);
    }

    /** Two clicks: at the item, and on the form that opens filled in. */
    private String asked(String item) {
        Page page = catalogue(BORROWER, 1366, 768, "llxf");
        Locator row = page.locator(".gc-catalogue tbody tr:has-text('" + item + "')");
        assertThat(row).containsText("现场查阅、借出");
        fits(page);
        picture(page, "70-archive");
        row.locator("text=申请借阅").click();
        page.waitForSelector(".modal .gc-form");
        assertThat(page.locator("#gc-itemNumber")).hasValue(item);
        page.locator("#gc-use").selectOption("lend");
        page.fill("#gc-purpose", "核对消防管线");
        page.locator("#gc-returnDate input").first().fill(isoDay(5));
        picture(page, "71-archive-request");
        page.click(".modal-footer .btn-primary");
        assertThat(page.locator(".modal .gc-form")).hasCount(0);
        page.fill(".gc-search input", item);
        page.keyboard().press("Enter");
        assertThat(page.locator(".gc-cases tbody tr")).hasCount(1);
        String loan =
                page.locator(".gc-cases tbody tr:has-text('JY-') a").first().textContent();
        browser.close(page);
        return loan;
    }

    private void consentsAsHead(String loan) {
        Page page = inbox.openTask(SERVICE_HEAD, loan);
        assertThat(page.locator(".gc-sheet")).containsText("浏览楼消防竣工图");
        Inbox.choose(page, "approve");
        picture(page, "72-archive-consent");
        submitted(page);
        browser.close(page);
    }

    private void handsOver(String loan) {
        Page page = inbox.openTask(CLERK, loan);
        page.locator("#gc-handedOver").selectOption("true");
        picture(page, "73-archive-hand-over");
        submitted(page);
        browser.close(page);
    }

    private void confirmsReceipt(String loan) {
        Page page = inbox.of(BORROWER);
        page.locator(".gc-find input").fill(loan);
        page.locator(".gc-found:has-text(\"" + loan + "\")").first().click();
        page.waitForSelector(".gc-sheet");
        picture(page, "74-archive-receipt");
        submitted(page);
        browser.close(page);
    }

    private void isOut(String item) {
        Page page = catalogue(CLERK, 1366, 768, item);
        assertThat(page.locator(".gc-catalogue tbody tr")).containsText("李娜，应于 " + isoDay(5) + " 前归还");
        browser.close(page);
        Page stranger = catalogue("madong", 390, 844, item);
        assertThat(stranger.locator(".gc-catalogue tbody tr")).containsText("申请排队");
        assertThat(stranger.locator(".gc-catalogue tbody tr")).not().containsText("李娜");
        fits(stranger);
        picture(stranger, "75-archive-phone");
        browser.close(stranger);
    }

    private void chases(String loan) {
        Page page = inbox.openTask(CLERK, loan);
        page.fill("#gc-chaseNote", "电话催还，答应明天送回");
        picture(page, "76-archive-chase");
        submitted(page);
        browser.close(page);
    }

    private void comesBackDamaged(String loan) {
        Page page = inbox.openTask(CLERK, loan);
        page.locator("#gc-damaged").selectOption("true");
        page.locator("#gc-altered").selectOption("false");
        page.locator("#gc-missingParts").selectOption("false");
        page.fill("#gc-note", "封面撕裂");
        page.locator("#gc-attachments input[type=file]")
                .setInputFiles(new FilePayload("damage.png", "image/png", png()));
        assertThat(page.locator("#gc-attachments .gc-file-item")).hasCount(1);
        picture(page, "77-archive-return");
        submitted(page);
        browser.close(page);
    }

    private void isRepaired(String item) {
        Page page = at(CLERK, 1366, 768, "#/guicheng/archive-item?number=" + item);
        assertThat(page.locator(".gc-item-facts")).containsText("已封存待修");
        page.click(".gc-desk summary:text-is('修复')");
        page.click(".gc-desk details[open] button");
        assertThat(page.locator(".gc-desk .gc-problem")).containsText("修复情况：必须填写");
        picture(page, "78-archive-item");
        page.fill(".gc-desk details[open] textarea", "已重新装订");
        page.click(".gc-desk details[open] button");
        assertThat(page.locator(".gc-item-facts")).containsText("在库");
        assertThat(page.locator(".gc-item-changes")).containsText("已重新装订");
        browser.close(page);
    }

    @Test
    void theClerkEntersCorrectsHoldsAndKeepsTheFile() {
        String number = "W-" + System.nanoTime() % 1_000_000_000;
        Page page = at(CLERK, 1366, 768, "#/guicheng/archive");
        page.click("text=登记一项");
        page.fill("#gc-itemNumber", number);
        page.fill("#gc-title", "2026 年巡查记录");
        page.locator("#gc-classification").selectOption("internal");
        page.locator("#gc-department").selectOption("engineering");
        page.fill("#gc-shelf", "A-09");
        picture(page, "79-archive-entry");
        page.click(".gc-entry button[type=submit]");
        assertThat(page.locator("h3")).containsText("2026 年巡查记录");

        page.click(".gc-desk >> text=更正");
        page.fill("#gc-shelf", "A-11");
        assertThat(Browser.asksOnLeaving(page)).isTrue();
        page.fill("#gc-shelf", "A-10");
        page.click(".gc-entry button[type=submit]");
        assertThat(page.locator(".gc-item-changes")).containsText("A-10");

        page.click(".gc-desk summary:text-is('保留')");
        page.fill(".gc-desk details[open] textarea", "写到一半");
        page.click("text=更正");
        page.waitForSelector(".gc-entry");
        page.goBack();
        assertThat(page.locator(".gc-desk details[open] textarea")).hasValue("写到一半");
        page.fill(".gc-desk details[open] textarea", "业主起诉，作为证据");
        page.click(".gc-desk details[open] button");
        assertThat(page.locator(".gc-item-facts")).containsText("业主起诉，作为证据");
        page.click("text=解除保留");
        assertThat(page.locator(".gc-item-facts")).not().containsText("业主起诉");

        page.click(".gc-desk summary:text-is('上传电子文件')");
        page.locator(".gc-desk input[type=file]").setInputFiles(new FilePayload("xc.png", "image/png", png()));
        assertThat(page.locator(".gc-desk .gc-file-item")).hasCount(1);
        page.click(".gc-desk details[open] button:text-is('保存')");
        assertThat(page.locator(".gc-item-facts")).containsText("xc.png");
        page.setViewportSize(390, 844);
        fits(page);
        picture(page, "80-archive-item-phone");
        browser.close(page);
    }

    @Test
    void aTableIsTriedLineByLineAndThenTakenIn() {
        String start = "V" + System.nanoTime() % 100_000_000;
        Page page = at(CLERK, 1366, 768, "#/guicheng/archive-import");
        String wrong = HEAD + start + "-1,甲,ordinary,engineering,A-1,\n" + start + "-2,乙,secret,engineering,A-1,\n";
        choose(page, wrong.getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator(".gc-import-answer")).containsText("不收 1 行");
        assertThat(page.locator(".gc-import tbody tr").first()).containsText("密级：");
        assertThat(page.locator("button:text-is('正式导入')")).isHidden();
        picture(page, "81-archive-import");

        StringBuilder table = new StringBuilder(HEAD);
        for (int i = 0; i < 20_000; i++) {
            table.append("%s-%05d,第 %d 卷,ordinary,工程维护部,A-%d,2030-12-31\n".formatted(start, i, i, i % 90));
        }
        choose(page, table.toString().getBytes(Charset.forName("GBK")));
        assertThat(page.locator(".gc-import-answer")).containsText("新登记 20000 项");
        page.click("text=再看 200 行");
        assertThat(page.locator(".gc-import tbody tr")).hasCount(400);
        picture(page, "82-archive-import-tried");
        page.click("button:text-is('正式导入')");
        assertThat(page.locator(".gc-import-answer")).containsText("已导入：新登记 20000 项");
        assertThat(office.rows("archive-items", start + "-19999")).hasSize(1);
        browser.close(page);
    }

    private static void choose(Page page, byte[] table) {
        page.locator("#gc-import").setInputFiles(new FilePayload("items.csv", "text/csv", table));
        page.click("button:text-is('先试一遍')");
    }

    @Test
    void whatIsPastItsRetentionIsProposedForDestruction() {
        String item = desk.item("ordinary", "engineering", Map.of("retentionUntil", isoDay(-1)));
        Page page = inbox.of(CLERK);
        Inbox.openStartForm(page, "档案销毁");
        page.locator("guicheng-proposed-items tr:has-text('" + item + "') input")
                .check();
        assertThat(page.locator("#gc-itemNumbers textarea")).hasValue(item);
        page.fill("#gc-reason", "保管期满");
        picture(page, "83-destruction-proposed");
        page.click(".modal-footer .btn-primary");
        assertThat(page.locator(".modal .gc-form")).hasCount(0);
        browser.close(page);
        assertThat(desk.asks(BORROWER, item, "lend").status()).isEqualTo(409);
    }

    private static byte[] png() {
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
