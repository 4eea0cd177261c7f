package cn.guicheng.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.TestOffice;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;

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
        Page page = browser.page(1280, 900);
        page.navigate(office.address() + "/");
        Browser.login(page, person);
        page.waitForSelector(".task-filters .task-filter");
        return page;
    }

    /** Finds the task among those to claim, opens and claims it. */
    Page openTask(String person, String caseNumber) {
        Page page = of(person);
        page.click(".task-filters >> text=待签收");
        page.locator("[cam-widget-search] input.main-field").fill(caseNumber);
        page.keyboard().press("Enter");
        assertThat(page.locator(".tasks-list li.task")).hasCount(1);
        assertThat(page.locator(".tasks-list .gc-case-number")).hasCount(1);
        assertThat(
                        (Boolean)
                                page.evaluate(
                                        "(card => card.scrollHeight <= card.clientHeight)(document.querySelector('.task-card-details'))"))
                .as("a card that is not cut")
                .isTrue();
        page.locator(".tasks-list li.task:has-text(\"" + caseNumber + "\")").click();
        page.waitForSelector(".gc-sheet");
        page.locator(".task-details .claim").first().click();
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

    static void choose(Page page, String decision) {
        page.locator("#gc-decision").selectOption(new SelectOption().setValue(decision));
    }

    static void submit(Page page) {
        page.click(".form-actions .btn-primary");
    }

    /** Submits and waits until Tasklist has let go of the task. */
    static void submitted(Page page) {
        submit(page);
        assertThat(page.locator(".gc-form")).hasCount(0);
    }

    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
