package cn.guicheng.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.TestOffice;
import cn.guicheng.modelids.PaymentApprovalIds;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The session ends while somebody answers a task: after the next login all stands as it stood, for that person alone. */
class SessionEndedBrowserTest extends BrowserTest {
    private static final Pattern SAVED = Pattern.compile("草稿已保存（\\d\\d:\\d\\d），尚未提交。");

    /** As the menu does it, in whichever window. */
    private static final String LOG_OUT =
            """
            () => fetch('/camunda/api/admin/auth/user/default/logout', {
              method: 'POST',
              headers: {'X-XSRF-TOKEN': (document.cookie.match(/XSRF-TOKEN=([^;]+)/) || [])[1]}
            })""";

    @Test
    void inTheFormOfATask() {
        String claim = office.started();
        office.does("sunzhiqiang", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, claim, TestOffice.RETURN);
        Page page = at("lina", claim);
        page.waitForSelector(".gc-form[data-ready]");
        Locator purpose = page.locator("#gc-purpose");
        page.selectOption("#gc-decision", "resubmit");
        purpose.fill("先存下的");
        assertThat(page.locator(".gc-form .gc-draft-state")).hasText(SAVED);
        endsWhileTyping(page, purpose, "登录结束以后写的");
        Inbox.picture(page, "session-ended-in-a-form");

        another(page, "登录结束以后写的");
        page.context().clearCookies();
        page.reload();
        Browser.login(page, "lina");
        // Whoever was here meanwhile, the same task opens again.
        page.waitForSelector(".gc-form[data-ready]");
        assertThat(page.locator("#gc-purpose")).hasValue("登录结束以后写的");
        assertThat(page.locator(".gc-form .gc-draft-state")).hasText(SAVED);
        assertThat(page.locator("#gc-decision")).hasValue(Pattern.compile("(string:)?resubmit"));
        Inbox.submitted(page);
        assertThat(office.waitingAt(claim)).containsExactly(PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD);
    }

    @Test
    void besideAnAnswer() {
        String claim = office.started();
        Page page = at("sunzhiqiang", claim);
        Locator comment = page.locator(".gc-answer-comment");
        comment.fill("先存下的");
        assertThat(page.locator(".gc-answer-bar .gc-draft-state")).hasText(SAVED);
        Page other = page.context().newPage();
        other.navigate(office.address() + "/camunda/app/tasklist/default/");
        other.waitForSelector(".gc-list-head");
        other.evaluate(LOG_OUT);
        other.close();
        comment.fill("别的窗口退出以后写的");
        assertThat(page.locator(".gc-answer-bar .gc-draft-state")).containsText("登录已结束");
        page.locator(".gc-answer[data-answer=approve]").click();
        page.waitForSelector("input[type=password]");
        // Nothing of where one was stands in this address.
        page.reload();
        another(page, "别的窗口退出以后写的");
        page.evaluate(LOG_OUT);
        page.reload();
        Browser.login(page, "sunzhiqiang");
        answersAgain(page, claim, "别的窗口退出以后写的");

        page.evaluate(LOG_OUT);
        page.reload();
        page.waitForSelector("input[type=password]");
        page.reload();
        Browser.login(page, "sunzhiqiang");
        answersAgain(page, claim, "别的窗口退出以后写的");
        Inbox.picture(page, "session-ended-beside-an-answer");
        Inbox.choose(page, "approve");
        Inbox.submitted(page);
        assertThat(office.waitingAt(claim)).containsExactly(PaymentApprovalIds.AUDIT_PAYMENT);
        assertThat(office.rows("signatures", claim).findValuesAsText("comment")).contains("别的窗口退出以后写的");
    }

    private void answersAgain(Page page, String claim, String words) {
        page.waitForSelector(".gc-answer-bar[data-task='%s'] .gc-answer"
                .formatted(office.task(claim).getId()));
        assertThat(page.locator(".gc-answer-comment")).hasValue(words);
    }

    /** What is written then cannot be kept on the server; the page leads to the login, and asks nothing. */
    private static void endsWhileTyping(Page page, Locator place, String words) {
        page.context().clearCookies();
        place.fill(words);
        page.waitForURL("**/#/login**");
    }

    /** Somebody else logs in at the same window: neither the words nor the task of the one before are there. */
    private static void another(Page page, String words) {
        Browser.login(page, "madong");
        // Tasklist goes back to where it was, until it is known that somebody else is here.
        page.waitForURL(address -> !address.contains("login") && !address.contains("task="));
        page.waitForSelector(".gc-list-head");
        assertThat(page.locator(".gc-answer-bar")).hasCount(0);
        assertThat(page.content()).doesNotContain(words);
        assertThat(page.url()).doesNotContain("task=");
    }

    private Page at(String person, String claim) {
        Page page = browser.page(1280, 900, person, address(claim));
        page.waitForSelector(".gc-answer-bar .gc-answer");
        return page;
    }

    private String address(String claim) {
        return office.address() + "/camunda/app/tasklist/default/#/?task="
                + office.task(claim).getId();
    }
}
