package cn.guicheng.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.TestOffice;
import cn.guicheng.modelids.PaymentApprovalIds;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The desk at which everybody works all day: how many presses it takes, and what it says. */
class DeskBrowserTest extends BrowserTest {
    /** Counts what a person does: presses of the mouse and of keys. */
    private static final String COUNT =
            """
            window.presses = 0;
            for (const kind of ['mousedown', 'keydown']) document.addEventListener(kind, () => { window.presses++; }, true);
            """;

    @Autowired
    TaskService taskService;

    @AfterEach
    void newcomersLeave() {
        office.newcomersLeave();
    }

    /** A head of their own department, whose list holds nothing but what this test gives them. */
    private String head(int claims) {
        office.newPerson("aalin", "林", "森", null, "environment", "environment-head");
        office.newPerson("aahe", "何", "苗", null, "environment");
        new Inbox(browser, office).clear("aalin");
        IntStream.range(0, claims).forEach(number -> office.started("aahe", claim(number)));
        return "aalin";
    }

    private Map<String, Object> claim(int number) {
        Map<String, Object> claim = office.claim("aahe", List.of(TestOffice.line(10_000 + number)));
        claim.put("purpose", "第 %d 次采购绿化养护用品，含修枝剪、喷壶、园艺手套和运费，由环境部统一领用".formatted(number));
        return claim;
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "1920, 1080", "390, 844"})
    void aPlainApprovalTakesTwoPressesAndTellsWhatBecameOfIt(int width, int height) {
        String head = head(3);
        Page page = inbox(head, width, height);
        assertThat(page.locator(".task-filter:has-text('待我处理') .gc-filter-number"))
                .hasText("3");
        assertThat(page.locator(".task-filter:has-text('已逾期') .gc-filter-number"))
                .hasText("0");
        Locator cards = page.locator(".tasks-list .gc-card");
        assertThat(cards).hasCount(3);
        assertThat(cards.first()).containsText("费用报销");
        assertThat(cards.first()).containsText("由环境部统一领用");
        assertThat(cards.first()).containsText("何苗");
        assertThat(cut(page)).as("nothing of a card is cut").isEqualTo(0);
        Inbox.picture(page, "desk-list-" + width);

        page.evaluate(COUNT);
        String first = cards.first().getAttribute("data-task");
        cards.first().click();
        page.click(".gc-answer[data-answer=approve]");
        assertThat(page.locator(".gc-told")).containsText("审核付款（待签收：财务会计）");
        assertThat(page.locator(".gc-told a")).containsText("BX-");
        assertThat((Integer) page.evaluate("presses")).isEqualTo(2);

        assertThat(page.locator(".gc-task-sheet .gc-sheet")).isVisible();
        assertThat(page.locator(".gc-task-sheet").getAttribute("data-task"))
                .as("the next is open")
                .isNotEqualTo(first);
        assertThat(page.locator(".task-filter:has-text('待我处理') .gc-filter-number"))
                .hasText("2");
        assertThat(page.locator(".gc-answer[data-answer=return]")).isInViewport();
        Inbox.picture(page, "desk-next-" + width);
    }

    @Test
    void thirtyThreeWaitingTakeAtMostSeventyPressesOneByOneAndFiveTogether() {
        String head = head(33);
        Page page = inbox(head, 1366, 768);
        page.evaluate(COUNT);
        page.locator(".tasks-list .gc-card").first().click();
        for (int answered = 1; answered <= 3; answered++) {
            String task = openTask(page);
            page.click(".gc-answer[data-answer=approve]");
            waitForOther(page, task);
        }
        int presses = (Integer) page.evaluate("presses");
        assertThat(presses).as("one to open the first, then one an answer").isEqualTo(4);
        assertThat(presses + 30).as("for all 33").isLessThanOrEqualTo(70);

        page.evaluate("window.presses = 0");
        page.click(".gc-tick-all");
        assertThat(page.locator(".gc-several-head")).containsText("已选 30 项");
        Inbox.picture(page, "desk-several");
        page.click(".gc-several [data-answer=approve]");
        assertThat(page.locator(".gc-told")).containsText("30 项已答复“同意”。");
        Locator each = page.locator(".gc-told .gc-answered li");
        assertThat(each).hasCount(30);
        assertThat(each.first()).containsText("审核付款（待签收：财务会计）");
        assertThat(each.locator("a").first()).hasText(Pattern.compile("BX-.*"));
        assertThat((Integer) page.evaluate("presses")).isLessThanOrEqualTo(5);
        assertThat(page.locator(".task-filter:has-text('待我处理') .gc-filter-number"))
                .hasText("0");
        assertThat(page.locator(".tasks-list li.task")).hasCount(0);
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "390, 844"})
    void ofSeveralAnsweredAtOnceOneIsTakenBackFromItsLineAndTheOthersStayDone(int width, int height) {
        Page page = inbox(head(2), width, height);
        page.click(".gc-tick-all");
        page.click(".gc-several [data-answer=approve]");
        Locator lines = page.locator(".gc-told .gc-answered li");
        assertThat(lines.locator(".gc-take-back")).hasText(new String[] {"撤回", "撤回"});
        assertThat(lines.first()).containsText(Pattern.compile("BX-\\S+ 审核付款（待签收：财务会计） 撤回"));
        assertThat(Axe.violations(page, ".gc-told")).isEmpty();
        Inbox.picture(page, "desk-several-take-back-" + width);
        String back = lines.first().locator("a").textContent();
        String done = lines.last().locator("a").textContent();

        lines.first().locator(".gc-take-back").click();

        assertThat(lines.first()).hasText(back + " 已撤回上一步，请重新办理。");
        assertThat(lines.last().locator(".gc-take-back")).hasText("撤回");
        assertThat(page.locator(".gc-task-sheet"))
                .hasAttribute("data-task", office.task(back).getId());
        assertThat(page.locator(".tasks-list .gc-card")).hasCount(1);
        assertThat(office.waitingAt(back)).containsExactly(PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD);
        assertThat(office.waitingAt(done)).containsExactly(PaymentApprovalIds.AUDIT_PAYMENT);
    }

    @Test
    void moreThanOneRequestTakesAreAnsweredInPortions() {
        String head = head(201);
        List<String> first = new ArrayList<>();
        office.get(head, "/api/desk/tasks?size=200").body().fieldNames().forEachRemaining(first::add);
        String last = taskService.createTaskQuery().taskCandidateGroup("environment-head").list().stream()
                .map(Task::getId)
                .filter(task -> !first.contains(task))
                .findFirst()
                .orElseThrow();
        office.post(head, "/engine-rest/task/" + last + "/claim", Map.of("userId", head));

        Page page = inbox(head, 1366, 768);
        page.click(".gc-tick-all");
        assertThat(page.locator(".gc-several-head")).containsText("已选 200 项");
        page.click(".task-filters >> text=我的待办");
        assertThat(page.locator(".tasks-list .gc-card")).hasCount(1);
        page.locator(".gc-tick").check();
        assertThat(page.locator(".gc-several-head")).containsText("已选 201 项");
        page.fill(".gc-several textarea", "不再采购");
        page.click(".gc-several [data-answer=refuse]");
        assertThat(page.locator(".gc-told"))
                .containsText("201 项已答复", new LocatorAssertions.ContainsTextOptions().setTimeout(120_000));
        assertThat(page.locator(".gc-told .gc-answered li")).hasCount(201);
        assertThat(office.get(head, "/api/desk/tasks?size=200").body()).isEmpty();
    }

    @Test
    void aReturnWantsItsReasonAndWhoComesSecondIsTold() {
        String head = head(2);
        Page page = inbox(head, 1366, 768);
        page.locator(".tasks-list .gc-card").first().click();
        page.click(".gc-answer[data-answer=return]");
        assertThat(page.locator(".gc-answer-bar .gc-problem")).containsText("须写明意见");
        assertThat(page.locator(".gc-answer-comment")).isFocused();
        page.keyboard().type("请补明细");
        String task = openTask(page);
        page.click(".gc-answer[data-answer=return]");
        assertThat(page.locator(".gc-told")).containsText("退回");
        waitForOther(page, task);

        office.newPerson("aawei", "卫", "东", null, "environment", "environment-head");
        String other = openTask(page);
        office.post("aawei", "/engine-rest/task/" + other + "/claim", Map.of("userId", "aawei"));
        page.click(".gc-answer[data-answer=approve]");
        assertThat(page.locator(".gc-answer-bar .gc-problem")).containsText("卫东");
    }

    private String takenByAColleague(Page page) {
        String task = openTask(page);
        office.post("songjing", "/engine-rest/task/" + task + "/claim", Map.of("userId", "songjing"));
        return task;
    }

    @Test
    void whoAnswersSecondSeesWhoseItIsNow() {
        Page page = audit();
        String task = takenByAColleague(page);
        page.locator(".gc-answer").first().click();
        assertThat(page.locator(".gc-holder")).containsText("由宋静办理");
        assertThat(page.locator(".gc-answer-bar .gc-problem")).containsText("宋静");
        assertThat(page.locator(".gc-answer")).hasCount(0);
        office.post("songjing", "/engine-rest/task/" + task + "/unclaim", Map.of());
    }

    @Test
    void whatOnePersonBeganIsNotAnsweredByTheNextOnTheSameBrowser() {
        String head = head(1);
        Page page = inbox(head, 1366, 768);
        page.locator(".tasks-list .gc-card").first().click();
        page.waitForSelector(".gc-answer[data-answer=approve]");
        String task = openTask(page);
        office.newPerson("aawei", "卫", "东", null, "environment", "environment-head");
        page.context().clearCookies();
        Page other = page.context().newPage();
        other.navigate(office.address() + "/");
        Browser.login(other, "aawei");
        other.waitForSelector(".task-filters .task-filter");
        page.locator(".gc-answer[data-answer=approve]").dispatchEvent("click");
        page.waitForURL("**/#/login");
        assertThat(office.get("admin", "/engine-rest/task/" + task)
                        .body()
                        .path("assignee")
                        .asText())
                .isNotEqualTo("aawei");
    }

    @Test
    void theNextTaskDoesNotOpenWhereThatIsNotWanted() {
        String head = head(2);
        Page page = inbox(head, 1366, 768);
        page.locator(".tasks-list .gc-card").first().click();
        page.route("**/desk/choices", Route::abort);
        page.locator(".gc-next-choice input").evaluate("tick => { tick.click(); tick.click(); }");
        assertThat(page.locator(".gc-answer-bar .gc-problem")).hasCount(1);
        assertThat(page.locator(".gc-answer-bar .gc-problem")).containsText("网络");
        assertThat(page.locator(".gc-next-choice input")).isChecked();
        page.unroute("**/desk/choices");
        page.click(".gc-next-choice input");
        assertThat(page.locator(".gc-answer-bar .gc-problem")).hasCount(0);
        page.click(".gc-answer[data-answer=approve]");
        assertThat(page.locator(".gc-told")).containsText("同意");
        assertThat(page.locator(".no-task")).isVisible();
        page.reload();
        page.locator(".tasks-list .gc-card").first().click();
        assertThat(page.locator(".gc-next-choice input")).not().isChecked();
        office.call("PUT", head, "/api/desk/choices", Map.of("opensNext", true));
    }

    @Test
    void aFormIsClaimedAtTheFirstTouchAndGivenBackAboveIt() {
        String claim = office.started();
        office.departmentHeadSigns(claim);
        Page page = inbox("liuyang", 1366, 768);
        page.navigate(office.address() + "/camunda/app/tasklist/default/#/?task="
                + office.task(claim).getId());
        assertThat(page.locator(".gc-holder")).containsText("还没有人签收");
        page.locator(".disabled-form").click();
        assertThat(page.locator(".gc-holder")).containsText("由我办理");
        assertThat(page.locator(".disabled-form")).hasCount(0);
        page.selectOption("#gc-policyFollowed", "true");
        Inbox.picture(page, "desk-form");
        page.click(".gc-release");
        assertThat(page.locator(".gc-holder")).containsText("还没有人签收");
        assertThat(office.task(claim).getAssignee()).isNull();
    }

    /** At the audit of a claim, which nobody has claimed. */
    private Page audit() {
        String claim = office.started();
        office.departmentHeadSigns(claim);
        Page page = inbox("liuyang", 1366, 768);
        page.navigate(office.address() + "/camunda/app/tasklist/default/#/?task="
                + office.task(claim).getId());
        page.waitForSelector("[cam-tasklist-form] .gc-form[data-ready]");
        page.waitForSelector(".gc-answer-bar .gc-answer");
        return page;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void onePressClaimsAFormAndMarksAllThatIsWrongOrHandsItIn(boolean byKey) {
        Page page = audit();
        Locator held = page.locator(".task-filter:has-text('我的待办') .gc-filter-number");
        int before = Integer.parseInt(held.textContent());
        Runnable press = () -> {
            if (byKey) {
                page.locator("#gc-policyFollowed").press("Control+Enter");
            } else {
                page.click(".gc-answer");
            }
        };
        press.run();
        assertThat(page.locator("[cam-tasklist-form] .gc-summary")).containsText("尚未提交");
        assertThat(page.locator("[cam-tasklist-form] .gc-wrong").nth(3)).isVisible();
        assertThat(page.locator(".gc-holder")).containsText("由我办理");
        assertThat(held).hasText(String.valueOf(before + 1));
        Inbox.picture(page, "desk-claimed-and-marked");

        page.click(".gc-release");
        assertThat(page.locator(".gc-holder")).containsText("还没有人签收");
        assertThat(page.locator(".disabled-form")).hasCount(1);
        for (String question : List.of("policyFollowed", "budgetAvailable", "formalitiesComplete", "receiptsLegal")) {
            page.selectOption("#gc-" + question, "true");
        }
        press.run();
        assertThat(page.locator(".gc-told")).containsText("已提交");
    }

    @Test
    void anAnswerAfterTheSessionEndedLeadsToTheLoginAndBackToWhatWasWritten() {
        String head = head(1);
        Page page = inbox(head, 1366, 768);
        page.locator(".tasks-list .gc-card").first().click();
        page.fill(".gc-answer-comment", "请补明细");
        page.route("**/tasks/complete", route -> route.fulfill(new Route.FulfillOptions().setStatus(401)));
        page.click(".gc-answer[data-answer=return]");
        page.waitForURL("**/#/login");
        page.unroute("**/tasks/complete");
        Browser.login(page, head);
        assertThat(page.locator(".gc-answer-comment")).hasValue("请补明细");
        page.click(".gc-answer[data-answer=return]");
        assertThat(page.locator(".gc-told")).containsText("退回");
    }

    @Test
    void anAuditTakesAPressAQuestion() {
        Page page = audit();
        page.evaluate(COUNT);
        // The first press claims the form, which is grey until then, and counts for what it was meant for.
        Locator first = page.locator(".gc-field:has(#gc-policyFollowed) .gc-yes-no button")
                .first();
        first.scrollIntoViewIfNeeded();
        page.mouse().click(first.boundingBox().x + 9, first.boundingBox().y + 9);
        assertThat(page.locator("#gc-policyFollowed")).hasValue(java.util.regex.Pattern.compile("(string:)?true"));
        for (String question : List.of("budgetAvailable", "formalitiesComplete", "receiptsLegal")) {
            page.locator(".gc-field:has(#gc-" + question + ") .gc-yes-no button")
                    .first()
                    .click();
        }
        assertThat(page.locator("#gc-withinStandard")).hasValue(java.util.regex.Pattern.compile("(string:)?true"));
        Inbox.picture(page, "desk-audit");
        page.click(".gc-answer");
        assertThat(page.locator(".gc-told")).containsText("已提交");
        assertThat((Integer) page.evaluate("presses")).isLessThanOrEqualTo(5);
    }

    @Test
    void numbersOfRulesAreFoldedAwayAndOnePressNearForThoseWhoCheck() {
        Page staff = inbox("lina", 1366, 768);
        ClaimForm.open(staff).type("#gc-purpose", "按（REIM-05）办理");
        assertThat(staff.locator(".gc-hint:has-text('超预算') .gc-rule-number")).hasText("（REIM-21）");
        assertThat(staff.locator(".gc-hint:has-text('超预算') .gc-rule-number")).isHidden();
        assertThat(staff.locator(".gc-rules-link")).hasCount(0);
        assertThat(staff.locator("#gc-purpose")).hasValue("按（REIM-05）办理");

        Map<String, Object> claim = office.claim("lina", List.of(TestOffice.line(600_000)));
        claim.put("purpose", "依据 REIM-99：自己写的");
        String number = office.started("lina", claim);
        office.walkTo(PaymentApprovalIds.APPROVE_AS_GENERAL_MANAGER, number);
        Page manager = inbox("chenjianhua", 1366, 768);
        manager.navigate(office.address() + "/camunda/app/tasklist/default/#/?task="
                + office.task(number).getId());
        Locator asked = manager.locator(".gc-asked-by .gc-rule-number");
        assertThat(asked).containsText("REIM-05");
        assertThat(asked).isHidden();
        assertThat(manager.locator(".gc-task-sheet .gc-sheet")).containsText("依据 REIM-99：自己写的");
        assertThat(manager.getByText("依据 REIM-99：自己写的").first()).isVisible();
        manager.route("**/desk/choices", Route::abort);
        manager.click(".gc-rules-link");
        assertThat(manager.locator(".gc-rules-link + .gc-problem")).containsText("网络");
        assertThat(asked).isHidden();
        manager.unroute("**/desk/choices");
        manager.click(".gc-rules-link");
        assertThat(asked).isVisible();
        Inbox.picture(manager, "desk-rules");
        manager.reload();
        assertThat(asked).isVisible();
        manager.click(".gc-rules-link");
        assertThat(asked).isHidden();
        office.call("DELETE", "lina", "/api/drafts/reimbursement/start", Map.of());
    }

    @Test
    void aLinkToATaskThatIsDoneSaysSo() {
        String claim = office.started();
        String task = office.task(claim).getId();
        office.departmentHeadSigns(claim);
        Page page = browser.page(
                1366, 768, "sunzhiqiang", office.address() + "/camunda/app/tasklist/default/#/?task=" + task);
        assertThat(page.locator(".gc-told")).containsText("已由孙志强于");
        assertThat(page.locator(".gc-told a")).containsText(claim);
        assertThat(page.locator("[notifications-panel] .alert:visible")).hasCount(0);
        Inbox.picture(page, "desk-done-link");
    }

    /** Until the answers are those of this task, which then is the one shown. */
    private static void answersOf(Page page, String task) {
        page.waitForSelector(".gc-task-sheet[data-task='%1$s'] .gc-sheet".formatted(task));
        page.waitForSelector(".gc-answer-bar[data-task='%s']".formatted(task));
    }

    @Test
    void theWholeDayWithoutAMouse() {
        String head = head(3);
        Page page = inbox(head, 1366, 768);
        page.keyboard().press("?");
        assertThat(page.locator(".gc-keys")).containsText("下一项任务");
        Inbox.picture(page, "desk-keys");
        page.keyboard().press("Escape");
        assertThat(page.locator(".gc-keys")).hasCount(0);

        // Somebody who looks at the list before it is there has nothing to go to.
        assertThat(page.locator(".gc-card")).hasCount(3);
        page.keyboard().press("j");
        assertThat(page.locator(".gc-task-sheet .gc-sheet")).isVisible();
        String first = openTask(page);
        page.keyboard().press("j");
        waitForOther(page, first);
        page.keyboard().press("k");
        answersOf(page, first);
        page.keyboard().press("c");
        page.keyboard().type("同意 1?");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".gc-told")).containsText("同意");
        assertThat(office.get(head, "/api/tasks/" + first + "/done").status())
                .as("that task and no other")
                .isEqualTo(200);
        waitForOther(page, first);
        answersOf(page, openTask(page));
        page.keyboard().press("1");
        assertThat(page.locator(".task-filter:has-text('待我处理') .gc-filter-number"))
                .hasText("1");

        page.keyboard().press("/");
        page.keyboard().type("hm 第");
        assertThat(page.locator(".gc-found").first()).containsText("何苗");
        Inbox.picture(page, "desk-find");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator(".gc-found").first()).isFocused();
        page.keyboard().press("Escape");
    }

    @Test
    void keysLeadToThePagesAndToWhatOneFindsThingsByThere() {
        Page page = inbox("lina", 1366, 768);
        for (String menu : List.of("我的单据", "我的草稿", "登记簿")) {
            page.waitForSelector(".gc-nav >> text=" + menu);
        }
        page.keyboard().press("m");
        assertThat(page.locator(".gc-page h3")).hasText("我的单据");
        page.keyboard().press("?");
        assertThat(page.locator(".gc-keys")).containsText("登记簿");
        assertThat(page.locator(".gc-keys")).containsText("查找");
        assertThat(page.locator(".gc-keys")).not().containsText("下一项任务");
        Inbox.picture(page, "desk-keys-of-a-page");
        page.keyboard().press("Escape");
        page.keyboard().press("/");
        assertThat(page.locator(".gc-page .gc-search input")).isFocused();
        page.keyboard().press("Escape");
        page.keyboard().press("d");
        assertThat(page.locator(".gc-page h3")).hasText("我的草稿");
        page.keyboard().press("r");
        assertThat(page.locator(".gc-page h3")).hasText("登记簿");
        page.navigate(office.address() + "/camunda/app/tasklist/default/#/guicheng/register?name=claims");
        page.waitForSelector(".gc-page [name=search]");
        page.keyboard().press("/");
        assertThat(page.locator(".gc-page [name=search]")).isFocused();
        page.keyboard().press("Escape");
        page.keyboard().press("i");
        assertThat(page.locator(".gc-find input")).isVisible();

        Page accountant = audit();
        accountant.keyboard().press("s");
        assertThat(accountant.locator(".gc-holder")).containsText("由我办理");
    }

    @Test
    void keysPressedFasterThanTheListFollowsLoseNothing() {
        String head = head(6);
        Page page = inbox(head, 1366, 768);
        assertThat(page.locator(".tasks-list .gc-card")).hasCount(6);
        List<?> listed =
                (List<?>) page.evaluate("[...document.querySelectorAll('.gc-card')].map(card => card.dataset.task)");
        for (String keys : List.of("jjjjj", "kk", "kjkj")) {
            for (char key : keys.toCharArray()) {
                page.keyboard().press(String.valueOf(key));
            }
        }
        page.waitForFunction("task => document.querySelector('.gc-task-sheet')?.dataset.task === task", listed.get(2));
    }

    @Test
    void theOpenTaskStaysInSightInTheListAndTheListKeepsItsPlace() {
        Page page = inbox(head(12), 1366, 768);
        assertThat(page.locator(".tasks-list .gc-card-subject")).hasCount(12);
        for (int pressed = 0; pressed < 9; pressed++) {
            page.keyboard().press("j");
        }
        String ninth = page.locator(".tasks-list .gc-card").nth(8).getAttribute("data-task");
        answersOf(page, ninth);
        assertThat(page.locator(".gc-card[data-task='%s']".formatted(ninth))).isInViewport();

        page.evaluate(
                """
                () => {
                  window.bare = 0;
                  new MutationObserver(() => {
                    const cards = [...document.querySelectorAll('.tasks-list li.task .gc-card')];
                    if (cards.some(card => !card.querySelector('.gc-card-subject'))) window.bare++;
                  }).observe(document.body, {childList: true, subtree: true});
                }""");
        page.keyboard().press("1");
        waitForOther(page, ninth);
        assertThat(page.locator(".tasks-list .gc-card-subject")).hasCount(11);
        assertThat(page.locator(".gc-card[data-task='%s']".formatted(openTask(page))))
                .isInViewport();
        assertThat(page.evaluate("bare"))
                .as("no card was drawn without its words")
                .isEqualTo(0);
    }

    @Test
    void theKeysGoOnOnTheNextPageAndBack() {
        Page page = inbox(head(17), 1366, 768);
        assertThat(page.locator(".tasks-list .gc-card-subject")).hasCount(15);
        for (int pressed = 0; pressed < 15; pressed++) {
            page.keyboard().press("j");
        }
        String last = page.locator(".tasks-list .gc-card").last().getAttribute("data-task");
        answersOf(page, last);
        page.keyboard().press("j");
        assertThat(page.locator(".tasks-list .gc-card-subject")).hasCount(2);
        String first = page.locator(".tasks-list .gc-card").first().getAttribute("data-task");
        answersOf(page, first);
        page.keyboard().press("k");
        assertThat(page.locator(".tasks-list .gc-card-subject")).hasCount(15);
        answersOf(page, last);
    }

    @ParameterizedTest
    @ValueSource(strings = {".gc-claim", "[cam-tasklist-form] .gc-form"})
    void whoClaimsSecondSeesWhoseItIsNow(String pressed) {
        Page page = audit();
        String task = takenByAColleague(page);
        page.locator(pressed).click(new Locator.ClickOptions().setForce(true));
        assertThat(page.locator(".gc-told")).containsText("任务已由宋静签收");
        assertThat(page.locator(".gc-holder")).containsText("由宋静办理");
        assertThat(page.locator(".gc-claim")).hasCount(0);
        office.post("songjing", "/engine-rest/task/" + task + "/unclaim", Map.of());
    }

    @Test
    void whoGivesUpASearchThatIsUnderWayHasTheListBack() {
        Page page = inbox(head(1), 1366, 768);
        List<Route> held = new ArrayList<>();
        page.route("**/find?**", held::add);
        page.keyboard().press("/");
        page.keyboard().type("没有的词");
        page.waitForCondition(() -> !held.isEmpty());
        page.keyboard().press("Escape");
        Response answer = page.waitForResponse("**/find?**", () -> held.forEach(Route::resume));
        answer.finished();
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        assertThat(page.locator(".gc-finding")).hasCount(0);
        assertThat(page.locator(".tasks-list .gc-card-subject")).isVisible();
    }

    @Test
    void anAnswerNeverGoesToAnotherTaskThanTheOneThatIsShown() {
        String head = head(3);
        Page page = inbox(head, 1366, 768);
        page.waitForSelector(".tasks-list .gc-card-line");
        page.keyboard().press("j");
        String first = openTask(page);
        page.waitForSelector(".gc-answer-bar");
        List<String> answered = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().contains("/tasks/complete")) {
                answered.add(request.postData());
            }
        });
        // In one moment, as somebody's fingers do who does not look: the next, and “yes” to it.
        page.evaluate(
                """
                () => {
                  const key = key => document.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true}));
                  key('j');
                  key('1');
                }""");
        waitForOther(page, first);
        String second = openTask(page);
        assertThat(answered).isEmpty();
        page.keyboard().press("1");
        assertThat(page.locator(".gc-told")).containsText("同意");
        assertThat(answered).hasSize(1);
        assertThat(answered.get(0)).contains(second).doesNotContain(first);
    }

    @Test
    void aDoubleClickAndAKeyHeldDownAnswerOnce() {
        String head = head(4);
        Page page = inbox(head, 1366, 768);
        page.locator(".tasks-list .gc-card").first().click();
        String first = openTask(page);
        page.locator(".gc-answer[data-answer=approve]").dblclick();
        waitForOther(page, first);
        String second = openTask(page);
        page.evaluate(
                """
                () => {
                  for (let i = 0; i < 30; i++) document.dispatchEvent(new KeyboardEvent('keydown', {key: '1', repeat: i > 0, bubbles: true}));
                }""");
        waitForOther(page, second);
        page.evaluate(
                "() => document.dispatchEvent(new KeyboardEvent('keydown', {key: '1', repeat: true, bubbles: true}))");
        page.locator(".gc-answer[data-answer=approve]").dispatchEvent("click", Map.of("detail", 2, "bubbles", true));
        assertThat(page.locator(".task-filter:has-text('待我处理') .gc-filter-number"))
                .hasText("2");
        assertThat(office.get(head, "/api/desk/tasks?size=200").body()).hasSize(2);
    }

    @Test
    void aCommentBesideTheAnswersIsKeptAndFoundElsewhere() {
        String head = head(2);
        Page page = inbox(head, 1366, 768);
        page.waitForSelector(".tasks-list .gc-card-line");
        page.keyboard().press("j");
        String task = openTask(page);
        page.waitForSelector(".gc-answer-bar");
        page.keyboard().press("c");
        page.keyboard().type("先写下，明天再看");
        assertThat(page.locator(".gc-holder")).containsText("由我办理");
        assertThat(page.locator(".gc-answer-comment")).isFocused();
        assertThat(page.locator(".gc-answer-bar .gc-draft-state")).containsText("草稿已保存");
        Inbox.picture(page, "desk-comment-kept");
        // Written, and the next opened at once: that is kept too.
        page.keyboard().type("。另问仓库");
        page.keyboard().press("Escape");
        page.keyboard().press("j");
        waitForOther(page, task);
        browser.close(page);

        Page elsewhere = inbox(head, 1920, 1080);
        elsewhere.click(".gc-nav >> text=我的草稿");
        elsewhere.locator(".gc-page tbody a").first().click();
        assertThat(elsewhere.locator(".gc-answer-comment")).hasValue("先写下，明天再看。另问仓库");
        elsewhere.click(".gc-answer[data-answer=approve]");
        assertThat(elsewhere.locator(".gc-told")).containsText("同意");
        assertThat(office.get(head, "/api/drafts").body()).isEmpty();
    }

    @Test
    void whatIsWrittenForSeveralStaysWhileOthersAreTicked() {
        String head = head(3);
        Page page = inbox(head, 1366, 768);
        page.locator(".gc-tick").nth(0).check();
        page.locator(".gc-several textarea").fill("同批办理");
        page.locator(".gc-tick").nth(1).check();
        assertThat(page.locator(".gc-several textarea")).hasValue("同批办理");
        page.keyboard().press("Escape");
        page.click(".gc-nav >> text=我的草稿");
        page.waitForSelector(".gc-page h3");
        page.keyboard().press("i");
        assertThat(page.locator(".gc-several textarea")).hasValue("同批办理");
        assertThat(Browser.asksOnLeaving(page)).isTrue();
        page.locator(".gc-tick").first().check();
        page.locator(".gc-several textarea").fill("又不要了");
        page.click("text=取消选择");
        assertThat(Browser.asksOnLeaving(page)).isFalse();
    }

    @Test
    void listCasePageAndRegisterHoldNoViolationThatAxeKnows() {
        String head = head(2);
        Page page = inbox(head, 1366, 768);
        page.locator(".tasks-list .gc-card").first().click();
        assertThat(page.locator(".gc-task-sheet .gc-sheet")).isVisible();
        String number = page.locator(".gc-task-sheet .gc-case-number").first().textContent();
        assertThat(violations(page, ".gc-list-head")).isEmpty();
        assertThat(violations(page, ".gc-card")).isEmpty();
        assertThat(violations(page, ".gc-task-sheet")).isEmpty();
        assertThat(violations(page, ".gc-answer-bar")).isEmpty();
        for (String address :
                List.of("#/guicheng/case?number=" + number, "#/guicheng/cases", "#/guicheng/register?name=claims")) {
            page.navigate(office.address() + "/camunda/app/tasklist/default/" + address);
            page.waitForSelector(".gc-page h3, .gc-page .gc-sheet");
            assertThat(violations(page, ".gc-page")).as(address).isEmpty();
        }
    }

    @Test
    void anUrgeSaysWhomItReaches() {
        Page page = inbox("lina", 1366, 768);
        String claim = office.started();
        page.navigate(office.address() + "/camunda/app/tasklist/default/#/guicheng/case?number=" + claim);
        page.click(".gc-urge");
        assertThat(page.locator(".gc-message .gc-hint:not(:empty)")).containsText("已催办，待签收：工程维护部负责人会收到提醒");
    }

    private static List<?> violations(Page page, String place) {
        return Axe.violations(page, place);
    }

    private Page inbox(String person, int width, int height) {
        Page page = browser.page(width, height, person, office.address() + "/");
        page.waitForSelector(
                ".task-filters .task-filter",
                new Page.WaitForSelectorOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        page.waitForSelector(".gc-list-head");
        return page;
    }

    private static String openTask(Page page) {
        page.waitForSelector(".gc-task-sheet .gc-sheet");
        return page.locator(".gc-task-sheet").getAttribute("data-task");
    }

    private static void waitForOther(Page page, String task) {
        page.waitForFunction(
                "task => { const sheet = document.querySelector('.gc-task-sheet'); return sheet && sheet.dataset.task !== task && sheet.querySelector('.gc-sheet') && document.querySelector('.gc-answer-bar') && document.querySelector('[cam-tasklist-form] .gc-form[data-ready]'); }",
                task);
    }

    /** How many lines of cards reach beyond what is shown of them. */
    private static int cut(Page page) {
        return (Integer)
                page.evaluate(
                        "[...document.querySelectorAll('.tasks-list .gc-card, .tasks-list .gc-card *')].filter(one => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline').length");
    }
}
