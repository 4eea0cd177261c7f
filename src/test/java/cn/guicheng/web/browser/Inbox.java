package cn.guicheng.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.TestOffice;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What people do in Tasklist, whatever the procedure. */
final class Inbox {
    private static final Path PICTURES = Path.of("target/pictures");

    private final Browser browser;
    private final TestOffice office;

    Inbox(Browser browser, TestOffice office) {
        this.browser = browser;
        this.office = office;
    }

    /** The inbox of somebody who has just logged in. */
    Page of(String person) {
        Page page = browser.page(1280, 900, person, office.address() + "/");
        page.waitForSelector(".task-filters .task-filter");
        return page;
    }

    /** What earlier tests left to the heads of a department is answered: signatures, and claims of people who are gone. */
    void clear(String head) {
        answerAll(head, TestOffice.APPROVE);
        answerAll(head, Map.of("decision", "withdraw", "comment", "不再需要"));
    }

    private void answerAll(String head, Map<String, ?> values) {
        List<String> left = new ArrayList<>();
        office.get(head, "/api/desk/tasks?size=200").body().fieldNames().forEachRemaining(left::add);
        if (!left.isEmpty()) {
            Object variables = TestOffice.variables(values).get("variables");
            office.post(head, "/api/tasks/complete", Map.of("tasks", left, "variables", variables));
        }
    }

    /** Finds the task by the number of its case, opens and claims it. */
    Page openTask(String person, String caseNumber) {
        Page page = of(person);
        page.locator(".gc-find input").fill(caseNumber);
        page.locator(".gc-found:has-text(\"" + caseNumber + "\")").first().click();
        page.waitForSelector(".gc-task-sheet .gc-sheet");
        page.locator(".gc-claim").click();
        assertThat(page.locator(".disabled-form")).hasCount(0);
        assertThat(page.locator(".gc-sheet")).hasCount(1);
        return page;
    }

    /** Opens the form that starts a procedure, by its name. */
    static void openStartForm(Page page, String procedure) {
        page.click("li.start-process-action a");
        page.click(".modal >> text=" + procedure);
        page.waitForSelector(".modal .gc-form");
    }

    /** Chooses an answer in the form; one that stands by itself is sent at once. */
    static void choose(Page page, String decision) {
        if (isAnsweredAlone(page)) {
            page.evaluate("chosen => document.body.dataset.chosen = chosen", decision);
            return;
        }
        page.locator("#gc-decision").selectOption(new SelectOption().setValue(decision));
    }

    private static boolean isAnsweredAlone(Page page) {
        page.waitForSelector(".gc-answer-bar, .modal .gc-form");
        return page.locator(".gc-answer-alone").count() > 0;
    }

    static void comment(Page page, String words) {
        page.fill(isAnsweredAlone(page) ? ".gc-answer-comment" : "#gc-comment", words);
    }

    static void submit(Page page) {
        if (isAnsweredAlone(page)) {
            page.click(".gc-answer[data-answer=\"" + page.evaluate("document.body.dataset.chosen ?? ''") + "\"]");
            return;
        }
        // The button of the answer that the form has chosen, or the one there is.
        Object chosen = page.evaluate("(document.getElementById('gc-decision')?.value ?? '').replace(/^string:/, '')");
        page.click(".gc-answer[data-answer=\"" + chosen + "\"]");
    }

    /** Submits and waits until what became of it is told. */
    static void submitted(Page page) {
        page.evaluate("document.querySelectorAll('.gc-told .gc-remove').forEach(close => close.click())");
        submit(page);
        assertThat(page.locator(".gc-told")).isVisible();
    }

    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
