package cn.guicheng.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.TestOffice;
import cn.guicheng.modelids.PaymentApprovalIds;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However long a form is, and wherever one stands in it, its answers are in sight, and hide nothing of it. */
class AnswersInSightBrowserTest extends BrowserTest {
    private static final double REST_MS = 4000;

    /** Scrolls all that the answers stand in: the page, or the part of it with the task. */
    private static final String SCROLL =
            """
            down => {
              for (let box = document.querySelector('.gc-answer-bar'); box; box = box.parentElement) box.scrollTop = down ? box.scrollHeight : 0;
            }""";

    /** Which of the answers lies outside of the window, or under something else. */
    private static final String UNSEEN =
            """
            () => [...document.querySelectorAll('.gc-answer')].filter(button => {
              const {left, right, top, bottom} = button.getBoundingClientRect();
              const above = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
              return left < 0 || top < 0 || right > innerWidth || bottom > innerHeight || !button.contains(above);
            }).map(button => `${button.textContent} ${JSON.stringify(button.getBoundingClientRect())} of ${innerWidth}, ${innerHeight}`)""";

    /** Moves the page so that the head of the card comes to lie where the answers are. */
    private static final String BEHIND =
            """
            () => {
              const bar = document.querySelector('.gc-answer-bar').getBoundingClientRect();
              const head = document.querySelector('.task-card header').getBoundingClientRect();
              const list = document.querySelector('.tasks-list');
              if (getComputedStyle(document.querySelector('.gc-answer-bar')).position === 'fixed') list.style.marginBottom = `${bar.top - head.top}px`;
            }""";

    /** At the end of the form: whether its last place stands above the answers. */
    private static final String CLEAR =
            """
            () => {
              const fields = [...document.querySelectorAll('[cam-tasklist-form] .gc-field')].filter(field => field.offsetParent);
              return fields.at(-1).getBoundingClientRect().bottom <= document.querySelector('.gc-answer-bar').getBoundingClientRect().top + 1;
            }""";

    @ParameterizedTest
    @CsvSource({"1366, 768", "390, 844"})
    void belowAnAuditAndAVoucher(int width, int height) {
        String claim = office.started();
        for (String step : new String[] {PaymentApprovalIds.AUDIT_PAYMENT, PaymentApprovalIds.PREPARE_VOUCHER}) {
            office.walkTo(step, claim);
            String person = step.equals(PaymentApprovalIds.AUDIT_PAYMENT) ? "liuyang" : "songjing";
            office.claimTask(person, claim);
            Page page = browser.page(
                    width,
                    height,
                    person,
                    office.address() + "/camunda/app/tasklist/default/#/?task="
                            + office.task(claim).getId());
            page.waitForSelector("[cam-tasklist-form] .gc-form[data-ready]");
            page.waitForSelector(".gc-answer-bar .gc-answer");
            assertThat(page.locator(".disabled-form").count()).isZero();
            // On a phone the head of the card may come to lie behind the answers, as it does below a list of some
            // length.
            page.evaluate(BEHIND);
            assertThat(unseen(page)).as(step + " before its head").isEmpty();
            page.evaluate("document.querySelector('.tasks-list').style.marginBottom = ''");
            for (boolean down : new boolean[] {false, true}) {
                page.evaluate(SCROLL, down);
                Inbox.picture(page, "answers-" + person + "-" + width + (down ? "-end" : "-beginning"));
                assertThat(unseen(page))
                        .as(step + (down ? " at its end" : " at its beginning"))
                        .isEmpty();
            }
            assertThat((Boolean) page.evaluate(CLEAR)).as(step).isTrue();
            browser.close(page);
            if (step.equals(PaymentApprovalIds.AUDIT_PAYMENT)) {
                assertThat(office.complete(person, claim, TestOffice.audit()).status())
                        .isEqualTo(204);
            }
        }
    }

    /** Once the page has come to rest. */
    private static List<?> unseen(Page page) {
        try {
            page.waitForCondition(
                    () -> ((List<?>) page.evaluate(UNSEEN)).isEmpty(),
                    new Page.WaitForConditionOptions().setTimeout(REST_MS));
        } catch (TimeoutError e) {
            Inbox.picture(page, "answers-unseen");
        }
        return (List<?>) page.evaluate(UNSEEN);
    }
}
