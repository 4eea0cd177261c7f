package cn.guicheng.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page that a menu or a list of pages leads to can be read by everybody: axe finds nothing on it. */
class PagesAxeBrowserTest extends BrowserTest {
    private static final String OURS =
            "[...document.querySelectorAll('a.gc-nav, .gc-page a')].map(link => link.getAttribute('href')).filter(href => href?.startsWith('#/guicheng'))";

    @ParameterizedTest
    @CsvSource({"chenjianhua", "fengxue", "admin"})
    void everyPageOfTheInboxsMenu(String person) {
        Page page = new Inbox(browser, office).of(person);
        page.waitForSelector(".gc-list-head");
        assertThat(Axe.violations(page, "body")).as("inbox").isEmpty();
        for (String address : addresses(page)) {
            open(page, "tasklist", address);
            assertThat(Axe.violations(page, "body")).as(address).isEmpty();
        }
    }

    /** And of every kind of page behind them one, from whichever page a link leads there. */
    @ParameterizedTest
    @CsvSource({"fengxue", "admin", "hewei"})
    void everyKindOfPageBehindThem(String person) {
        office.started();
        Page page = new Inbox(browser, office).of(person);
        page.waitForSelector(".gc-list-head");
        Deque<String> open = new ArrayDeque<>(addresses(page));
        Set<String> kinds = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            String address = open.poll();
            if (kinds.add(address.replaceAll("\\?.*", ""))) {
                open(page, "tasklist", address);
                assertThat(Axe.violations(page, "body")).as(address).isEmpty();
                // Rows that other tests wrote into a register by themselves have no case behind them.
                addresses(page).stream().filter(found -> !found.contains("-T-")).forEach(open::add);
            }
        }
        assertThat(kinds).contains("#/guicheng/registers", "#/guicheng/register");
    }

    @ParameterizedTest
    @CsvSource({"#/guicheng/registers, register?", "#/guicheng/limits, limit?"})
    void everyRegisterAndEveryTable(String list, String kind) {
        Page page = new Inbox(browser, office).of("chenjianhua");
        open(page, "tasklist", list);
        List<String> found = addresses(page).stream()
                .filter(address -> address.contains(kind))
                .toList();
        assertThat(found).hasSizeGreaterThan(5);
        for (String address : found) {
            open(page, "tasklist", address);
            assertThat(Axe.violations(page, "body")).as(address).isEmpty();
        }
    }

    @Test
    void thePagesOfCockpit() {
        Page page = new Inbox(browser, office).of("yuanhaibo");
        for (String address : List.of("#/guicheng/metrics", "#/guicheng/limits", "#/processes", "#/tasks")) {
            page.navigate(office.address() + "/camunda/app/cockpit/default/" + address);
            page.waitForSelector(
                    address.contains("guicheng")
                            ? ".gc-page h3, .gc-page h2, .gc-page table"
                            : ".ctn-main h2, .ctn-main h3, table");
            waitUntilNamed(page);
            assertThat(Axe.violations(page, "body")).as(address).isEmpty();
        }
    }

    /** Each page with what it shows once it is drawn. */
    private static final Map<String, String> OF_THE_ADMINISTRATOR = Map.ofEntries(
            Map.entry("#/", "a[href='#/users']"),
            Map.entry("#/users", "tbody td a"),
            Map.entry("#/users/lina?tab=profile", "form input"),
            Map.entry("#/users/lina?tab=account", ".gc-close-account"),
            Map.entry("#/users/lina?tab=groups", "tbody td a"),
            Map.entry("#/users/lina?tab=tenants", ".loader-state.empty"),
            Map.entry("#/user-create", "form input"),
            Map.entry("#/groups", "tbody td a"),
            Map.entry("#/groups/accountant", "form input"),
            Map.entry("#/groups/accountant?tab=users", "tbody td a"),
            Map.entry("#/group-create", "form input"),
            Map.entry("#/tenants", ".loader-state.empty"),
            Map.entry("#/tenant-create", "form input"),
            Map.entry("#/authorization?resource=0", "tbody td"),
            Map.entry("#/authorization?resource=1", "tbody td"),
            Map.entry("#/system?section=system-settings-general", ".ctn-main h3"));

    @Test
    void thePagesOfTheAdministratorAndWhatIsAddedThere() {
        Page page = browser.page(1366, 900, "admin", office.address() + "/camunda/app/admin/default/#/users");
        page.waitForSelector("tbody td a");
        OF_THE_ADMINISTRATOR.forEach((address, shown) -> {
            administration(page, address, shown);
            assertClean(page, address);
        });
        administration(page, "#/authorization?resource=1", "tbody td");
        page.click("[ng-click='addNewAuthorization()']");
        page.waitForSelector("#inputResourceId");
        assertClean(page, "a new authorization");
        administration(page, "#/users/lina?tab=groups", "tbody td a");
        page.click("button:has-text('添加'), a:has-text('添加')");
        page.waitForSelector(".modal td > input[type=checkbox]");
        assertClean(page, "a group to add");
        Inbox.picture(page, "administrator-adds-a-group");
    }

    /** What a person's own name opens, the same for everybody. */
    @Test
    void thePageOfOnesOwnParticulars() {
        Page page = new Inbox(browser, office).of("chenjianhua");
        page.navigate(office.address() + "/camunda/app/welcome/default/");
        page.waitForSelector(".user-profile-name");
        assertClean(page, "own particulars");
        assertThat(page.locator(".user-profile-name").textContent().trim()).isEqualTo("陈建华");
        assertParts(page, "own particulars");
    }

    /** Whoever goes through a page by ear goes from part to part: nothing stands outside of one, and each has its name. */
    @Test
    void everythingStandsInAPartOfThePage() {
        Page page = new Inbox(browser, office).of("chenjianhua");
        page.waitForSelector(".gc-list-head");
        assertParts(page, "list");
        for (String address : List.of("#/guicheng/cases", "#/guicheng/archive", "#/guicheng/limit?key=payment-route")) {
            open(page, "tasklist", address);
            assertParts(page, address);
        }
        page.click("li.start-process-action a");
        page.waitForSelector(".modal-title, .modal-header h3");
        assertParts(page, "start");
        open(page, "cockpit", "#/guicheng/metrics");
        assertParts(page, "metrics");

        office.started();
        Page head = new Inbox(browser, office).of("sunzhiqiang");
        head.locator(".gc-card").first().click();
        head.waitForSelector(".gc-task-sheet .gc-part");
        assertParts(head, "task");
        head.context().clearCookies();
        head.reload();
        head.waitForSelector("input[type=password]");
        assertParts(head, "login");
    }

    private static void assertParts(Page page, String what) {
        try {
            page.waitForCondition(() -> Axe.outsideOfParts(page).isEmpty());
        } catch (TimeoutError stays) {
            assertThat(Axe.outsideOfParts(page)).as(what).isEmpty();
        }
    }

    private void administration(Page page, String address, String shown) {
        page.navigate("about:blank");
        page.navigate(office.address() + "/camunda/app/admin/default/" + address);
        page.waitForSelector(shown);
        waitUntilNamed(page);
    }

    /** What is drawn has its names a moment later. */
    private static void assertClean(Page page, String what) {
        List<Object> found = new ArrayList<>();
        try {
            page.waitForCondition(() -> {
                found.clear();
                found.addAll(Axe.violations(page, "body"));
                return found.isEmpty();
            });
        } catch (TimeoutError stays) {
            assertThat(found).as(what).isEmpty();
        }
    }

    private static Set<String> addresses(Page page) {
        Set<String> addresses = new LinkedHashSet<>();
        for (Object address : (List<?>) page.evaluate(OURS)) {
            addresses.add(address.toString());
        }
        return addresses;
    }

    private void open(Page page, String application, String address) {
        page.navigate(office.address() + "/camunda/app/" + application + "/default/" + address);
        page.waitForSelector(".gc-page h2, .gc-page h3, .gc-page table");
        waitUntilNamed(page);
    }

    /** The menus have their names a moment after they were drawn. */
    private static void waitUntilNamed(Page page) {
        page.waitForFunction("() => !document.querySelector('.app-switch > .dropdown-toggle:not([aria-label])')");
    }
}
