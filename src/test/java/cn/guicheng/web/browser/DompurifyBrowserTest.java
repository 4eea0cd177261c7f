package cn.guicheng.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cleans foreign HTML in the web applications is our copy, and the shipped one is not even sent. */
class DompurifyBrowserTest extends BrowserTest {
    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "cockpit", "admin"})
    void everyWebApplicationRunsOurs(String app) {
        Page page = browser.page(1366, 768, "admin", office.address() + "/camunda/app/" + app + "/default/");
        page.waitForFunction("() => window.DOMPurify && window.angular");

        assertThat(page.evaluate("() => window.DOMPurify.version")).isEqualTo("3.5.0");
        assertThat(page.evaluate("() => window.DOMPurify.sanitize('<b onclick=\"x()\">规程</b><script>x()</script>')"))
                .isEqualTo("<b>规程</b>");
        Object bundle = page.evaluate("() => fetch(document.querySelector('script[src*=\"lib/deps.js\"]').src)"
                + ".then(answer => answer.text())");
        assertThat(bundle.toString()).contains("DOMPurify 3.5.0").doesNotContain("version=\"3.2.4\"");
        browser.close(page);
    }

    @Test
    void noOtherAddressHandsOutTheShippedOne() {
        Page page = browser.page(1366, 768);
        page.navigate(office.address() + "/camunda/app/tasklist/default/");
        for (String address : List.of("/webjars/camunda/lib/deps.js", "/camunda/lib/../lib/deps.js")) {
            Object bundle = page.evaluate("address => fetch(address).then(answer => answer.text())", address);
            assertThat(bundle.toString()).doesNotContain("version=\"3.2.4\"");
        }
        browser.close(page);
    }
}
