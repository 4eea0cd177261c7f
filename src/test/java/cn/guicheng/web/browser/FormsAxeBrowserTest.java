package cn.guicheng.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.TestOffice;
import cn.guicheng.modelids.PaymentApprovalIds;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms can be read and filled in by everybody: no violation of the rules that axe knows (WCAG 2.1, A and AA). */
class FormsAxeBrowserTest extends BrowserTest {
    @ParameterizedTest
    @CsvSource({
        "lina, reimbursement, 1366",
        "lina, reimbursement, 390",
        "zhangmin, complaint, 1366",
        "lina, leave-request, 1366",
        "lina, seal-use, 1366",
        "lina, purchase-request, 1366",
        "lina, file-lending, 1366",
        "zhangmin, decoration-permit, 1366",
        "lina, staff-leaving, 1366"
    })
    void startForms(String person, String slug, int width) {
        Page page = browser.page(width, 800);
        page.navigate(office.address() + "/camunda/app/tasklist/default/#/?processStart=" + slug);
        Browser.login(page, person);
        page.waitForSelector(".modal .gc-form[data-ready]");
        assertThat(Axe.violations(page, ".modal-content"))
                .as(slug + " as it opens")
                .isEmpty();
        page.click(".modal-footer .btn-primary");
        page.waitForSelector(".gc-summary");
        assertThat(Axe.violations(page, ".modal-content"))
                .as(slug + " with what is wrong")
                .isEmpty();
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
}
