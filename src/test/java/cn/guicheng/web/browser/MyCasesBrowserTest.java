package cn.guicheng.web.browser;

import static cn.guicheng.TestOffice.line;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.modelids.PaymentApprovalIds;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person looks for their cases, copies an ended one, and opens the program for the first time. */
class MyCasesBrowserTest extends BrowserTest {
    private static final Path PICTURES = Path.of("target/pictures");

    @AfterEach
    void newcomersLeave() {
        office.newcomersLeave();
    }

    @Test
    void bothTabsTheEndedOnesTheSearchAndTheWayBack() {
        String open = office.started();
        String late = office.started();
        office.claimTask("sunzhiqiang", late);
        String ended = office.started();
        office.departmentHeadSigns(ended);
        withdraw("lina", ended);

        Page lina = inboxOf("lina");
        lina.click(".gc-nav >> text=我的单据");
        find(lina, late);
        assertThat(row(lina, late)).containsText("孙志强");
        find(lina, open);
        assertThat(row(lina, open)).containsText("待签收：工程维护部负责人");
        assertThat(row(lina, ended)).hasCount(0);
        picture(lina, "20-my-cases");
        lina.click(".gc-tabs >> text=我经办的");
        assertThat(lina.locator(".gc-tabs .gc-chosen")).hasText("我经办的");
        assertThat(row(lina, open)).hasCount(0);

        Page head = inboxOf("sunzhiqiang");
        head.click(".gc-nav >> text=我的单据");
        head.click(".gc-tabs >> text=我经办的");
        head.click(".gc-filter >> text=已办结");
        head.fill(".gc-search input", ended.toLowerCase());
        head.keyboard().press("Enter");
        assertThat(head.locator(".gc-cases tbody tr")).hasCount(1);
        assertThat(row(head, ended)).containsText("已撤回");
        picture(head, "21-handled-ended");
        String list = head.url();
        head.click("text=" + ended);
        assertThat(head.locator(".gc-sheet .gc-outcome")).hasText("已撤回");
        assertThat(head.locator(".gc-where, .gc-copy")).hasCount(0);
        head.click("text=← 我的单据");
        assertThat(head).hasURL(list);
        head.reload();
        assertThat(head.locator(".gc-cases tbody tr")).hasCount(1);
        assertThat(head.locator(".gc-search input")).hasValue(ended.toLowerCase());
    }

    @Test
    void anOpenCaseShowsWhereItIsAndWhatIsLongIsTurnedOver() {
        String member = newMember();
        String first = "";
        for (int i = 0; i < 21; i++) {
            String claim = office.started(member, office.claim(member, List.of(line(100 + i))));
            first = first.isEmpty() ? claim : first;
        }
        Page page = inboxOf(member);
        page.click(".gc-nav >> text=我的单据");
        assertThat(page.locator(".gc-cases tbody tr")).hasCount(20);
        assertThat(row(page, first)).hasCount(0);
        assertThat(page.locator(".gc-pager")).containsText("第 1 / 2 页");
        page.click("text=下一页");
        assertThat(page.locator(".gc-cases tbody tr")).hasCount(1);
        page.click("text=" + first);
        assertThat(page.locator(".gc-where")).containsText("部门负责人签字");
        assertThat(page.locator(".gc-where")).containsText("待签收：环境维护部负责人");
        picture(page, "22-where-now");
        page.goBack();
        assertThat(page.locator(".gc-pager")).containsText("第 2 / 2 页");
        page.click("text=上一页");
        assertThat(page.locator(".gc-cases tbody tr")).hasCount(20);
    }

    @Test
    void whatIsWrittenBesideACaseStaysUntilItIsSentAndLeavingAsks() {
        String member = newMember();
        String claim = office.started(member, office.claim(member, List.of(line(12_345))));
        Page page = inboxOf(member);
        page.navigate(office.address() + "/camunda/app/tasklist/default/#/guicheng/case?number=" + claim);
        Locator withdrawal = page.locator(".gc-message:has(> .gc-send)").first();
        String label = withdrawal.textContent();
        page.locator(".gc-send").first().click();
        Locator reason = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label + "："));
        reason.fill("买错了");
        page.click(".gc-tell");
        page.fill(".gc-colleagues textarea", "请知悉");

        page.click(".gc-nav >> text=我的草稿");
        page.waitForSelector(".gc-page h3:has-text('我的草稿')");
        page.goBack();
        assertThat(reason).hasValue("买错了");
        page.click(".gc-tell");
        assertThat(page.locator(".gc-colleagues textarea")).hasValue("请知悉");
        page.click(".gc-colleagues >> text=取消");
        assertThat(Browser.asksOnLeaving(page)).isTrue();

        page.locator(".gc-send").first().click();
        reason.fill("不写了");
        page.click("text=取消");
        page.click(".gc-tell");
        page.fill(".gc-colleagues textarea", "也不写了");
        page.click(".gc-colleagues >> text=取消");
        assertThat(Browser.asksOnLeaving(page)).isFalse();
    }

    @Test
    void aWithdrawnClaimIsCopiedAndFiledAgainAsANewCase() {
        String member = newMember();
        String withdrawn = office.started(member, office.claim(member, List.of(line(12_345))));
        withdraw(member, withdrawn);
        Page page = inboxOf(member);
        openCase(page, withdrawn);

        page.dblclick(".gc-copy");
        copied(page, withdrawn);
        assertThat(page.locator(".modal-dialog")).hasCount(1);
        assertThat(page.locator("#gc-category")).hasValue("travel");
        assertThat(page.locator("#gc-purpose")).hasValue("出差");
        assertThat(page.locator("#gc-payeeAccount")).hasValue("6222000011112222");
        assertThat(page.locator(".gc-lines [name=seller]")).hasValue("文具店");
        assertThat(page.locator(".gc-total")).hasText("¥123.45");
        assertThat(page.locator("guicheng-attachments .gc-file")).hasCount(1);
        picture(page, "23-copy");
        page.fill("#gc-purpose", "出差，重新报销");
        page.click(".modal-footer .btn-primary");

        assertThat(page.locator(".gc-tabs .gc-chosen")).hasText("我发起的");
        assertThat(page.locator(".gc-cases tbody tr")).hasCount(1);
        String again = page.locator(".gc-cases tbody a").textContent();
        assertThat(again).isNotEqualTo(withdrawn);
        assertThat(office.get(member, "/api/cases?state=all")
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(2);
        page.click("text=" + again);
        assertThat(page.locator(".gc-sheet")).containsText("出差，重新报销");
        assertThat(page.locator(".gc-sheet .gc-file")).hasCount(1);
    }

    @Test
    void aPaidClaimIsCopiedAndShowsWhichInvoiceIsTaken() {
        Map<String, Object> invoice = line(12_345);
        String paid = office.started("lina", office.claim("lina", List.of(invoice)));
        office.walkTo(PaymentApprovalIds.PAY, paid);
        office.cashierPays(paid);
        Page lina = inboxOf("lina");
        openCase(lina, paid);
        assertThat(lina.locator(".gc-sheet .gc-outcome")).hasText("已付款");

        lina.click(".gc-copy");
        copied(lina, paid);
        Locator number = lina.locator(".gc-lines [name=invoiceNumber]");
        assertThat(lina.locator(".gc-copy-note"))
                .containsText(invoice.get("invoiceNumber").toString());
        assertThat(lina.locator(".gc-copy-note")).containsText(paid);
        assertThat(number).hasValue("");
        lina.click(".modal-footer .btn-primary");
        assertThat(lina.locator(".gc-summary")).containsText("发票号码");
        picture(lina, "24-invoice-taken");

        lina.click(".modal-footer >> text=关闭");
        assertThat(lina.locator(".modal-dialog")).hasCount(0);
        assertThat(lina).hasURL(Pattern.compile(".*/guicheng/case\\?number=" + paid + "&state=ended$"));
        lina.click("li.start-process-action a");
        lina.click(".modal >> text=费用报销");
        assertThat(lina.locator("#gc-payeeName")).hasValue("李娜");
        assertThat(lina.locator("#gc-purpose")).hasValue("");
        assertThat(lina.locator(".gc-copy-of")).hasCount(0);
    }

    @ParameterizedTest
    @CsvSource({"guolei, member", "dengjie, post", "panxiaojun, finance", "admin, administrator"})
    void theFirstStepsAreShownOnceAndHoldNobodyUp(String person, String kind) {
        Page page = inboxOf(person);
        Locator card = page.locator(".gc-first-steps");
        assertThat(card.locator("li")).hasCount(3);
        assertThat(page.locator(".no-task")).isVisible();
        picture(page, "25-first-steps-" + kind);
        page.click(".task-filters >> text=待签收");
        assertThat(card).isVisible();
        page.click(".gc-nav >> text=我的单据");
        assertThat(page.locator(".gc-tabs")).isVisible();
        assertThat(card).hasCount(0);
        page.goBack();

        card.locator("text=知道了").click();
        assertThat(card).hasCount(0);
        page.reload();
        page.waitForSelector(".task-filters .task-filter");
        assertThat(page.locator(".no-task[data-first-steps]")).isVisible();
        assertThat(card).hasCount(0);
        assertThat(office.get(person, "/api/first-steps").status()).isEqualTo(204);
    }

    private String newMember() {
        String id = "member" + System.nanoTime();
        office.newPerson(id, "周", "小燕", id + "@office.example", "environment");
        return id;
    }

    private void withdraw(String person, String claim) {
        office.post(person, "/api/cases/" + claim + "/messages/reimbursement.withdrawn", Map.of());
    }

    private void openCase(Page page, String caseNumber) {
        page.click(".gc-nav >> text=我的单据");
        page.click(".gc-filter >> text=已办结");
        page.click("text=" + caseNumber);
        assertThat(page.locator(".gc-sheet")).containsText(caseNumber);
    }

    private static void copied(Page page, String caseNumber) {
        assertThat(page.locator(".modal .gc-copy-of")).containsText(caseNumber);
        assertThat(page.locator("guicheng-attachments .gc-file")).hasCount(1);
    }

    private static void find(Page page, String caseNumber) {
        page.fill(".gc-search input", caseNumber.toLowerCase());
        page.keyboard().press("Enter");
    }

    private static Locator row(Page page, String caseNumber) {
        return page.locator(".gc-cases tbody tr:has-text(\"" + caseNumber + "\")");
    }

    private Page inboxOf(String person) {
        Page page = browser.page(1280, 900, person, office.address() + "/");
        page.waitForSelector(".task-filters .task-filter");
        return page;
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
