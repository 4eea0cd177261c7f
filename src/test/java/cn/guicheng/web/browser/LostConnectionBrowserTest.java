package cn.guicheng.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.modelids.PaymentApprovalIds;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The network goes, at whichever request: it is said, the button lives, and what was filed is not filed twice. */
class LostConnectionBrowserTest extends BrowserTest {
    private static final Pattern SUBMISSIONS = Pattern.compile("/(?:submit-form|tasks/complete)$");

    @Test
    void aClaimThatNeverArrivedIsFiledByTheNextPress() {
        Page lina = inbox().of("lina");
        ClaimForm form = ClaimForm.open(lina).fillIn("没有送到", "11.00");
        int before = claims();
        lina.route(SUBMISSIONS, Route::abort);
        form.send();
        assertThat(lina.locator(".gc-summary")).containsText("连接中断");
        assertThat(lina.locator(".modal-footer .btn-primary")).isEnabled();
        Inbox.picture(lina, "forms-connection-lost");
        lina.unroute(SUBMISSIONS);
        form.filed();
        assertThat(claims()).isEqualTo(before + 1);
    }

    @Test
    void aClaimWhoseAnswerWasLostIsNotFiledTwice() {
        Page lina = inbox().of("lina");
        ClaimForm form = ClaimForm.open(lina).fillIn("答复丢了", "12.00");
        int before = claims();
        loseTheAnswer(lina);
        form.send();
        assertThat(lina.locator(".gc-summary")).containsText("连接中断");
        assertThat(claims()).isEqualTo(before + 1);
        lina.unroute(SUBMISSIONS);
        String claim = form.filed();
        assertThat(claims()).isEqualTo(before + 1);
        assertThat(office.rows("claims", claim)).hasSize(1);
    }

    @Test
    void aChangedClaimAfterALostAnswerIsToldItIsFiledAlready() {
        Page lina = inbox().of("lina");
        ClaimForm form = ClaimForm.open(lina).fillIn("改了再按", "13.00");
        int before = claims();
        loseTheAnswer(lina);
        form.send();
        assertThat(lina.locator(".gc-summary")).containsText("连接中断");
        lina.unroute(SUBMISSIONS);
        form.type("#gc-purpose", "改了再按，又改了");
        form.send();
        assertThat(lina.locator(".gc-summary")).containsText("刚才已经提交成功");
        assertThat(claims()).isEqualTo(before + 1);
        Inbox.picture(lina, "forms-filed-already");
    }

    @Test
    void anAnswerThatNeverArrivedOrWhoseReplyWasLostIsGivenOnce() {
        for (boolean arrives : new boolean[] {false, true}) {
            String claim = office.started();
            office.claimTask("sunzhiqiang", claim);
            Page head = inbox().of("sunzhiqiang");
            head.navigate(office.address() + "/camunda/app/tasklist/default/#/?task="
                    + office.task(claim).getId());
            head.waitForSelector(".gc-answer-bar .gc-answer");
            Inbox.choose(head, "approve");
            if (arrives) {
                loseTheAnswer(head);
            } else {
                head.route(SUBMISSIONS, Route::abort);
            }
            Inbox.submit(head);
            assertThat(head.locator(".gc-answer-bar .gc-problem")).containsText("连接中断");
            assertThat(head.locator(".gc-answer").first()).isEnabled();
            head.unroute(SUBMISSIONS);
            Inbox.submitted(head);
            assertThat(office.rows("signatures", claim)).hasSize(2);
            assertThat(office.waitingAt(claim)).containsExactly(PaymentApprovalIds.AUDIT_PAYMENT);
        }
    }

    /** Of every request that the filing of a claim makes, each is cut once; whichever it is, the claim is filed once in the end. */
    @Test
    void aConnectionCutAtAnyRequestOfAClaimCostsNothing() {
        Set<String> kinds = new TreeSet<>(requestsOfAClaim());
        assertThat(kinds)
                .contains("POST guicheng/attachments")
                .anyMatch(kind -> kind.contains("submit-form"))
                .anyMatch(kind -> kind.contains("drafts"));
        for (String kind : kinds) {
            Page lina = inbox().of("lina");
            int before = claims();
            AtomicInteger cut = new AtomicInteger();
            Consumer<Route> once = route -> {
                if (kind.equals(kindOf(route)) && cut.getAndIncrement() == 0) {
                    route.abort();
                } else {
                    route.fallback();
                }
            };
            ClaimForm form = ClaimForm.open(lina);
            lina.route("**/camunda/api/**", once);
            if (kind.equals("POST guicheng/attachments")) {
                lina.setInputFiles(
                        "guicheng-attachments input[type=file]",
                        new FilePayload("发票.png", "image/png", ClaimForm.picture()));
                assertThat(lina.locator(".gc-upload-messages .gc-problem")).hasText("“发票.png”没有上传成功，请检查网络后重试。");
                assertThat(lina.locator("guicheng-attachments .gc-file")).hasCount(0);
                assertThat(cut).hasValue(1);
            }
            form.fillIn("断在 " + kind, "14.00");
            settle(lina);
            form.send();
            lina.waitForCondition(() -> lina.locator(".modal-dialog").count() == 0
                    || lina.locator(".gc-summary").count() > 0);
            if (lina.locator(".modal-dialog").count() > 0) {
                assertThat(lina.locator(".modal-footer .btn-primary")).isEnabled();
                form.filed();
            }
            // Where the case is now is asked once the line stands there that says it was filed.
            lina.waitForCondition(() -> cut.get() > 0);
            assertThat(claims()).as(kind).isEqualTo(before + 1);
            lina.unrouteAll();
            browser.close(lina);
        }
    }

    /** Until the form has kept itself, or said why not. */
    private static void settle(Page page) {
        assertThat(page.locator(".gc-draft-state")).not().hasText("");
        assertThat(page.locator(".gc-draft-state")).hasText(java.util.regex.Pattern.compile("草稿.+"));
    }

    private List<String> requestsOfAClaim() {
        Page lina = inbox().of("lina");
        ClaimForm form = ClaimForm.open(lina);
        List<String> kinds = new ArrayList<>();
        lina.route("**/camunda/api/**", route -> {
            String kind = kindOf(route);
            if (kind != null) {
                kinds.add(kind);
            }
            route.fallback();
        });
        form.fillIn("数一数", "15.00");
        settle(lina);
        form.filed();
        lina.waitForCondition(() -> kinds.contains("GET guicheng/cases/number"));
        return kinds;
    }

    /** What of the form's doing a request is; null for what Tasklist asks by itself. */
    private static String kindOf(Route route) {
        String path = java.net.URI.create(route.request().url()).getPath();
        boolean ours = path.startsWith("/camunda/api/guicheng/") || path.endsWith("/submit-form");
        return ours && !path.contains("/tasks/")
                ? route.request().method() + " "
                        + path.replaceAll("^/camunda/api/", "")
                                .replaceAll("process-definition/[^/]+", "process-definition")
                                .replaceAll("attachments/.+", "attachments/id")
                                .replaceAll("[A-Z]{2}-\\d{4}-\\d+", "number")
                : null;
    }

    /** What is sent arrives and is done; its answer does not come back. */
    private static void loseTheAnswer(Page page) {
        page.route(SUBMISSIONS, route -> {
            route.fetch();
            route.abort();
        });
    }

    private int claims() {
        return office.get("admin", "/api/registers/claims?size=1&search=lina")
                .body()
                .path("total")
                .asInt();
    }

    @Test
    void theOrderOfTheListIsWordedHoweverLateTheWordsCome() {
        Page lina = inbox().of("lina");
        List<Route> held = new ArrayList<>();
        lina.route(Pattern.compile("/locales/zh-CN\\.json"), held::add);
        lina.evaluate("localStorage.clear()");
        lina.reload();
        assertThat(lina.locator(".sort-by")).hasText("DUE_DATE");
        held.forEach(Route::resume);
        assertThat(lina.locator(".sort-by")).hasText("办理时限");
    }

    private Inbox inbox() {
        return new Inbox(browser, office);
    }
}
