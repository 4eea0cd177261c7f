package cn.guicheng.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The administrator closes an account where others would delete it, and opens it again. */
class ClosingBrowserTest extends BrowserTest {
    @Test
    void theAdministratorClosesAnAccountInThePlaceOfDeletingIt() {
        // A login that stands on the first page of the list, however many people other tests have left.
        office.newPerson("aakai", "李", "凯", "aakai@example.com", "engineering");
        String claim = office.started("aakai", office.claim("aakai", List.of(cn.guicheng.TestOffice.line(10_000))));
        Page page = browser.page(
                1366, 900, "admin", office.address() + "/camunda/app/admin/default/#/users/aakai?tab=account");

        page.waitForSelector(".gc-close-account");
        assertThat(page.locator("button", new Page.LocatorOptions().setHasText("删除用户"))
                        .count())
                .isZero();
        assertThat(page.locator("button[ng-click='deleteUser()']").isVisible()).isFalse();
        page.click(".gc-close-account");
        assertThat(page.locator(".gc-closing .text-danger").textContent()).contains("停用理由");

        page.fill("#gc-closingReason", "写到一半");
        assertThat(Browser.asksOnLeaving(page)).isTrue();
        // Of no department, and an heir all the same.
        page.selectOption("#gc-handOverTo", "zhaozhengguo");
        page.selectOption("#gc-handOverTo", "madong");
        page.fill("#gc-closingReason", "离职，由马东接手");
        page.screenshot(picture("停用账号"));
        // An impatient one asks once.
        page.dblclick(".gc-close-account");
        page.waitForSelector(".gc-closed-outcome");
        assertThat(page.locator(".gc-closed-outcome").textContent()).contains("账号已停用", claim);
        page.screenshot(picture("已停用"));
        assertThat(office.get("aakai", "/api/cases").status()).isEqualTo(401);

        page.navigate(office.address() + "/camunda/app/admin/default/#/users?searchQuery=%5B%5D");
        Locator row = page.locator("tr", new Page.LocatorOptions().setHasText("aakai"));
        row.locator(".gc-closed").waitFor();
        assertThat(row.locator(".gc-closed").textContent()).isEqualTo("已停用");
        page.screenshot(picture("用户列表中的已停用"));

        page.navigate(office.address() + "/camunda/app/admin/default/#/users/aakai?tab=account");
        page.click(".gc-reopen-account");
        page.waitForSelector(
                ".gc-close-account", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.VISIBLE));
        assertThat(office.get("aakai", "/api/cases").status()).isEqualTo(200);
        office.removePerson("aakai");
    }

    private static Page.ScreenshotOptions picture(String name) {
        return new Page.ScreenshotOptions()
                .setPath(Path.of("target/pictures", name + ".png"))
                .setFullPage(true);
    }
}
