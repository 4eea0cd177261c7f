package cn.guicheng.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.TestOffice;
import cn.guicheng.modelids.PaymentApprovalIds;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Of every request that an answer or the opening of a form makes, each is cut once: that is said, or the page goes on; a press leads to the
 * end, once, with all that was typed.
 */
class CutConnectionBrowserTest extends BrowserTest {
    private static final Pattern CHINESE = Pattern.compile("[\\u4e00-\\u9fff]");
    private static final Pattern CLAIM = Pattern.compile("/claim$");
    private static final Pattern SAVED = Pattern.compile("草稿已保存（\\d\\d:\\d\\d），尚未提交。");

    private static final String NOTHING = "nothing";
    private static final Pattern KEEPING = Pattern.compile("drafts|auth|claim|" + NOTHING);

    /** Presses what reads again, where there is such a thing; its words. */
    private static final String READ_AGAIN =
            """
            () => {
              const again = [...document.querySelectorAll('.gc-again:enabled')].filter(one => one.offsetParent !== null).at(-1);
              again?.click();
              return again?.closest('.gc-unread').textContent ?? null;
            }""";

    private final Set<String> kinds = new LinkedHashSet<>();
    private final Deque<String> waiting = new ArrayDeque<>();
    private boolean isArmed;
    private String cutting;
    private int times;

    @BeforeEach
    void newcomersCome() {
        office.newPerson("aalin", "林", "森", null, "environment", "environment-head");
        office.newPerson("aahe", "何", "苗", null, "environment");
        // What earlier tests left to the heads of the department.
        List<String> left = new ArrayList<>();
        office.get("aalin", "/api/desk/tasks?size=200").body().fieldNames().forEachRemaining(left::add);
        if (!left.isEmpty()) {
            Object answer = TestOffice.variables(TestOffice.APPROVE).get("variables");
            office.post("aalin", "/api/tasks/complete", Map.of("tasks", left, "variables", answer));
        }
        // Each task is opened from the list.
        opensNext(false);
    }

    private void opensNext(boolean choice) {
        for (String person : List.of("aalin", "aahe")) {
            office.call("PUT", person, "/api/desk/choices", Map.of("opensNext", choice));
        }
    }

    @AfterEach
    void newcomersLeave() {
        opensNext(true);
        office.newcomersLeave();
    }

    @Test
    void anAnswerIsGivenOnceWhicheverOfItsRequestsIsCut() {
        Page page = inbox().of("aalin");
        each(
                page,
                this::answer,
                "GET engine/task/id",
                "GET engine/task/id/form",
                "GET guicheng/tasks/id/sheet",
                "POST engine/task/id/claim",
                "PUT guicheng/drafts/payment-approval/id",
                "POST guicheng/tasks/complete",
                "GET guicheng/cases/number");
    }

    @Test
    void aTasksFormIsHandedInOnceWhicheverRequestIsCut() {
        Page page = inbox().of("aahe");
        each(
                page,
                this::correct,
                "GET engine/task/id",
                "GET engine/task/id/form",
                "GET engine/task/id/deployed-form",
                "GET engine/task/id/form-variables",
                "GET guicheng/attachments",
                "GET guicheng/drafts",
                "POST engine/task/id/submit-form");
    }

    @Test
    void aStartFormOpensInTheEndWhicheverRequestIsCut() {
        Page page = inbox().of("aahe");
        each(
                page,
                this::open,
                "GET engine/process-definition",
                "GET engine/process-definition/count",
                "GET engine/process-definition/id/startForm",
                "GET engine/process-definition/id/deployed-start-form",
                "GET engine/process-definition/id/form-variables",
                "GET guicheng/reimbursement/advice",
                "PUT guicheng/drafts/reimbursement/start");
    }

    /** Typing the first sign claims the task; the answer that comes at once does not meet the claim on the server. */
    @Test
    void anAnswerWaitsForTheClaimThatIsOnItsWay() {
        Page page = inbox().of("aalin");
        Locator bar = opened(page, started());
        AtomicReference<Route> claim = new AtomicReference<>();
        page.route(CLAIM, claim::set);
        bar.locator(".gc-answer-comment").click();
        page.keyboard().type("同意，马上");
        page.waitForCondition(() -> claim.get() != null);
        page.onRequest(request -> {
            if (request.url().endsWith("/tasks/complete")) {
                kinds.add("answered");
            }
        });
        page.keyboard().press("Control+Enter");
        assertThat(bar.locator("[data-answer=approve]")).isDisabled();
        // Two frames later whatever was to be sent at once is under way.
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        assertThat(kinds).isEmpty();
        claim.get().resume();
        assertThat(page.locator(".gc-told")).containsText("同意");
        assertThat(kinds).containsExactly("answered");
        assertThat(page.locator(".gc-problem:visible")).hasCount(0);
    }

    @Test
    void aClaimThatWasCutIsTriedAgainByTheNextKey() {
        Page page = inbox().of("aalin");
        Locator bar = opened(page, started());
        page.route(CLAIM, Route::abort);
        bar.locator(".gc-answer-comment").click();
        page.keyboard().type("同");
        assertThat(bar.locator(".gc-answer-said")).containsText("网络不通");
        page.unroute(CLAIM);
        page.keyboard().type("意");
        assertThat(page.locator(".gc-holder")).containsText("由我办理");
        assertThat(bar.locator(".gc-answer-said")).isEmpty();
        assertThat(bar.locator(".gc-draft-state")).hasText(SAVED);
    }

    // --- walks ---

    private void answer(Page page, String kind) {
        // One more waits, so that the list that is read after the answer holds the next.
        while (waiting.size() < 2) {
            waiting.add(started());
        }
        String claim = waiting.remove();
        Locator bar = opened(page, claim);
        assertThat(page.locator(".notifications").first()).not().containsText("<");
        String words = "意见 " + kind;
        bar.locator(".gc-answer-comment").fill(words);
        untilKept(bar, kind, CHINESE);
        press(page, claim, "approve", () -> assertThat(bar.locator(".gc-answer-comment"))
                .hasValue(words));
        assertThat(office.rows("signatures", claim)).as(kind).hasSize(2);
        assertThat(office.rows("signatures", claim).findValuesAsText("comment")).contains(words);
        assertThat(office.waitingAt(claim)).containsExactly(PaymentApprovalIds.AUDIT_PAYMENT);
    }

    private void correct(Page page, String kind) {
        String claim = started();
        office.does("aalin", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, claim, TestOffice.RETURN);
        String task = office.task(claim).getId();
        isArmed = true;
        page.evaluate("task => { location.hash = '#/?task=' + task; }", task);
        shown(page, page.locator(".gc-form[data-task='%s'][data-ready]".formatted(task)));
        shown(
                page,
                page.locator(".gc-answer-bar[data-task='%s'] .gc-answer".formatted(task))
                        .first());
        page.selectOption("#gc-decision", "resubmit");
        shown(page, page.locator("guicheng-attachments .gc-file"));
        Locator purpose = page.locator("#gc-purpose");
        String words = "事由 " + kind;
        purpose.fill(words);
        untilKept(page.locator(".gc-form"), kind, CHINESE);
        press(page, claim, "resubmit", () -> assertThat(purpose).hasValue(words));
        assertThat(office.rows("signatures", claim)).as(kind).hasSize(3);
        assertThat(office.rows("claims", claim).path(0).path("purpose").asText())
                .isEqualTo(words);
        assertThat(office.waitingAt(claim)).containsExactly(PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD);
    }

    private void open(Page page, String kind) {
        office.raw("DELETE", "aahe", "/api/drafts/reimbursement/start", new byte[0]);
        isArmed = true;
        page.click("li.start-process-action a");
        Locator entry = page.locator(".modal >> text=费用报销");
        shown(page, entry);
        entry.click();
        shown(page, page.locator(".modal .gc-form[data-ready]"));
        Locator payee = page.locator("#gc-payeeName");
        shown(page, page.locator(".modal .gc-form:not(:has(guicheng-payee .gc-problem))"));
        assertThat(payee).hasValue("何苗");
        page.locator("#gc-purpose").fill("事由 " + kind);
        untilKept(page.locator(".modal"), kind, SAVED);
        assertThat(page.locator("#gc-purpose")).hasValue("事由 " + kind);
        page.click(".modal-footer >> text=关闭");
        assertThat(page.locator(".modal-dialog")).hasCount(0);
    }

    /** Where the cut has to do with it. */
    private static void untilKept(Locator place, String kind, Pattern words) {
        if (KEEPING.matcher(kind).find()) {
            assertThat(place.locator(".gc-draft-state")).hasText(words);
        }
    }

    private String started() {
        return office.started("aahe", office.claim("aahe", List.of(TestOffice.line(12_345))));
    }

    /** Opens the task of the case from the list; its answers. */
    private Locator opened(Page page, String claim) {
        String task = office.task(claim).getId();
        Locator card = page.locator(".tasks-list .gc-card[data-task='%s']".formatted(task));
        if (page.locator(".gc-told").count() == 0) {
            page.reload();
        }
        shown(page, card.locator(".gc-card-line").first());
        isArmed = true;
        card.click();
        Locator bar = page.locator(".gc-answer-bar[data-task='%s']".formatted(task));
        shown(page, bar.locator(".gc-answer").first());
        return bar;
    }

    /** Until it is there; what is not read meanwhile says so, and is read by a press. */
    private static void shown(Page page, Locator wanted) {
        page.waitForCondition(() -> {
            if (!wanted.isVisible()) {
                Object said = page.evaluate(READ_AGAIN);
                assertThat(said == null || CHINESE.matcher(said.toString()).find())
                        .as("%s", said)
                        .isTrue();
            }
            return wanted.isVisible();
        });
    }

    /** Answers, and where that was cut answers again. */
    private static void press(Page page, String claim, String answer, Runnable stands) {
        Locator told = page.locator(".gc-told:has-text('%s')".formatted(claim));
        Locator button = page.locator(".gc-answer-bar [data-answer=%s]".formatted(answer));
        Locator said = page.locator(".gc-answers > .gc-problem:visible, .gc-summary:visible");
        button.click();
        page.waitForCondition(() -> told.isVisible() || said.count() > 0);
        if (!told.isVisible()) {
            assertThat(said.first()).hasText(CHINESE);
            assertThat(button).isEnabled();
            stands.run();
            button.click();
        }
        told.waitFor();
    }

    // --- cuts ---

    /** The walk with nothing cut, and then with each kind of request cut the first time it is made; some of them it makes every time. */
    private void each(Page page, BiConsumer<Page, String> walk, String... always) {
        List<String> known = List.of(always);
        page.route("**/camunda/api/**", this::cut);
        Consumer<String> once = kind -> {
            isArmed = false;
            cutting = kind;
            times = 0;
            walk.accept(page, kind);
            if (known.contains(kind)) {
                page.waitForCondition(() -> times > 0);
            }
        };
        once.accept(NOTHING);
        List<String> all = List.copyOf(kinds);
        assertThat(all).contains(always);
        all.forEach(once);
        page.unrouteAll();
    }

    private void cut(Route route) {
        String kind = kindOf(route);
        if (kind == null || !isArmed) {
            route.fallback();
            return;
        }
        kinds.add(kind);
        if (kind.equals(cutting) && times++ == 0) {
            route.abort();
        } else {
            route.fallback();
        }
    }

    /** Null for what nobody waits for. */
    private static String kindOf(Route route) {
        String path = URI.create(route.request().url()).getPath().replace("/camunda/api/", "");
        return path.startsWith("engine/") || path.startsWith("guicheng/") || path.startsWith("admin/auth/user")
                ? route.request().method() + " "
                        + path.replace("engine/engine/default/", "engine/")
                                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id")
                                .replaceAll("reimbursement:[^/]+", "id")
                                .replaceAll("admin/auth.+", "admin/auth")
                                .replaceAll("[A-Z]{2}-\\d{4}-\\d+", "number")
                : null;
    }

    private Inbox inbox() {
        return new Inbox(browser, office);
    }
}
