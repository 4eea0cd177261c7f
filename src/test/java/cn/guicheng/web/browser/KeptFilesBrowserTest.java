package cn.guicheng.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page that is opened again asks the server for none of our files. */
class KeptFilesBrowserTest extends BrowserTest {
    /** Of our files: how many the page has, those for which it asked the server, and those whose address bears no release. */
    private static final String FILES =
            """
            () => {
              const files = performance.getEntriesByType('resource').map(file => [new URL(file.name).pathname, file.transferSize]);
              const ours = files.filter(([path]) => /^.camunda.guicheng.(?!now.)/.test(path));
              return [
                ours.length,
                ours.filter(([, sent]) => sent > 0).map(([path]) => path),
                ours.filter(([path]) => !/^.camunda.guicheng.[0-9a-f]{12}.(app|forms|libraries)./.test(path)).map(([path]) => path)
              ];
            }""";

    @ParameterizedTest
    @CsvSource({
        "lina, tasklist/default/, 100, .gc-list-head",
        "admin, cockpit/default/, 15, a:text-is('限额与规则')",
        "admin, admin/default/#/users/lina?tab=account, 4, .gc-close-account"
    })
    void aPageOpenedAgainAsksForNoneOfOurFiles(String person, String address, int least, String drawn) {
        Page page = browser.page(1366, 768);
        page.addInitScript("performance.setResourceTimingBufferSize(2000)");
        page.navigate(office.address() + "/camunda/app/" + address);
        Browser.login(page, person);
        page.waitForSelector(drawn);
        List<?> first = (List<?>) page.evaluate(FILES);
        assertThat((Integer) first.get(0)).isGreaterThanOrEqualTo(least);
        assertThat((List<?>) first.get(2)).as("without a release").isEmpty();

        page.reload();
        page.waitForSelector(drawn);
        List<?> again = (List<?>) page.evaluate(FILES);
        assertThat((Integer) again.get(0)).isGreaterThanOrEqualTo(least);
        assertThat((List<?>) again.get(1)).as("asked for again").isEmpty();
    }
}
