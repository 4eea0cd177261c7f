package cn.guicheng.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.TestOffice;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A day at the desk on an old screen and on a wide one: all that one works with is there, nothing is cut, nothing scrolls sideways. */
class DeskWidthsBrowserTest extends BrowserTest {
    private static final String HEAD = "aalin";
    private static final String CLERK = "aahe";
    private static final String PURPOSE = "两种屏幕都要看得清的绿化养护用品，由环境部统一领用";

    private int width;
    private int height;

    @BeforeEach
    void newcomersCome() {
        office.newPerson(HEAD, "林", "森", null, "environment", "environment-head");
        new Inbox(browser, office).clear(HEAD);
        office.newPerson(CLERK, "何", "苗", null, "environment");
    }

    @AfterEach
    void newcomersLeave() {
        office.newcomersLeave();
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "1920, 1080"})
    void fromTheFormToTheAnswer(int width, int height) {
        this.width = width;
        this.height = height;
        String claim = filed(inbox(CLERK));
        List<String> more = List.of(started(), started());
        // One is left for the last picture.
        started();

        Page page = inbox(HEAD);
        assertThat(page.locator(".task-filter:has-text('待我处理') .gc-filter-number"))
                .hasText(Pattern.compile("[3-9]|\\d\\d+"));
        assertThat(card(page, claim)).containsText("统一领用");
        assertThat(
                        (Integer)
                                page.evaluate(
                                        "[...document.querySelectorAll('.tasks-list .gc-card *')].filter(one => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline').length"))
                .as("parts of cards that are cut")
                .isZero();
        seen(page, "list");
        found(page, claim);
        answered(page, claim);
        together(page, more);
        page.keyboard().press("?");
        assertThat(page.locator(".gc-keys")).isInViewport();
        seen(page, "keys");
    }

    @Test
    void onesOwnCasesFitAPhone() {
        width = 390;
        height = 844;
        String claim = started();
        Page page = inbox(CLERK);
        page.navigate(office.address() + "/camunda/app/tasklist/default/#/guicheng/cases");
        assertThat(page.locator(".gc-cases")).containsText(claim);
        assertThat(
                        (Boolean)
                                page.evaluate(
                                        "(box => box.scrollWidth <= box.clientWidth)(document.querySelector('.gc-cases').parentElement)"))
                .as("no card reaches over the edge")
                .isTrue();
        seen(page, "cases");
    }

    /** What is wrong is marked, a line comes back, what is typed is kept, and the case stands among one's own. */
    private String filed(Page page) {
        ClaimForm form = ClaimForm.open(page);
        form.send();
        assertThat(page.locator("#gc-category")).isFocused();
        assertThat(page.locator(".gc-field:has(#gc-purpose) > .gc-problem")).isVisible();
        seen(page, "wrong");
        form.fillIn(PURPOSE, "12.50");
        page.locator(".gc-lines .gc-remove").first().click();
        page.click(".gc-undo >> text=撤销");
        assertThat(page.locator(".gc-lines [name=amountInCents]").first()).hasValue("12.50");
        assertThat(page.locator(".modal .gc-draft-state")).containsText("草稿已保存");
        seen(page, "kept");
        String claim = form.filed();
        page.click(".gc-nav >> text=我的单据");
        assertThat(page.locator(".gc-cases tbody tr:has-text('%s')".formatted(claim)))
                .containsText(PURPOSE);
        seen(page, "cases");
        browser.close(page);
        return claim;
    }

    private void found(Page page, String claim) {
        page.keyboard().press("/");
        page.keyboard().type("hm 两种屏幕");
        Locator found = page.locator(".gc-found:has-text('%s')".formatted(claim));
        assertThat(found.first()).isVisible();
        seen(page, "found");
        found.first().click();
    }

    /** The answers stay in sight, and the next task opens. */
    private void answered(Page page, String claim) {
        assertThat(page.locator(".gc-task-sheet .gc-sheet")).containsText(claim);
        assertThat(page.locator(".gc-answer[data-answer=refuse]")).isInViewport();
        seen(page, "answers");
        assertThat(PrintKeyBrowserTest.printedBy(page)).contains("/cases/" + claim + "/print");
        page.click(".gc-answer[data-answer=approve]");
        assertThat(page.locator(".gc-told")).containsText(claim);
        assertThat(page.locator(".gc-task-sheet .gc-sheet")).not().containsText(claim);
        seen(page, "next");
    }

    private void together(Page page, List<String> claims) {
        claims.forEach(claim -> card(page, claim).locator(".gc-tick").check());
        assertThat(page.locator(".gc-several-head")).containsText("已选 2 项");
        seen(page, "several");
        page.click(".gc-several [data-answer=approve]");
        assertThat(page.locator(".gc-told .gc-answered li")).hasCount(2);
        seen(page, "results");
    }

    private String started() {
        return office.started(CLERK, office.claim(CLERK, List.of(TestOffice.line(10_000))));
    }

    private static Locator card(Page page, String claim) {
        return page.locator(".tasks-list .gc-card:has-text('%s')".formatted(claim));
    }

    private Page inbox(String person) {
        Page page = browser.page(width, height, person, office.address() + "/");
        page.waitForSelector(".gc-list-head");
        return page;
    }

    private void seen(Page page, String name) {
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s fits at %d", name, width)
                .isTrue();
        assertThat(Axe.violations(page, "body")).as("%s at %d", name, width).isEmpty();
        Inbox.picture(page, "widths-%s-%d".formatted(name, width));
    }
}
