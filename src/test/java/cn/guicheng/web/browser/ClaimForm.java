package cn.guicheng.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.guicheng.TestOffice;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** The form that starts a claim, filled in place by place; each place and press counts one. */
final class ClaimForm {
    private final Page page;
    private int steps;

    private ClaimForm(Page page) {
        this.page = page;
    }

    /** Opens it from the menu. */
    static ClaimForm open(Page page) {
        Inbox.openStartForm(page, "费用报销");
        return shown(page);
    }

    /** It has been opened already, or has opened by itself. */
    static ClaimForm shown(Page page) {
        page.waitForSelector(".gc-form[data-ready] guicheng-claim-lines .gc-lines");
        return new ClaimForm(page);
    }

    /** A claim that is accepted, with the account it will be paid to. */
    ClaimForm fillIn(String purpose, String amount) {
        choose("category", "other");
        type("#gc-purpose", purpose);
        type(".gc-lines [name=date]", "2026-01-15");
        type(".gc-lines [name=seller]", "规程示例物业服务有限公司");
        type(".gc-lines [name=invoiceNumber]", TestOffice.invoiceNumber());
        type(".gc-lines [name=amountInCents]", amount);
        attach();
        type("#gc-payeeBank", "工商银行城东支行");
        type("#gc-payeeAccount", "6222021234567890");
        return this;
    }

    ClaimForm choose(String field, String value) {
        steps++;
        page.locator("#gc-" + field).selectOption(value);
        return this;
    }

    ClaimForm type(String place, String text) {
        steps++;
        page.locator(place).first().fill(text);
        page.locator(place).first().blur();
        return this;
    }

    ClaimForm attach() {
        steps++;
        Locator files = page.locator("guicheng-attachments .gc-file");
        int before = files.count();
        page.setInputFiles("guicheng-attachments input[type=file]", new FilePayload("发票.png", "image/png", picture()));
        assertThat(files).hasCount(before + 1);
        return this;
    }

    ClaimForm send() {
        steps++;
        page.click(".modal-footer .btn-primary");
        return this;
    }

    /** Sends it, and waits until it is filed. Returns the case's number. */
    String filed() {
        send();
        assertThat(page.locator(".modal-dialog")).hasCount(0);
        return page.locator(".gc-told a").textContent();
    }

    int steps() {
        return steps;
    }

    /** A receipt. */
    static byte[] picture() {
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
