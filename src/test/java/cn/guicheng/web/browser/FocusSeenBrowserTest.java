package cn.guicheng.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.TestOffice;
import cn.guicheng.modelids.PaymentApprovalIds;
import com.microsoft.playwright.Page;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where the keyboard is, is seen: whatever Tab comes to looks different from when it is elsewhere. */
class FocusSeenBrowserTest extends BrowserTest {
    /**
     * Of the place of the keyboard: what it is, and nothing more if it is marked now and is not when the keyboard has gone on. A place
     * that cannot be seen itself is marked at what stands for it.
     */
    private static final String LOOK =
            """
            () => {
              const carrier = place => {
                for (let one = place; one; one = one.parentElement) {
                  if (getComputedStyle(one).opacity !== '0') return one;
                  if (one.nextElementSibling?.matches('.gc-yes-no')) return one.nextElementSibling;
                }
              };
              const marked = place => {
                const {outlineStyle, outlineWidth, outlineColor} = getComputedStyle(place);
                return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !outlineColor.endsWith(', 0)');
              };
              const said = [];
              const last = window.lastPlace;
              const place = document.activeElement;
              // A date has several places in one.
              if (last?.carrier.isConnected && !last.carrier.contains(place) && marked(last.carrier)) said.push(`${last.name} stays marked`);
              window.lastPlace = null;
              if (place === document.body) return ['', ...said];
              if (last?.place !== place && window.places.has(place)) return ['again', ...said];
              window.places.add(place);
              const name = `${place.localName}.${place.className} ${(place.ariaLabel ?? place.textContent).trim().slice(0, 20)}`;
              const shown = carrier(place);
              if (!marked(shown)) said.push(`${name} is not marked`);
              window.lastPlace = {place, carrier: shown, name};
              return [name, ...said];
            }""";

    private static final int MOST = 400;

    @AfterEach
    void newcomersLeave() {
        office.newcomersLeave();
    }

    @Test
    void inTheListAndWhatIsFound() {
        office.newPerson("aaqiu", "邱", "枫", null, "environment", "environment-head");
        new Inbox(browser, office).clear("aaqiu");
        office.newPerson("aaqin", "秦", "桑", null, "environment");
        String claim = office.started("aaqin", office.claim("aaqin", List.of(TestOffice.line(10_000))));
        Page page = new Inbox(browser, office).of("aaqiu");
        page.waitForSelector(".gc-tick");
        page.locator(".gc-tick").first().check();
        page.waitForSelector(".gc-several textarea");
        Set<String> seen = tabThrough(page);
        assertThat(seen)
                .anyMatch(place -> place.contains("gc-tick"))
                .anyMatch(place -> place.contains("gc-nav"))
                .anyMatch(place -> place.startsWith("textarea"))
                .anyMatch(place -> place.contains("查找单据"));
        page.fill(".gc-find input", claim);
        page.waitForSelector(".gc-found");
        assertThat(tabThrough(page)).anyMatch(place -> place.contains("gc-found"));
        Inbox.picture(page, "focus-found");
    }

    @Test
    void inATaskThatAsksForAnAnswerAlone() {
        String claim = office.started();
        Page page = new Inbox(browser, office).openTask("sunzhiqiang", claim);
        page.waitForSelector(".gc-answer-bar .gc-answer");
        assertThat(tabThrough(page))
                .anyMatch(place -> place.contains("gc-answer "))
                .anyMatch(place -> place.contains("gc-answer-comment"))
                .anyMatch(place -> place.contains("gc-release"));
        page.focus(".gc-answer");
        Inbox.picture(page, "focus-answer");
    }

    @Test
    void inAFormOfATask() {
        String claim = office.started();
        office.walkTo(PaymentApprovalIds.AUDIT_PAYMENT, claim);
        office.claimTask("liuyang", claim);
        Page page = new Inbox(browser, office).of("liuyang");
        page.navigate(office.address() + "/camunda/app/tasklist/default/#/?task="
                + office.task(claim).getId());
        page.waitForSelector("[cam-tasklist-form] .gc-form[data-ready]");
        page.waitForSelector(".gc-answer-bar .gc-answer");
        assertThat(tabThrough(page)).anyMatch(place -> place.contains("gc-pressed-for"));
        page.focus(".gc-nav");
        Inbox.picture(page, "focus-menu");
    }

    /** From the search over the heads of the columns to the pages, in this order. */
    @Test
    void inARegister() {
        Page page = new Inbox(browser, office).of("chenjianhua");
        // The second ten of a register that is shipped with twenty: there is a page before it.
        page.navigate(office.address()
                + "/camunda/app/tasklist/default/#/guicheng/register?name=archive-items&size=10&page=1");
        page.waitForSelector(".gc-page .gc-register tbody tr");
        List<String> seen = List.copyOf(tabThrough(page));
        int search = placeOf(seen, "input.form-control");
        int heads = placeOf(seen, "a. 编号");
        int pages = placeOf(seen, "a.btn btn-default 上一页");
        assertThat(List.of(search, heads, pages)).isSorted().doesNotContain(-1);
        page.focus(".gc-register th a");
        Inbox.picture(page, "focus-register");
        page.keyboard().press("Enter");
        page.waitForSelector(".gc-register th[aria-sort=descending]");
    }

    private static int placeOf(List<String> seen, String name) {
        return IntStream.range(0, seen.size())
                .filter(place -> seen.get(place).startsWith(name))
                .findFirst()
                .orElse(-1);
    }

    /** Through all places of the page, wherever the keyboard is now, until it comes back to where it has been. */
    private static Set<String> tabThrough(Page page) {
        page.evaluate("() => { document.activeElement.blur(); window.lastPlace = null; window.places = new Set(); }");
        Set<String> seen = new LinkedHashSet<>();
        for (int i = 0; i < MOST && !seen.contains("again"); i++) {
            page.keyboard().press("Tab");
            List<?> said = (List<?>) page.evaluate(LOOK);
            assertThat(said.subList(1, said.size())).isEmpty();
            seen.add(said.get(0).toString());
        }
        assertThat(seen).contains("again");
        return seen;
    }
}
