package cn.guicheng.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.PaymentApprovalIds;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 转办, 征询, 撤回 and 抄送, where people are: at the task, in the line that says what was done, and at the case. */
class ColleagueBrowserTest extends BrowserTest {
    @AfterEach
    void newcomersLeave() {
        office.newcomersLeave();
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "390, 844"})
    void aTaskIsAskedAboutAndHandedOn(int width, int height) {
        String claim = atAudit();
        Page page = task("liuyang", claim, width, height);
        page.click(".gc-ask");
        assertThat(page.locator(".gc-colleagues .gc-person")).not().hasCount(0);
        page.fill(".gc-people input[type=search]", "张敏");
        assertThat(page.locator(".gc-person:visible")).hasCount(1);
        page.check(".gc-person:visible input");
        page.fill(".gc-colleagues textarea", "这张发票是客服部的吗？");
        assertThat(Axe.violations(page, ".gc-colleagues")).isEmpty();
        assertThat(wide(page)).isFalse();
        Inbox.picture(page, width == 1366 ? "colleague-ask" : "colleague-ask-390");
        page.click(".gc-colleague-send");
        assertThat(page.locator(".gc-told")).containsText("已征询 1 人");

        Page asked = task("zhangmin", claim, width, height);
        assertThat(asked.locator(".gc-question")).containsText("刘洋征询您的意见：这张发票是客服部的吗？");
        assertThat(asked.locator(".gc-release:visible")).hasCount(0);
        assertThat(asked.locator(".gc-hand-on")).hasCount(0);
        Inbox.picture(asked, "colleague-opinion-" + width);
        asked.fill(".gc-answer-comment", "是的");
        asked.click(".gc-answer");
        assertThat(asked.locator(".gc-told")).containsText("提供意见");

        page.click(".gc-tell");
        page.check(".gc-person:has-text('罗欣') input");
        page.fill(".gc-colleagues textarea", "请知悉");
        page.click(".gc-colleague-send");
        assertThat(page.locator(".gc-task-sheet [role=status]:has-text('已抄送 1 人。')"))
                .isInViewport();
        assertThat(page.locator(".gc-colleagues")).hasCount(0);
        assertThat(wide(page)).isFalse();
        Inbox.picture(page, "colleague-told-at-the-task-" + width);

        page.click(".gc-hand-on");
        assertThat(page.locator(".gc-colleagues .gc-person")).hasCount(1);
        page.check(".gc-person:has-text('宋静') input");
        page.click(".gc-colleague-send");
        assertThat(page.locator(".gc-colleagues .gc-problem")).containsText("转办说明");
        page.fill(".gc-colleagues textarea", "下午外出");
        Inbox.picture(page, "colleague-hand-on-" + width);
        page.click(".gc-colleague-send");
        assertThat(page.locator(".gc-told")).containsText("已转办");
        org.assertj.core.api.Assertions.assertThat(office.task(claim).getAssignee())
                .isEqualTo("songjing");
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "390, 844"})
    void whoHasNotAnsweredYetStandsBesideTheForm(int width, int height) {
        String claim = atAudit();
        Page page = task("liuyang", claim, width, height);
        String audit = "/api/tasks/" + office.task(claim).getId();
        assertThat(page.locator(".gc-ask")).isVisible();
        office.post("liuyang", audit + "/questions", Map.of("to", List.of("zhangmin", "luoxin"), "question", "属实吗？"));
        page.reload();
        assertThat(page.locator(".gc-waiting-for"))
                .hasText(Pattern.compile("待 (张敏、罗欣|罗欣、张敏) 答复（[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2} 征询）"));
        assertThat(Axe.violations(page, ".gc-holder-place")).isEmpty();
        assertThat(wide(page)).isFalse();
        page.locator(".gc-holder-place").scrollIntoViewIfNeeded();
        Inbox.picture(page, "colleague-waiting-for-" + width);

        office.post("liuyang", audit + "/transfer", Map.of("to", "songjing", "comment", "下午外出"));
        String opinion = office.get("luoxin", "/engine-rest/task?assignee=luoxin&processInstanceBusinessKey=" + claim)
                .body()
                .path(0)
                .path("id")
                .asText();
        office.post(
                "luoxin",
                "/engine-rest/task/" + opinion + "/complete",
                OfficeClient.variables(Map.of("comment", "属实")));
        Page next = task("songjing", claim, width, height);
        assertThat(next.locator(".gc-waiting-for")).hasText(Pattern.compile("待 张敏 答复（.* 刘洋征询）"));
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "390, 844"})
    void whatWasDoneAMomentAgoIsTakenBackFromTheLineOrTheTimeline(int width, int height) {
        String claim = office.started();
        Page page = task("sunzhiqiang", claim, width, height);
        page.click(".gc-answer[data-answer=approve]");
        Locator back = page.locator(".gc-told .gc-take-back");
        assertThat(page.locator(".gc-told")).containsText(Pattern.compile("部门负责人签字：已提交（同意）。 现在：.* 撤回"));
        assertThat(back).hasText("撤回");
        assertThat(Axe.violations(page, ".gc-told")).isEmpty();
        Inbox.picture(page, width == 1366 ? "colleague-take-back" : "colleague-take-back-390");
        back.click();
        assertThat(page.locator(".gc-told")).containsText("已撤回上一步，请重新办理");
        assertThat(page.locator(".gc-task-sheet"))
                .hasAttribute("data-task", office.task(claim).getId());
        org.assertj.core.api.Assertions.assertThat(office.waitingAt(claim))
                .containsExactly(PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD);

        office.does("sunzhiqiang", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, claim, TestOffice.APPROVE);
        page.navigate(office.address() + "/camunda/app/tasklist/default/#/guicheng/case?number=" + claim);
        page.click(".gc-history summary");
        assertThat(page.locator(".gc-take-back-line")).containsText("下一步还没有人签收");
        assertThat(page.locator(".gc-take-back-line .gc-take-back")).hasText("撤回上一步");
        page.locator(".gc-take-back-line").scrollIntoViewIfNeeded();
        Inbox.picture(page, "colleague-timeline-" + width);
        page.click(".gc-take-back-line .gc-take-back");
        assertThat(page.locator(".gc-where")).containsText("部门负责人签字");
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "390, 844"})
    void aCaseIsToldToOthers(int width, int height) {
        String claim = office.started();
        Page page = browser.page(width, height, TestOffice.CLAIMANT, office.address() + "/");
        page.waitForSelector(".gc-list-head");
        page.navigate(office.address() + "/camunda/app/tasklist/default/#/guicheng/case?number=" + claim);
        page.click(".gc-tell");
        page.fill(".gc-people input[type=search]", "客服前台");
        assertThat(page.locator(".gc-person:visible")).hasCount(2);
        page.check(".gc-person:has-text('罗欣') input");
        page.fill(".gc-colleagues textarea", "请知悉");
        assertThat(Axe.violations(page, ".gc-colleagues")).isEmpty();
        assertThat(wide(page)).isFalse();
        Inbox.picture(page, "colleague-tell-" + width);
        page.click(".gc-colleague-send");
        assertThat(page.locator(".gc-actions")).containsText("已抄送 1 人");
        org.assertj.core.api.Assertions.assertThat(
                        office.get("luoxin", "/api/cases/" + claim).status())
                .isEqualTo(200);
    }

    private static boolean wide(Page page) {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth + 1");
    }

    private Page task(String person, String claim, int width, int height) {
        Page page = browser.page(width, height, person, office.address() + "/");
        page.waitForSelector(
                ".gc-list-head", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        String id = office.get(person, "/api/find?search=" + claim)
                .body()
                .path("found")
                .path(0)
                .path("task")
                .asText();
        page.navigate(office.address() + "/camunda/app/tasklist/default/#/?task=" + id);
        page.waitForSelector(".gc-task-sheet .gc-sheet");
        if (page.locator(".gc-claim").count() > 0 && !person.equals("sunzhiqiang")) {
            page.click(".gc-claim");
        }
        return page;
    }

    private String atAudit() {
        String claim = office.started();
        office.walkTo(PaymentApprovalIds.AUDIT_PAYMENT, claim);
        return claim;
    }
}
