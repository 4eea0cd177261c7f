package cn.guicheng.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.modelids.DocumentReviewIds;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document that goes round, on a desk and on a telephone: people are chosen by their names, and each answers for themselves. */
class DocumentReviewBrowserTest extends BrowserTest {
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkM+Q9DwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @ParameterizedTest
    @ValueSource(ints = {1366, 390})
    void peopleAreChosenOneAfterTheOtherAndTheCaseWaitsWithEach(int width) {
        Page lina = browser.page(
                width, 800, "lina", office.address() + "/camunda/app/tasklist/default/#/?processStart=document-review");
        lina.waitForSelector(".modal .gc-form[data-ready]");
        lina.fill("#gc-title", "例会纪要");
        lina.locator("#gc-attachments input[type=file]").setInputFiles(new FilePayload("纪要.png", "image/png", PNG));
        assertThat(lina.locator("#gc-attachments .gc-file")).hasCount(1);
        lina.locator("#gc-rule").selectOption("all");

        choose(lina, "马东");
        send(lina);
        refused(lina, "至少 2 人");
        choose(lina, "马东");
        choose(lina, "李娜");
        assertThat(chosen(lina)).hasText(new String[] {"马东×", "李娜×"});
        send(lina);
        refused(lina, "不能是您本人");
        lina.click("[aria-label='去掉 李娜']");
        lina.fill("#gc-reviewers input", "没有此人");
        send(lina);
        refused(lina, "没有这个人");
        choose(lina, "郭磊");
        choose(lina, "刘洋");
        choose(lina, "赵正国");
        assertThat(chosen(lina)).hasText(new String[] {"马东×", "郭磊×", "刘洋×", "赵正国×"});
        lina.click("[aria-label='去掉 赵正国']");
        assertThat(chosen(lina)).hasText(new String[] {"马东×", "郭磊×", "刘洋×"});
        assertThat((Boolean) lina.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        assertThat(Axe.violations(lina, ".modal-content")).isEmpty();
        lina.locator("#gc-reviewers").scrollIntoViewIfNeeded();
        Inbox.picture(lina, "document-review-start-" + width);
        send(lina);
        assertThat(lina.locator(".modal .gc-form")).hasCount(0);

        String review = lina.locator(".gc-told a").textContent();
        assertThat(office.waitingAt(review))
                .containsExactlyElementsOf(
                        List.of(DocumentReviewIds.REVIEW, DocumentReviewIds.REVIEW, DocumentReviewIds.REVIEW));
        answered(review, width);
    }

    private void answered(String review, int width) {
        Page madong = browser.page(width, 800, "madong", office.address() + "/");
        madong.waitForSelector(".task-filters .task-filter");
        madong.navigate(office.address() + "/camunda/app/tasklist/default/#/?task=" + taskOf("madong", review));
        madong.waitForSelector(".gc-task-sheet .gc-sheet");
        assertThat(madong.locator(".gc-sheet")).containsText("马东、郭磊、刘洋");
        Inbox.picture(madong, "document-review-answer-" + width);
        Inbox.choose(madong, "refuse");
        Inbox.comment(madong, "第三条不妥");
        Inbox.submitted(madong);
        assertThat(office.waitingAt(review)).containsExactly(DocumentReviewIds.CORRECT_REQUEST);
    }

    private String taskOf(String person, String review) {
        for (var task : office.get(
                        person, "/engine-rest/task?assignee=" + person + "&processInstanceBusinessKey=" + review)
                .body()) {
            return task.path("id").asText();
        }
        throw new AssertionError(person + " is not asked in " + review);
    }

    private static void choose(Page page, String name) {
        page.fill("#gc-reviewers input", name);
        page.keyboard().press("Tab");
    }

    private static Locator chosen(Page page) {
        return page.locator("#gc-reviewers .gc-chosen-person");
    }

    private static void refused(Page page, String words) {
        assertThat(page.locator(".gc-field:has(#gc-reviewers) .gc-problem").first())
                .containsText(words);
        assertThat(page.locator(".gc-summary")).containsText(words);
    }

    private static void send(Page page) {
        page.click(".modal-footer .btn-primary");
    }
}
