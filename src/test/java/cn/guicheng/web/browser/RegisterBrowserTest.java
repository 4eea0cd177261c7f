package cn.guicheng.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finance reads its books in a real browser. */
class RegisterBrowserTest extends BrowserTest {
    private static final Path PICTURES = Path.of("target/pictures");

    @Autowired
    JdbcClient jdbc;

    private String claim;

    @BeforeEach
    void payments() {
        claim = office.started();
        List<String> payees = List.of("迎宾楼餐饮有限公司", "城东文具店", "顺达汽车出租公司", "李娜", "绿源环境服务公司");
        for (int i = 0; i < 120; i++) {
            String number = "FK-T-%06d".formatted(i);
            jdbc.sql(
                            "insert into payment (payment_number, payment_key, case_number, payee, category, amount_in_cents, method, reference, paid_by, paid_at)"
                                    + " values (?, ?, ?, ?, ?, ?, 'bank', ?, 'tangli', ?)")
                    .params(
                            number,
                            number,
                            claim,
                            payees.get(i % payees.size()),
                            List.of("entertainment", "office-supplies", "taxi", "travel", "environmental")
                                    .get(i % 5),
                            10_000L + 137 * i,
                            "HD-T-" + i,
                            OffsetDateTime.parse("2026-09-01T09:00:00+08:00").plusHours(11L * i))
                    .update();
        }
    }

    @AfterEach
    void takeBack() {
        jdbc.sql("delete from payment where payment_number like 'FK-T-%'").update();
    }

    @Test
    void financeSearchesSortsPagesExportsAndPrints() throws IOException {
        Page page = loggedIn("zhouminghui", "");
        page.click(".gc-nav:has-text('登记簿')");
        assertThat(page.locator(".gc-page")).containsText("每付一笔款登记一行。");
        picture(page, "30-registers");
        page.click("a:text-is('付款登记簿')");
        assertThat(page.locator(".gc-register tbody tr")).hasCount(50);
        picture(page, "31-payments");

        page.fill("[name=search]", "hd-t-");
        page.click(".gc-filters button:has-text('查找')");
        assertThat(page.locator(".gc-pager")).containsText("共 120 行");
        page.click(".gc-register th >> text=金额");
        assertThat(page.locator("th[aria-sort=ascending]")).containsText("金额");
        Locator firstAmount = page.locator(".gc-register tbody tr").first().locator("td.gc-right");
        assertThat(firstAmount).hasText("¥100.00");
        page.click(".gc-register th >> text=金额");
        assertThat(page.locator("th[aria-sort=descending]")).containsText("金额");
        assertThat(firstAmount).hasText("¥263.03");
        page.click("text=下一页");
        assertThat(page.locator(".gc-pager")).containsText("第 2 / 3 页");

        page.fill("[name=search]", "文具店");
        page.fill("[name=from]", "2026-09-10");
        page.fill("[name=to]", "2026-09-30");
        page.click(".gc-filters button:has-text('查找')");
        assertThat(page.locator(".gc-pager")).containsText("共 9 行，合计 ");
        assertThat(page.locator(".gc-register tbody tr")).hasCount(9);
        picture(page, "32-payments-found");
        page.reload();
        assertThat(page.locator(".gc-register tbody tr")).hasCount(9);
        assertThat(page.locator("[name=search]")).hasValue("文具店");

        Download download = page.waitForDownload(() -> page.click(".gc-export"));
        assertThat(download.suggestedFilename()).isEqualTo("付款登记簿.csv");
        assertThat(Files.readAllLines(download.path()))
                .hasSize(10)
                .allMatch(line -> line.contains("文具店") || line.contains("收款人"));

        List<String> refusals = new ArrayList<>();
        page.onConsoleMessage(message -> refusals.add(message.text()));
        Browser.openPaper(page);
        Browser.waitUntilPrinted(page, 1);
        assertThat(page.locator("h1")).hasText("付款登记簿");
        assertThat(page.locator("tbody tr:not(.sum)")).hasCount(9);
        assertThat(page.locator("tbody tr.sum")).containsText("¥1,405.53");
        picture(page, "33-payments-on-paper");
        page.click("#print");
        Browser.waitUntilPrinted(page, 2);
        assertThat(refusals).isEmpty();

        page.click("#back");
        assertThat(page.locator(".gc-pager")).containsText("共 9 行，合计 ");
        page.goBack();
        assertThat(page.locator(".gc-pager")).containsText("第 2 / 3 页");
        // Who may read the register need not be one of those who may see its cases.
        assertThat(page.locator(".gc-register td:has-text('" + claim + "')").first())
                .isVisible();
        assertThat(page.locator(".gc-register td a")).hasCount(0);
    }

    @Test
    void onPaperARegisterTakesAsManySheetsOfA4AsItNeeds() throws IOException {
        Page page = loggedIn("zhouminghui", "#/guicheng/register?name=payments&search=FK-T-");
        Browser.openPaper(page);
        Browser.waitUntilPrinted(page, 1);
        assertThat(page.locator("tbody tr")).hasCount(121);
        byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        Files.write(PICTURES.resolve("34-payments.pdf"), pdf);

        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        Matcher sheets =
                Pattern.compile("/MediaBox \\[0 0 84[12][.0-9]* 59[45][.0-9]*]").matcher(text);
        assertThat(sheets.results().count()).isBetween(4L, 6L);
    }

    @Test
    void aCaseFoundInARegisterOpensAnEndedOneToo() {
        office.post("lina", "/api/cases/" + claim + "/messages/reimbursement.withdrawn", java.util.Map.of());
        Page page = loggedIn("fangzhengyi", "#/guicheng/register?name=payments&search=" + claim);
        page.locator(".gc-register td a:text-is('" + claim + "')").first().click();
        assertThat(page.locator(".gc-page .gc-sheet")).containsText(claim);
        assertThat(page.locator(".gc-outcome")).hasText("已撤回");
    }

    @Test
    void aSearchThatFindsNothingSaysSo() {
        Page page = loggedIn("zhouminghui", "#/guicheng/register?name=payments&search=nichts");
        assertThat(page.locator(".gc-empty")).hasText("没有符合条件的登记。");
    }

    /** REST calls it by its parameter. */
    @ParameterizedTest
    @CsvSource({
        "lina, '', .gc-find input",
        "lina, '#/guicheng/cases', .gc-page [name=search]",
        "tangli, '#/guicheng/register?name=payments', .gc-page [name=search]"
    })
    void whatIsLookedForIsCalledSoWhereItIsRefused(String person, String page, String field) {
        Page reader = new Inbox(browser, office).of(person);
        reader.evaluate("page => { location.hash = page; }", page);
        reader.fill(field, "一 二 三 四 五 六 七 八 九 十 甲 乙 丙 丁 戊 己 庚 辛 壬 癸 子");
        reader.press(field, "Enter");
        assertThat(reader.locator(".gc-problem").first()).hasText("查找：不得超过 20 个词（以空格隔开）。");
    }

    @Test
    void whoMayNotReadARegisterDoesNotSeeItAndIsToldWhy() {
        Page page = loggedIn("lina", "#/guicheng/registers");
        assertThat(page.locator(".gc-page")).containsText("报销登记簿");
        assertThat(page.locator(".gc-page >> text=付款登记簿")).hasCount(0);
        page.navigate(office.address() + "/camunda/app/tasklist/default/#/guicheng/register?name=payments");
        assertThat(page.locator(".gc-problem")).hasText("您不能查阅《付款登记簿》。");
    }

    @Test
    void theMenuOfCockpitLeadsThereToo() {
        Page page = browser.page(1920, 1080, "chenjianhua", office.address() + "/camunda/app/cockpit/default/");
        page.click("a:has-text('登记簿')");
        page.waitForURL(Pattern.compile(".*/tasklist/default/.*registers.*"));
        assertThat(page.locator(".gc-page")).containsText("付款登记簿");
    }

    private Page loggedIn(String person, String address) {
        Page page = browser.page(1280, 900, person, office.address() + "/camunda/app/tasklist/default/" + address);
        page.waitForSelector(address.isEmpty() ? ".task-filters .task-filter" : ".gc-page h3, .gc-page .gc-problem");
        return page;
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
