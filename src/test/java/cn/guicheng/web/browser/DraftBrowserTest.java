package cn.guicheng.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.TestOffice;
import cn.guicheng.modelids.PaymentApprovalIds;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is typed is kept for who typed it, wherever they go on. */
class DraftBrowserTest extends BrowserTest {
    private static final Pattern SAVED = Pattern.compile("草稿已保存（\\d\\d:\\d\\d），尚未提交。");
    private static final String START = "/api/drafts/reimbursement/start";

    @BeforeEach
    @AfterEach
    void clean() {
        office.newcomersLeave();
    }

    @Test
    void aFormStandsAsItStoodOnAnyDeviceAndIsListed() {
        Page lina = inbox().of("lina");
        ClaimForm form = ClaimForm.open(lina);
        form.choose("category", "taxi");
        assertThat(lina.locator("#gc-priorConsentBy select")).isVisible();
        lina.locator("#gc-priorConsentBy select")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        String consenter = lina.locator("#gc-priorConsentBy select").inputValue();
        form.type("#gc-purpose", "去<b>客户</b>处")
                .type(".gc-lines [name=amountInCents]", "12，50")
                .attach();
        assertThat(lina.locator(".gc-draft-state")).hasText(SAVED);
        Inbox.picture(lina, "forms-draft-kept");
        // The window is closed without a word: nothing of it is lost.
        lina.click(".modal-footer >> text=关闭");
        assertThat(lina.locator(".modal-dialog")).hasCount(0);

        Page elsewhere = browser.page(1920, 1080, "lina", office.address() + "/");
        elsewhere.click(".gc-nav >> text=我的草稿");
        assertThat(elsewhere.locator(".gc-page tbody tr")).containsText(new String[] {"发起费用报销"});
        Inbox.picture(elsewhere, "forms-drafts");
        elsewhere.click("text=发起费用报销");
        ClaimForm.shown(elsewhere);
        assertThat(elsewhere.locator(".gc-of-draft")).containsText("已带入");
        assertThat(elsewhere.locator("#gc-purpose")).hasValue("去<b>客户</b>处");
        assertThat(elsewhere.locator(".gc-lines [name=amountInCents]")).hasValue("12，50");
        assertThat(elsewhere.locator("#gc-priorConsentBy select")).isVisible();
        assertThat(elsewhere.locator("#gc-priorConsentBy select")).hasValue(consenter);
        assertThat(elsewhere.locator("guicheng-attachments .gc-file")).hasCount(1);
        Inbox.picture(elsewhere, "forms-draft-restored");
    }

    @Test
    void theNextPersonOnTheSameBrowserSeesNothingOfIt() {
        Page page = inbox().of("lina");
        ClaimForm.open(page).type("#gc-purpose", "李娜的事由").type("#gc-payeeAccount", "6222000011112222");
        assertThat(page.locator(".gc-draft-state")).hasText(SAVED);
        page.click(".modal-footer >> text=关闭");
        page.evaluate("localStorage.setItem('camForm:x', '{\"date\":1,\"vars\":{\"payeeAccount\":\"6222\"}}')");
        page.context().clearCookies();
        page.navigate(office.address() + "/camunda/app/tasklist/default/");
        Browser.login(page, "madong");
        page.waitForSelector(".task-filters .task-filter");
        assertThat((Integer)
                        page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('camForm:')).length"))
                .isZero();
        ClaimForm.open(page);
        assertThat(page.locator("#gc-purpose")).hasValue("");
        assertThat(page.locator("#gc-payeeAccount")).hasValue("");
        assertThat(page.locator("#gc-payeeName")).hasValue("马东");
        assertThat(page.locator(".gc-of-draft")).hasCount(0);
    }

    @Test
    void aSessionThatEndsWhileTypingLosesNothingForThatPersonAlone() {
        Page lina = inbox().of("lina");
        ClaimForm.open(lina).type("#gc-purpose", "先存下的");
        assertThat(lina.locator(".gc-draft-state")).hasText(SAVED);
        lina.context().clearCookies();
        lina.locator("#gc-purpose").fill("登录结束以后写的");
        lina.waitForURL("**/#/login");
        Inbox.picture(lina, "forms-session-ended");
        assertThat(lina.locator(".modal-dialog")).hasCount(0);
        Browser.login(lina, "madong");
        // Tasklist leads whoever logs in to the address that was left: nothing of it is there for anybody else.
        lina.waitForURL(address -> !address.contains("processStart") && !address.contains("login"));
        lina.waitForSelector(".gc-list-head");
        assertThat(lina.locator(".modal-dialog")).hasCount(0);
        ClaimForm.open(lina);
        assertThat(lina.locator("#gc-purpose")).hasValue("");
        assertThat(lina.locator("#gc-payeeName")).hasValue("马东");
        assertThat(lina.locator(".gc-of-draft")).hasCount(0);

        Page again = inbox().of("lina");
        ClaimForm.open(again);
        assertThat(again.locator("#gc-purpose")).hasValue(Pattern.compile("先存下的|登录结束以后写的"));
        again.context().clearCookies();
        again.locator("#gc-purpose").fill("又写了一些");
        again.waitForURL("**/#/login");
        assertThat(again.locator(".modal-dialog")).hasCount(0);
        Browser.login(again, "lina");
        ClaimForm.shown(again);
        assertThat(again.locator("#gc-purpose")).hasValue("又写了一些");
        assertThat(again.locator(".gc-draft-state")).hasText(SAVED);
        Inbox.picture(again, "forms-after-login");
    }

    @Test
    void aTasksDraftIsKeptAndGoesWithTheAnswer() {
        String claim = office.started();
        office.does("sunzhiqiang", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, claim, TestOffice.RETURN);
        Page lina = inbox().of("lina");
        String task =
                "/camunda/app/tasklist/default/#/?task=" + office.task(claim).getId();
        lina.navigate(office.address() + task);
        lina.waitForSelector(".gc-form[data-ready]");
        Locator seller = lina.locator("guicheng-claim-lines [name=seller]").first();
        lina.selectOption("#gc-decision", "resubmit");
        assertThat(seller).hasValue("文具店");
        seller.fill("改过的销售方");
        seller.blur();
        assertThat(lina.locator(".gc-draft-state")).hasText(SAVED);
        lina.reload();
        lina.waitForSelector(".gc-form[data-ready]");
        assertThat(lina.locator("#gc-decision")).hasValue("resubmit");
        assertThat(seller).hasValue("改过的销售方");
        Inbox.submitted(lina);
        assertThat(office.get("lina", "/api/drafts").body().findValuesAsText("task"))
                .doesNotContain(task.substring(task.indexOf("task=") + 5));
    }

    @Test
    void aDraftOfAnOlderFormTellsWhatHasNoPlaceAnyMore() {
        String draft =
                """
                {"key":"k1","at":"2026-11-29T06:05:00Z","fields":{
                "purpose":{"label":"事由","typed":"老表单"},
                "trip":{"label":"出差地点","typed":"省城"},
                "empty":{"label":"空着的","typed":""},
                "category":{"label":"费用类别","typed":"gifts","words":"礼品"},
                "claimLines":{"label":"报销明细","typed":[{"seller":"文具店","colour":"蓝"}]},
                "payeeBank":"一句话"}}""";
        assertThat(office.raw("PUT", "lina", START, draft.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(204);
        Page lina = inbox().of("lina");
        ClaimForm.open(lina);
        assertThat(lina.locator("#gc-purpose")).hasValue("老表单");
        assertThat(lina.locator("#gc-category")).hasValue("");
        assertThat(lina.locator(".gc-of-draft")).containsText("已带入 2026-11-29 14:05 存的草稿");
        assertThat(lina.locator(".gc-of-draft")).containsText("没有带入：出差地点、费用类别（礼品）、报销明细（部分内容）。");
        assertThat(lina.locator("#gc-payeeBank")).hasValue("");
        lina.click("text=不要草稿，重新填写");
        lina.waitForSelector(".gc-form[data-ready]");
        assertThat(lina.locator("#gc-purpose")).hasValue("");
        assertThat(office.get("lina", START).status()).isEqualTo(404);
    }

    @Test
    void twoWindowsOfOnePersonFileOnce() {
        Page first = inbox().of("lina");
        ClaimForm form = ClaimForm.open(first).fillIn("两个窗口", "10.00");
        assertThat(first.locator(".gc-draft-state")).hasText(SAVED);
        Page second = first.context().newPage();
        second.navigate(office.address() + "/camunda/app/tasklist/default/#/?processStart=reimbursement");
        ClaimForm other = ClaimForm.shown(second);
        assertThat(second.locator("#gc-purpose")).hasValue("两个窗口");
        int before = purposes("两个窗口");
        String claim = form.filed();
        other.type("#gc-purpose", "两个窗口，改过");
        other.send();
        assertThat(second.locator(".gc-summary")).containsText("刚才已经提交成功");
        assertThat(purposes("两个窗口")).isEqualTo(before + 1);
        assertThat(office.rows("claims", claim)).hasSize(1);
    }

    private int purposes(String purpose) {
        return office.get("lina", "/api/registers/claims?page=0&size=1&search=" + purpose)
                .body()
                .path("total")
                .asInt();
    }

    /** A draft that comes late comes all the same, unless something was typed meanwhile; and where one is, one stays. */
    @Test
    void whoIsFasterThanTheDraftLosesNeitherItNorTheirPlace() {
        String draft =
                """
                {"key":"k2","fields":{"purpose":{"label":"事由","typed":"存着的"},"payeeBank":{"label":"开户行","typed":"存着的行"}}}""";
        assertThat(office.raw("PUT", "lina", START, draft.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(204);
        Page lina = inbox().of("lina");
        List<Route> held = new ArrayList<>();
        lina.route("**/api/guicheng/drafts/reimbursement/start", held::add);
        Inbox.openStartForm(lina, "费用报销");
        lina.waitForCondition(() -> !held.isEmpty());
        lina.fill("#gc-payeeBank", "新写的行");
        lina.locator("#gc-purpose").evaluate("field => { field.focus(); field.click(); }");
        lina.locator("#gc-payeeAccount").focus();
        lina.unroute("**/api/guicheng/drafts/reimbursement/start");
        held.forEach(Route::resume);
        lina.waitForSelector(".gc-form[data-ready]");
        assertThat(lina.locator("#gc-payeeAccount")).isFocused();
        assertThat(lina.locator("#gc-purpose")).hasValue("存着的");
        assertThat(lina.locator("#gc-payeeBank")).hasValue("新写的行");
        assertThat(lina.locator(".gc-of-draft")).containsText("已带入草稿，尚未提交");
    }

    @Test
    void leavingAsksWhileAFileIsOnItsWay() {
        Page lina = inbox().of("lina");
        ClaimForm.open(lina);
        lina.route("**/api/guicheng/attachments", route -> {});
        lina.setInputFiles(
                "guicheng-attachments input[type=file]", new FilePayload("发票.png", "image/png", ClaimForm.picture()));
        assertThat(lina.locator(".gc-uploading")).isVisible();
        assertThat(Browser.asksOnLeaving(lina)).isTrue();
        lina.context().close();
    }

    @Test
    void whoLogsInInAnotherWindowOfTheBrowserGetsNothingOfWhatIsTypedInThisOne() {
        Page lina = inbox().of("lina");
        ClaimForm.open(lina).type("#gc-purpose", "李娜写的");
        assertThat(lina.locator(".gc-draft-state")).hasText(SAVED);
        lina.context().clearCookies();
        Page other = lina.context().newPage();
        other.navigate(office.address() + "/");
        Browser.login(other, "madong");
        other.waitForSelector(".task-filters .task-filter");
        lina.locator("#gc-purpose").fill("李娜接着写的");
        assertThat(lina.locator(".gc-draft-state")).containsText("登录已结束");
        assertThat(office.get("madong", START).status()).isEqualTo(404);
        lina.evaluate("window.dispatchEvent(new Event('focus'))");
        lina.waitForSelector(".gc-list-head");
        assertThat(lina.locator(".modal-dialog")).hasCount(0);
        lina.close(new Page.CloseOptions().setRunBeforeUnload(true));
        assertThat(office.get("madong", START).status()).isEqualTo(404);
        assertThat(office.get("lina", START).body().toString()).contains("李娜写的");
    }

    @Test
    void aFormOfOnePersonIsNotFiledByTheNextOnTheSameBrowser() {
        Page lina = inbox().of("lina");
        ClaimForm form = ClaimForm.open(lina).fillIn("两个人用一个浏览器", "10.00");
        assertThat(lina.locator(".gc-draft-state")).hasText(SAVED);
        lina.context().clearCookies();
        Page other = lina.context().newPage();
        other.navigate(office.address() + "/");
        Browser.login(other, "madong");
        other.waitForSelector(".task-filters .task-filter");
        form.send();
        // Said by the door; the server would refuse somebody else's attachment with other words.
        lina.waitForURL("**/#/login");
        assertThat(office.get("lina", START).body().toString()).contains("两个人用一个浏览器");
    }

    @Test
    void leavingAsksOnlyIfSomethingIsNotKept() {
        Page lina = inbox().of("lina");
        List<String> asked = new ArrayList<>();
        lina.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.accept();
        });
        ClaimForm.open(lina).type("#gc-purpose", "存下了");
        assertThat(lina.locator(".gc-draft-state")).hasText(SAVED);
        lina.reload();
        ClaimForm.shown(lina);
        assertThat(asked).isEmpty();
        lina.route("**/api/guicheng/drafts/**", route -> route.abort());
        lina.locator("#gc-purpose").click();
        lina.keyboard().type("，没有存下");
        assertThat(lina.locator(".gc-draft-state")).containsText("网络不通");
        Inbox.picture(lina, "forms-draft-offline");
        lina.reload();
        ClaimForm.shown(lina);
        assertThat(asked).containsExactly("beforeunload");
        // Read from this window, since the server never had it.
        assertThat(lina.locator("#gc-purpose")).hasValue(Pattern.compile(".*没有存下.*"));
        lina.unroute("**/api/guicheng/drafts/**");
        lina.locator("#gc-payeeBank").fill("工行");
        assertThat(lina.locator(".gc-draft-state")).hasText(SAVED);
    }

    /** More than a browser still sends once the page is closed, and the server has not answered yet. */
    @Test
    void leavingAsksWhileWhatIsNotKeptIsTooLargeToBeSentBehind() {
        for (int signs : new int[] {100, 25_000}) {
            String draft =
                    """
                    {"key":"k-%1$d","at":"2026-11-29T06:05:00Z","fields":{"purpose":{"label":"事由","typed":"%2$s"}}}"""
                            .formatted(signs, "长".repeat(signs));
            assertThat(office.raw("PUT", "lina", START, draft.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                            .status())
                    .isEqualTo(204);
            Page lina = inbox().of("lina");
            ClaimForm.open(lina);
            assertThat(lina.locator(".gc-of-draft")).isVisible();
            lina.route("**/api/guicheng/drafts/**", route -> {});
            lina.locator("#gc-payeeBank").click();
            lina.keyboard().type("工行");
            assertThat(Browser.asksOnLeaving(lina)).as("%d signs", signs).isEqualTo(signs > 20_000);
            // What is held back would still be sent by a page that closes alone.
            lina.context().close();
        }
    }

    private Inbox inbox() {
        return new Inbox(browser, office);
    }
}
