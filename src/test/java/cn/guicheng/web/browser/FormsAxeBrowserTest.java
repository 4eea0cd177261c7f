package cn.guicheng.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.TestOffice;
import cn.guicheng.modelids.PaymentApprovalIds;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Forms can be read and filled in by everybody: no violation of the rules that axe knows (WCAG 2.1, A and AA). */
class FormsAxeBrowserTest extends BrowserTest {
    private static final Path FORMS = Path.of("forms");
    private static final Pattern HTML = Pattern.compile(".*/deployed-(start-)?form(\\?.*)?$");
    private static final Pattern SENT = Pattern.compile(".*/submit-form$");

    /** The form that stands in the place of whichever the page asks for. */
    private Path shown;

    /** Each in the window that opens for a claim, so that nobody else has to log in, with what is missing said. */
    @Test
    void everyStartForm() throws IOException {
        Page page = new Inbox(browser, office).of("lina");
        putInTheirPlace(page);
        SoftAssertions soft = new SoftAssertions();
        List<Path> forms = forms(true);
        assertThat(forms).hasSizeGreaterThan(14);
        for (Path form : forms) {
            shown = form;
            page.setViewportSize(1366, 800);
            page.navigate(office.address() + "/camunda/app/tasklist/default/#/?processStart=reimbursement");
            page.waitForSelector(".modal .gc-form[name='%s'][data-ready]".formatted(name(form)));
            page.click(".modal-footer .btn-primary");
            page.waitForSelector(".modal .gc-summary");
            soft.assertThat(Axe.violations(page, ".modal-content"))
                    .as(form + "")
                    .isEmpty();
            page.setViewportSize(390, 844);
            soft.assertThat(Axe.violations(page, ".modal-content"))
                    .as(form + " on a telephone")
                    .isEmpty();
            page.click(".modal-footer >> text=关闭");
            assertThat(page.locator(".modal-dialog")).hasCount(0);
        }
        soft.assertAll();
    }

    /** Each in the place of the audit, at two tasks in turn: the form of a task is read when another one is opened. With what is missing said. */
    @Test
    void everyFormOfATask() throws IOException {
        List<String> tasks = List.of(audit(), audit());
        Page page = new Inbox(browser, office).of("liuyang");
        putInTheirPlace(page);
        SoftAssertions soft = new SoftAssertions();
        List<Path> forms = forms(false);
        assertThat(forms).hasSizeGreaterThan(50);
        for (int i = 0; i < forms.size(); i++) {
            shown = forms.get(i);
            String task = tasks.get(i % 2);
            page.navigate(office.address() + "/camunda/app/tasklist/default/#/?task=" + task);
            page.waitForSelector(".gc-form[name='%s'][data-task='%s'][data-ready]".formatted(name(shown), task));
            page.waitForSelector(".gc-answer-bar[data-task='%s']".formatted(task));
            page.click(".gc-answer");
            page.waitForSelector("form[data-task='%s'] .gc-summary".formatted(task));
            soft.assertThat(Axe.violations(page, "[cam-tasklist-form]"))
                    .as(shown + "")
                    .isEmpty();
        }
        soft.assertAll();
    }

    @Test
    void formsOfTasks() {
        String claim = office.started();
        for (String person : List.of("sunzhiqiang", "liuyang", "songjing")) {
            Page page = new Inbox(browser, office).openTask(person, claim);
            page.waitForSelector(".gc-answer-bar .gc-answer");
            assertThat(Axe.violations(page, ".task-details")).as(person).isEmpty();
            if (person.equals("sunzhiqiang")) {
                // The step asks for nothing but the answer.
                assertThat(office.complete(person, claim, TestOffice.APPROVE).status())
                        .isEqualTo(204);
                continue;
            }
            page.waitForSelector(".gc-form[data-ready]");
            if (person.equals("songjing")) {
                Inbox.choose(page, "approve");
            }
            Inbox.submit(page);
            page.waitForSelector(".gc-summary");
            assertThat(Axe.violations(page, ".task-details"))
                    .as(person + " with what is wrong")
                    .isEmpty();
            if (person.equals("liuyang")) {
                assertThat(office.complete(person, claim, TestOffice.audit()).status())
                        .isEqualTo(204);
                office.walkTo(PaymentApprovalIds.PREPARE_VOUCHER, claim);
            }
        }
    }

    @Test
    void theListOfDrafts() {
        office.call("PUT", "lina", "/api/drafts/reimbursement/start", Map.of("fields", Map.of()));
        Page page = new Inbox(browser, office).of("lina");
        page.click(".gc-nav >> text=我的草稿");
        page.waitForSelector(".gc-page tbody tr");
        assertThat(Axe.violations(page, ".gc-page")).isEmpty();
    }

    private String audit() {
        String claim = office.started();
        office.walkTo(PaymentApprovalIds.AUDIT_PAYMENT, claim);
        office.claimTask("liuyang", claim);
        return office.task(claim).getId();
    }

    /** With the elements of their own procedure; none of them is ever filed. */
    private void putInTheirPlace(Page page) {
        page.route(SENT, Route::abort);
        page.route(HTML, route -> answer(route, shown, "text/html; charset=UTF-8"));
        page.route(Pattern.compile(".*/forms/(reimbursement|payment-approval)/[\\w-]+\\.js(\\?.*)?$"), route -> {
            String name = route.request().url().replaceAll("\\?.*", "").replaceAll(".*/", "");
            Path own = shown.resolveSibling(name);
            if (Files.exists(own)) {
                answer(route, own, "text/javascript; charset=UTF-8");
            } else {
                route.fallback();
            }
        });
    }

    /** By which the page shows that it is this one. */
    private static String name(Path form) throws IOException {
        return Pattern.compile("<form[^>]* name=\"(\\w+)\"")
                .matcher(Files.readString(form))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private static void answer(Route route, Path file, String type) {
        route.fulfill(new Route.FulfillOptions().setPath(file).setContentType(type));
    }

    private static List<Path> forms(boolean starts) throws IOException {
        try (Stream<Path> all = Files.walk(FORMS)) {
            return all.filter(file -> file.toString().endsWith(".html"))
                    .filter(file -> !file.toString().contains("/print/"))
                    .filter(file -> file.endsWith("start.html") == starts)
                    .sorted()
                    .toList();
        }
    }
}
