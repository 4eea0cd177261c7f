package cn.guicheng.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.TestOffice;
import cn.guicheng.register.invoice.InvoiceNumber;
import cn.guicheng.register.invoice.NotAnInvoiceNumber;
import cn.guicheng.register.normalform.NormalForm;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Amounts and numbers as people type them: the browser judges them as the server does. */
class TypedNumbersBrowserTest extends BrowserTest {
    private static final String MODULES = "/camunda/guicheng/";

    private Page page;

    @BeforeEach
    void logIn() {
        page = new Inbox(browser, office).of("lina");
    }

    @Test
    void anAmountIsWhatItSays() {
        Map<String, Integer> amounts = Map.ofEntries(
                Map.entry("500", 50_000),
                Map.entry("500.5", 50_050),
                Map.entry("500.50", 50_050),
                Map.entry("0.99", 99),
                Map.entry("0", 0),
                Map.entry(" 12 ", 1_200),
                Map.entry("1,234", 123_400),
                Map.entry("1,234.56", 123_456),
                Map.entry("12,345,678.90", 1_234_567_890),
                Map.entry("￥1,234.50", 123_450),
                Map.entry("¥ 20", 2_000),
                Map.entry("１２．５０", 1_250),
                Map.entry("１，２３４", 123_400),
                Map.entry("　12　", 1_200));
        amounts.forEach((typed, cents) -> assertThat(cents(typed)).as(typed).isEqualTo(cents));
    }

    @Test
    void whatSaysSomethingElseIsNone() {
        for (String typed : List.of(
                "12，50",
                "12,50",
                "1234,56",
                "0,99",
                "0,999",
                "1,23",
                "1,2345",
                "12,34,567",
                "1,,234",
                ",123",
                "1234,567",
                "1,234,56",
                "1 2 3",
                "1 234",
                "12 .50",
                "10²",
                "12①",
                "①②",
                "½",
                "1e3",
                "1E3",
                "0x10",
                "+5",
                "-5",
                "－5",
                "5元",
                "$5",
                "5¥",
                "¥¥5",
                "١٢",
                "一百",
                "12.",
                ".5",
                "12.345",
                "1.2.3",
                "12。50",
                "12·50",
                "12'50",
                "1\u200B2",
                "1\u00A02",
                "123456789",
                "100,000,000",
                "Infinity",
                "NaN",
                "")) {
            assertThat(cents(typed)).as(typed).isNull();
        }
    }

    /** Whatever the amount: each spelling that an office uses says it to the cent, and no other sign in it is passed over. */
    @Test
    void anyAmountInAnySpellingIsItselfAndWithAnotherSignInItNone() {
        Random random = new Random(19);
        List<String> typed = new ArrayList<>();
        List<Integer> expected = new ArrayList<>();
        List<String> foreign =
                List.of("²", "①", "½", "'", "·", "。", "、", " ", "\u00A0", "\u200B", "-", "e", "x", "元", "١", "一");
        for (int i = 0; i < 300; i++) {
            int cents = random.nextInt(2_000_000_000);
            String plain = BigDecimal.valueOf(cents, 2).toPlainString();
            String grouped = String.format(Locale.ROOT, "%,.2f", BigDecimal.valueOf(cents, 2));
            for (String spelling : List.of(plain, grouped, "￥" + grouped, " ¥ " + plain + " ", fullWidth(grouped))) {
                typed.add(spelling);
                expected.add(cents);
            }
            int place = 1 + random.nextInt(plain.length() - 1);
            typed.add(plain.substring(0, place) + foreign.get(random.nextInt(foreign.size())) + plain.substring(place));
            expected.add(null);
            // A comma that stands before no group of three.
            String whole = plain.substring(0, plain.indexOf('.'));
            if (whole.length() > 3) {
                typed.add(whole.substring(0, whole.length() - 2) + "," + whole.substring(whole.length() - 2));
                expected.add(null);
            }
        }
        Object read = page.evaluate(
                "async ([module, typed]) => { const {toCents} = await import(module); return typed.map(toCents); }",
                List.of(MODULES + "now/app/lib/money.js", typed));
        for (int i = 0; i < typed.size(); i++) {
            assertThat(((List<?>) read).get(i)).as(typed.get(i)).isEqualTo(expected.get(i));
        }
    }

    private static String fullWidth(String text) {
        return text.chars()
                .map(sign -> sign == '.' || sign == ',' || Character.isDigit(sign) ? sign + 0xFEE0 : sign)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    @Test
    void normalFormsAreThoseOfTheServer() {
        List<String> typed = List.of(
                "26442000001234567890",
                "２６４４　２０００",
                "①②③",
                "1\u200B2\u2066\u00AD3",
                "3 栋－1502",
                "a—12",
                "记- 1",
                "ｊｚ−2",
                "12\uFFFC\u2800\u3164\uFE0F3",
                "e\u034F\u0301",
                "ß-1",
                "ーｰ1",
                "\u2028\t\u00A0",
                "\uDB40\uDC20x",
                "№1");
        // A telephone number is read by the server's library alone.
        for (NormalForm form : List.of(NormalForm.NUMBER, NormalForm.NAME)) {
            Object inBrowser = page.evaluate(
                    """
                    async ([module, form, typed]) => {
                      const {forms} = await import(module);
                      return typed.map(forms[form]);
                    }""",
                    List.of(MODULES + "now/app/lib/normal-form.js", form.name().toLowerCase(), typed));
            assertThat(inBrowser).isEqualTo(typed.stream().map(form::of).toList());
        }
    }

    @Test
    void anInvoiceIsJudgedInTheWordsOfTheServer() {
        String whole = TestOffice.invoiceNumber();
        for (List<String> invoice : List.of(
                List.of("", whole),
                List.of("", whole.substring(0, 9) + " - " + whole.substring(9) + "\u200B"),
                List.of("", "12345678"),
                List.of("0440019001", "12345678"),
                List.of("044001900111", "12345678"),
                List.of(whole.substring(0, 12), whole),
                List.of("", "N123"),
                List.of("", "No." + whole),
                List.of("", "2644200000123456789О"),
                List.of("", "1234567"),
                List.of("0", "12345678"),
                List.of("044A", "12345678"),
                List.of("0440019001", whole),
                List.of("04400190011", "12345678"))) {
            Object inBrowser = page.evaluate(
                    """
                    async ([module, code, number]) => (await import(module)).invoiceProblem(code, number)""",
                    List.of(MODULES + "forms/reimbursement/invoice-number.js", invoice.get(0), invoice.get(1)));
            assertThat(inBrowser).as(invoice.toString()).isEqualTo(problem(invoice.get(0), invoice.get(1)));
        }
    }

    @Test
    void whatIsWrongIsSaidInTheForm() {
        office.call("DELETE", "lina", "/api/drafts/reimbursement/start", Map.of());
        Inbox.openStartForm(page, "费用报销");
        page.waitForSelector(".gc-form[data-ready]");
        page.selectOption("#gc-category", "other");
        page.fill("#gc-purpose", "接待客户");
        Locator line = page.locator(".gc-lines tbody tr").first();
        line.locator("[name=date]").fill("2026-01-15");
        line.locator("[name=seller]").fill("迎宾楼");
        line.locator("[name=invoiceNumber]").fill("N123");
        line.locator("[name=description]").fill("客户用餐");
        line.locator("[name=amountInCents]").fill("12，50");
        page.click(".modal-footer .btn-primary");
        assertThat(page.locator(".gc-summary")).containsText("报销明细第 1 行的金额：须为 0.01 至 99,999,999.99 元");
        assertThat(page.locator(".gc-total")).hasText("¥0.00");

        line.locator("[name=amountInCents]").fill("12.50");
        assertThat(page.locator(".gc-summary")).containsText("报销明细第 1 行的发票号码只能是数字");
        line.locator("[name=invoiceNumber]").fill(TestOffice.invoiceNumber());

        page.fill("#gc-payeeAccount", "６２２２ 0212-3456 7890");
        page.locator("#gc-payeeAccount").blur();
        assertThat(page.locator("#gc-payeeAccount")).hasValue("6222021234567890");
        assertThat(page.locator(".gc-wrong #gc-payeeAccount")).hasCount(0);
        assertThat(page.locator(".modal-footer .btn-primary")).isEnabled();
    }

    private Integer cents(String typed) {
        return (Integer) page.evaluate(
                "async ([module, typed]) => (await import(module)).toCents(typed)",
                Arrays.asList(MODULES + "now/app/lib/money.js", typed));
    }

    private static String problem(String code, String number) {
        try {
            InvoiceNumber.read(code, number);
            return null;
        } catch (NotAnInvoiceNumber none) {
            return (none.isOfCode() ? "发票代码" : "发票号码") + none.reason();
        }
    }
}
