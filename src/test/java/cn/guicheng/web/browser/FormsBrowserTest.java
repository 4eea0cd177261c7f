package cn.guicheng.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.TestOffice;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms speak where the finger is. */
class FormsBrowserTest extends BrowserTest {
    /** Fields and presses of a first claim with one file, the account for its payment included, in the open form. */
    private static final int MOST_STEPS = 10;

    private static final String LINES = ".gc-lines tbody tr";

    @Test
    void everythingWrongIsMarkedAtOnceAndTheFirstIsFocused() {
        Page lina = inbox().of("lina");
        ClaimForm form = ClaimForm.open(lina);
        assertThat(lina.locator(".gc-problem, .gc-summary")).hasCount(0);
        form.send();
        assertThat(lina.locator("#gc-category")).isFocused();
        for (String field : List.of("category", "purpose", "claimLines", "attachments")) {
            assertThat(problem(lina, field)).containsText("必须填写。");
        }
        assertThat(lina.locator("#gc-category")).hasAttribute("aria-invalid", "");
        Inbox.picture(lina, "forms-all-wrong");

        form.choose("category", "other").type("#gc-purpose", "两行都有错");
        lina.click(".gc-add");
        type(lina, 0, "seller", "文具店");
        type(lina, 0, "amountInCents", "1234,56");
        type(lina, 1, "invoiceNumber", "123");
        type(lina, 1, "amountInCents", "10");
        form.attach();
        form.send();
        assertThat(lina.locator(LINES).nth(0).locator("[name=date]")).isFocused();
        assertThat(cell(lina, 0, "date")).hasText("必须填写。");
        assertThat(cell(lina, 0, "amountInCents")).containsText("须为 0.01 至");
        assertThat(cell(lina, 1, "invoiceNumber")).containsText("填写的是 3 位");
        assertThat(cell(lina, 1, "seller")).hasText("必须填写。");
        assertThat(lina.locator(".gc-summary")).containsText("报销明细第 1 行的金额");
        assertThat(lina.locator(".gc-summary")).containsText("报销明细第 2 行的发票号码");
        assertThat(lina.locator(".gc-left-out")).hasText("第 1 行的金额有误，没有计入合计。");
        assertThat(lina.locator(".gc-total")).hasText("¥10.00");
        Inbox.picture(lina, "forms-lines-wrong");
    }

    @Test
    void nothingIsRedWhileItIsTyped() {
        Page lina = inbox().of("lina");
        ClaimForm.open(lina);
        Locator amount = lina.locator(".gc-lines [name=amountInCents]");
        amount.click();
        lina.keyboard().type("12，5");
        assertThat(lina.locator("[aria-invalid], .gc-problem")).hasCount(0);
        amount.blur();
        assertThat(cell(lina, 0, "amountInCents")).containsText("须为 0.01 至");
        amount.click();
        lina.keyboard().press("End");
        lina.keyboard().type("0");
        assertThat(lina.locator("[aria-invalid]")).hasCount(0);
    }

    @Test
    void whatTheServerRefusesIsSaidBesideTheField() {
        Map<String, Object> line = TestOffice.line(100);
        office.started("madong", office.claim("madong", List.of(line)));
        Page lina = inbox().of("lina");
        ClaimForm form = ClaimForm.open(lina).fillIn("重复的发票", "1.00");
        form.type(".gc-lines [name=invoiceNumber]", line.get("invoiceNumber").toString());
        form.send();
        assertThat(cell(lina, 0, "invoiceNumber")).containsText("不能重复报销");
        assertThat(problem(lina, "claimLines")).containsText("不能重复报销");
        assertThat(lina.locator(".gc-lines [name=invoiceNumber]")).isFocused();
        assertThat(lina.locator(".gc-summary")).containsText("不能重复报销");
        assertThat(lina.locator(".gc-summary")).isInViewport();
        assertThat(lina.locator(".modal-footer .btn-primary")).isEnabled();
        Inbox.picture(lina, "forms-refused");
    }

    @Test
    void noKeyDeletesALineByChanceAndADeletedOneComesBack() {
        Page lina = inbox().of("lina");
        ClaimForm.open(lina);
        type(lina, 0, "seller", "第一家");
        lina.locator(LINES).nth(0).locator("[name=amountInCents]").fill("5");
        lina.keyboard().press("Tab");
        lina.keyboard().press("Enter");
        assertThat(lina.locator(LINES).nth(0).locator("[name=seller]")).hasValue("第一家");
        int before = lina.locator(LINES).count();
        lina.locator(LINES).nth(0).locator("[name=amountInCents]").focus();
        for (int i = 0; i < before; i++) {
            lina.locator(LINES).nth(i).locator("[name=amountInCents]").focus();
        }
        lina.keyboard().press("Enter");
        assertThat(lina.locator(LINES)).hasCount(before + 1);
        assertThat(lina.locator(LINES).last().locator("[name=date]")).isFocused();
        type(lina, before, "seller", "第二家");
        lina.locator(LINES).nth(0).locator(".gc-remove").click();
        assertThat(lina.locator(".gc-undo")).containsText("已删除第 1 行。");
        lina.click(".gc-undo >> text=撤销");
        assertThat(lina.locator(LINES).nth(0).locator("[name=seller]")).hasValue("第一家");
        lina.locator(LINES).nth(0).locator("[name=seller]").focus();
        lina.keyboard().press("Control+Delete");
        assertThat(lina.locator(".gc-undo")).containsText("已删除第 1 行。");
        lina.click(".gc-undo >> text=撤销");
        assertThat(lina.locator(LINES).nth(0).locator("[name=amountInCents]")).hasValue("5");
    }

    @Test
    void aFirstClaimWithOneFileTakesTenStepsAndTellsItsNumber() {
        Page lina = inbox().of("lina");
        ClaimForm form = ClaimForm.open(lina).fillIn("买文件夹", "35.80");
        assertThat(lina.locator(".gc-lines [name=description]")).hasValue("买文件夹");
        assertThat(lina.locator(".gc-first-signer")).hasText("发起后先到：部门负责人签字（待签收：工程维护部负责人）");
        Inbox.picture(lina, "forms-ready");
        String claim = form.filed();
        assertThat(claim).startsWith("BX-");
        System.out.println("first claim with one file: " + form.steps() + " fields and presses");
        assertThat(form.steps()).isLessThanOrEqualTo(MOST_STEPS);
        Inbox.picture(lina, "forms-filed");
    }

    @Test
    void theAccountIsAskedForNowAndNotAtTheVoucher() {
        Page lina = inbox().of("lina");
        ClaimForm form = ClaimForm.open(lina).fillIn("付现金", "8.00");
        form.type("#gc-payeeBank", "").type("#gc-payeeAccount", "");
        form.send();
        assertThat(lina.locator(".gc-summary")).containsText("收款账号：银行转账付款要用");
        assertThat(lina.locator("#gc-payeeBank")).isFocused();
        Inbox.picture(lina, "forms-needed-later");
        form.filed();
    }

    @Test
    void ctrlEnterOnAnIncompleteFormSpeaks() {
        Page desk = inbox().of("zhangmin");
        Inbox.openStartForm(desk, "客户诉求");
        desk.waitForSelector(".gc-form[data-ready]");
        desk.locator("#gc-customerPhone").fill("13900000001");
        desk.keyboard().press("Control+Enter");
        assertThat(desk.locator(".gc-summary")).containsText("诉求内容：必须填写。");
        assertThat(desk.locator("#gc-requestType")).isFocused();
    }

    @Test
    void theSecondCallOfTheDayComesByTelephoneToo() {
        Page desk = inbox().of("zhangmin");
        for (int call = 0; call < 2; call++) {
            Inbox.openStartForm(desk, "客户诉求");
            desk.waitForSelector(".gc-form[data-ready]");
            assertThat(desk.locator("#gc-channel")).hasValue("phone");
            assertThat(desk.locator("#gc-customerPhone")).isFocused();
            desk.click(".modal-footer >> text=关闭");
            assertThat(desk.locator(".modal-dialog")).hasCount(0);
        }
    }

    @Test
    void anEarlierRequestBringsTheNumberAndIsALink() {
        String phone = "139%08d".formatted(System.nanoTime() % 100_000_000);
        String unit = "9 栋 " + phone.substring(6);
        String earlier = office.started(
                "zhangmin",
                "complaint",
                Map.of(
                        "channel", "phone",
                        "requestType", "repair",
                        "topic", "engineering",
                        "customerPhone", phone,
                        "unit", unit,
                        "customerName", "孙先生",
                        "description", "电梯异响"));
        Page desk = inbox().of("zhangmin");
        Inbox.openStartForm(desk, "客户诉求");
        desk.waitForSelector(".gc-form[data-ready]");
        desk.fill("#gc-unit", unit);
        Locator link = desk.locator(".gc-earlier a:has-text(\"" + earlier + "\")");
        assertThat(link).hasAttribute("target", "_blank");
        desk.click(".gc-earlier >> text=关联");
        assertThat(desk.locator("#gc-customerPhone")).hasValue(phone);
    }

    /** A call taken down without the mouse; a text typed into a place counts one, as does every other press. */
    @Test
    void aCallIsTakenDownWithFewKeys() {
        Page desk = inbox().of("zhangmin");
        Keys keys = new Keys(desk);
        keys.press("Control+Alt+p");
        desk.waitForSelector(".modal ul.processes a:has-text(\"客户诉求\")");
        while (!desk.locator(".modal ul.processes a:has-text(\"客户诉求\")")
                .evaluate("link => link === document.activeElement")
                .equals(true)) {
            keys.press("Tab");
        }
        keys.press("Enter");
        desk.waitForSelector(".gc-form[data-ready]");
        assertThat(desk.locator("#gc-customerPhone")).isFocused();
        // Of nobody who has called before: what they said then would stand in between.
        keys.type("139%08d".formatted(System.nanoTime() % 100_000_000));
        keys.press("Tab");
        keys.type("3-1201");
        keys.press("Tab");
        keys.type("钱女士");
        keys.press("Tab", "Tab");
        keys.press("ArrowDown", "ArrowDown", "Tab");
        assertThat(desk.locator("#gc-requestType")).hasValue("repair");
        keys.press("ArrowDown", "Tab");
        keys.type("卫生间天花板漏水");
        keys.press("Tab");
        keys.type("今天修好");
        int before = office.get("admin", "/api/registers/requests?size=1")
                .body()
                .path("total")
                .asInt();
        keys.press("Control+Enter");
        assertThat(desk.locator(".modal-dialog")).hasCount(0);
        assertThat(desk.locator(".gc-told a")).hasText(java.util.regex.Pattern.compile("SQ-.*"));
        System.out.println("intake: " + keys.pressed + " keys");
        assertThat(keys.pressed).isLessThanOrEqualTo(49);
        assertThat(office.get("admin", "/api/registers/requests?size=1")
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(before + 1);
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "1920, 1080", "390, 844"})
    void twentyDigitsAndACompanysNameAreSeen(int width, int height) {
        Page lina = browser.page(
                width,
                height,
                "lina",
                office.address() + "/camunda/app/tasklist/default/#/?processStart=reimbursement");
        ClaimForm.shown(lina);
        type(lina, 0, "seller", "规程示例物业服务有限公司");
        type(lina, 0, "invoiceNumber", "26442000001234567890");
        type(lina, 0, "amountInCents", "1234.50");
        for (String column : List.of("seller", "invoiceNumber", "amountInCents")) {
            assertThat((Boolean) lina.locator(".gc-lines [name=" + column + "]")
                            .evaluate("input => input.scrollWidth <= input.clientWidth"))
                    .as(column + " at " + width)
                    .isTrue();
        }
        assertThat((Boolean) lina.evaluate(
                        "(box => box.scrollWidth <= box.clientWidth)(document.querySelector('.gc-scroll'))"))
                .as("no scrolling sideways at " + width)
                .isTrue();
        Inbox.picture(lina, "forms-claim-" + width);
    }

    /** What is pressed, counted. */
    private static final class Keys {
        private final Page page;
        private int pressed;

        Keys(Page page) {
            this.page = page;
        }

        void press(String... keys) {
            for (String key : keys) {
                page.keyboard().press(key);
                pressed++;
            }
        }

        void type(String text) {
            page.keyboard().type(text);
            pressed++;
        }
    }

    private static void type(Page page, int row, String column, String text) {
        Locator place = page.locator(LINES).nth(row).locator("[name=" + column + "]");
        place.fill(text);
        place.blur();
    }

    private static Locator problem(Page page, String field) {
        return page.locator(".gc-field:has(#gc-" + field + ") > .gc-problem");
    }

    private static Locator cell(Page page, int row, String column) {
        return page.locator(LINES).nth(row).locator("[data-wrong=" + column + "]");
    }

    private Inbox inbox() {
        return new Inbox(browser, office);
    }
}
