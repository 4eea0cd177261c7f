package cn.guicheng.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the four web applications still say in English, wherever it is fixed in their code: a short list, and all of it here. */
class LeftInEnglishBrowserTest extends BrowserTest {
    /** Words fixed in the code of the web applications, where no locale reaches. */
    private static final Set<String> LEFT = Set.of(
            // the diagram's and the table's viewer in Cockpit
            "zoom in",
            "zoom out",
            "reset zoom",
            "Hit policy:",
            "First",
            "Unique",
            "When",
            "And",
            "Then",
            "Annotations",
            "Input type",
            "Output label",
            "Output type",
            "Rules may overlap. The first matching rule will be chosen",
            // the table of variables in Cockpit: a heading and the types' names
            "Actions",
            "Boolean",
            "Date",
            "Double",
            "Integer",
            "Json",
            "Long",
            "Null",
            "String",
            // kinds of groups, rights and figures in Admin
            "DEPARTMENT",
            "POST",
            "SYSTEM",
            "ACCESS",
            "ALL",
            "PI",
            "DI",
            "TU");

    /** Visible texts and hints that contain a word in Latin letters. */
    private static final String LATIN_TEXTS =
            """
            () => {
              const texts = new Set();
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const parent = walker.currentNode.parentElement;
                const shown = parent && !['SCRIPT', 'STYLE'].includes(parent.tagName)
                  && parent.checkVisibility({visibilityProperty: true}) && getComputedStyle(parent).fontSize !== '0px'
                  && parent.getBoundingClientRect().width > 0;
                if (shown) texts.add(walker.currentNode.textContent.trim());
              }
              for (const element of document.querySelectorAll('[placeholder], [title]')) {
                if (element.checkVisibility()) texts.add(element.placeholder || ''), texts.add(element.title || '');
              }
              return [...texts].filter(text => /[A-Za-z]{2,}/.test(text));
            }""";

    @Test
    void isOnlyWhatTheListNames() {
        String claim = office.started();
        JsonNode payment = office.get(
                        "admin",
                        "/engine-rest/process-instance?processDefinitionKey=payment-approval&businessKey=" + claim)
                .body()
                .path(0);
        String instance = payment.path("id").asText();
        String definition = payment.path("definitionId").asText();
        String table = office.get("admin", "/engine-rest/decision-definition/key/payment-route")
                .body()
                .path("id")
                .asText();
        Page page = browser.page(1280, 900, "admin", office.address() + "/camunda/app/welcome/default/");
        page.waitForSelector("#user-profile");

        Set<String> found = new TreeSet<>(read(page, "welcome/default/#/welcome", "#user-profile h4"));
        found.addAll(read(page, "tasklist/default/", ".task-filter"));
        found.addAll(read(page, "cockpit/default/#/dashboard", ".dashboard-view, .dashboard"));
        found.addAll(read(page, "cockpit/default/#/processes", "table td"));
        found.addAll(read(page, "cockpit/default/#/decisions", "table td"));
        found.addAll(read(page, "cockpit/default/#/tasks", "h3, section"));
        found.addAll(read(page, "cockpit/default/#/process-definition/" + definition + "/runtime", ".djs-container"));
        found.addAll(read(page, "cockpit/default/#/process-instance/" + instance + "/runtime", ".ctn-tabs td, td"));
        found.addAll(read(page, "cockpit/default/#/decision-definition/" + table, ".dmn-decision-table-container"));
        found.addAll(read(page, "admin/default/#/users", "table td"));
        found.addAll(read(page, "admin/default/#/users/lina?tab=groups", "table td"));
        found.addAll(read(page, "admin/default/#/groups", "table td"));
        found.addAll(read(page, "admin/default/#/authorization?resource=0", "table td"));
        found.addAll(read(page, "admin/default/#/system?section=system-settings-general", "h3"));
        found.addAll(read(page, "admin/default/#/user-create", "#inputUserId"));

        assertThat(found).isSubsetOf(LEFT);
    }

    private Set<String> read(Page page, String address, String loaded) {
        page.navigate(office.address() + "/camunda/app/" + address);
        page.waitForSelector(loaded);
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        assertThat(page.title()).startsWith("规程");
        @SuppressWarnings("unchecked")
        List<String> texts = (List<String>) page.evaluate(LATIN_TEXTS);
        return texts.stream().filter(text -> !isChinese(text) && !isData(text)).collect(Collectors.toSet());
    }

    /** Chinese with a technical word in it, such as 用户 ID or BPMN, is Chinese. */
    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(sign -> Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN);
    }

    /** Ids, addresses, values of a table: lower case, camelCase or with signs no word has. */
    private static boolean isData(String text) {
        return text.equals("ID") || text.matches("[a-z][A-Za-z0-9]*|\\S*[-_@./:\"0-9]\\S*");
    }
}
