package cn.guicheng.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.TestOffice;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever finds 33 tasks waiting is through with them after few presses, one by one or together: each is walked. */
class ThirtyThreeBrowserTest extends BrowserTest {
    private static final int WAITING = 33;
    private static final String HEAD = "aagaotong";
    private static final String COUNT =
            """
            window.presses = 0;
            for (const kind of ['mousedown', 'keydown']) document.addEventListener(kind, () => { window.presses++; }, true);
            """;

    @BeforeEach
    void aHeadOfTheirOwnDepartment() {
        office.newPerson(HEAD, "高", "桐", null, "environment", "environment-head");
        office.newPerson("aagaoyang", "高", "阳", null, "environment");
    }

    @AfterEach
    void newcomersLeave() {
        office.newcomersLeave();
    }

    @Test
    void oneByOne() {
        Page page = waiting();
        page.locator(".tasks-list .gc-card").first().click();
        for (int left = WAITING; left > 0; left--) {
            String task = answered(page);
            assertThat(number(page)).hasText(String.valueOf(left - 1));
            if (left > 1) {
                opened(page, task);
            }
        }
        int presses = (Integer) page.evaluate("presses");
        System.out.println("33 one by one: " + presses + " presses");
        assertThat(presses).isLessThanOrEqualTo(70);
        assertThat(office.get(HEAD, "/api/desk/tasks?size=200").body()).isEmpty();
    }

    @Test
    void together() {
        Page page = waiting();
        page.click(".gc-tick-all");
        assertThat(page.locator(".gc-several-head")).containsText("已选 33 项");
        Inbox.picture(page, "desk-several-33");
        page.click(".gc-several [data-answer=approve]");
        assertThat(page.locator(".gc-told")).containsText("33 项已答复“同意”。");
        assertThat((Integer) page.evaluate("presses")).isLessThanOrEqualTo(5);
        assertThat(number(page)).hasText("0");
        assertThat(page.locator(".tasks-list li.task")).hasCount(0);
    }

    /** The inbox with nothing but 33 claims to sign, of which the list shows a page. */
    private Page waiting() {
        leftByOthers(TestOffice.APPROVE);
        leftByOthers(Map.of("decision", "withdraw", "comment", "不再需要"));
        for (int claim = 0; claim < WAITING; claim++) {
            office.started("aagaoyang", office.claim("aagaoyang", List.of(TestOffice.line(10_000 + claim))));
        }
        Page page = browser.page(1366, 768, HEAD, office.address() + "/");
        assertThat(number(page)).hasText(String.valueOf(WAITING));
        assertThat(page.locator(".tasks-list .gc-card-line").first()).isVisible();
        page.evaluate(COUNT);
        return page;
    }

    private void leftByOthers(Map<String, ?> values) {
        List<String> left = new ArrayList<>();
        office.get(HEAD, "/api/desk/tasks?size=200").body().fieldNames().forEachRemaining(left::add);
        if (!left.isEmpty()) {
            Object variables = TestOffice.variables(values).get("variables");
            office.post(HEAD, "/api/tasks/complete", Map.of("tasks", left, "variables", variables));
        }
    }

    /** Answers what is open, or opens what the list has and turns its page where it has nothing. */
    private static String answered(Page page) {
        Locator yes = page.locator(".gc-answer[data-answer=approve]");
        page.waitForSelector(".gc-answer-bar .gc-answer, .tasks-list .gc-card, .tasks-list .pagination");
        if (yes.count() == 0) {
            if (page.locator(".tasks-list .gc-card").count() == 0) {
                page.click(".tasks-list .pagination .active + li a");
            }
            page.locator(".tasks-list .gc-card").first().click();
        }
        yes.waitFor();
        String task = page.locator(".gc-answer-bar").getAttribute("data-task");
        yes.click();
        return task;
    }

    private static void opened(Page page, String before) {
        page.waitForFunction(
                "task => { const bar = document.querySelector('.gc-answer-bar'); return bar ? bar.dataset.task !== task : !location.hash.includes('task='); }",
                before);
    }

    private static Locator number(Page page) {
        return page.locator(".task-filter:has-text('待我处理') .gc-filter-number");
    }
}
