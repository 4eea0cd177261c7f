package cn.guicheng.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.engine.form.ListCases;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list editor says of what is typed what the server says of it. */
class ListEditorBrowserTest extends BrowserTest {
    private static final String PROBLEM =
            """
            async ([module, form, lines]) => {
              await import(module);
              const box = document.createElement('div');
              document.body.append(box);
              box.append(...new DOMParser().parseFromString(form, 'text/html').body.children);
              const list = box.querySelector('guicheng-list');
              list.value = JSON.parse(lines);
              const said = [list.problem(), list.value.length];
              box.remove();
              return said;
            }""";

    @Test
    void theBrowserSpeaksAsTheServer() {
        Page page = new Inbox(browser, office).of("lina");
        ListCases.wrong().forEach(wrong -> assertThat(problem(page, ListCases.good(), ListCases.line(wrong[0])))
                .as(wrong[0])
                .containsExactly("第 2 行" + wrong[1], 2));
        assertThat(problem(page, ListCases.line("\"priceInCents\":1"), ListCases.line("\"kind\":\"spare\"")))
                .containsExactly(null, 2);
        assertThat(problem(page)).containsExactly("至少填写 1 行。", 0);
        assertThat(problem(page, ListCases.good(), ListCases.good(), ListCases.good(), ListCases.good()))
                .containsExactly("不得超过 3 行。", 4);
    }

    private static List<Object> problem(Page page, String... lines) {
        Object said = page.evaluate(
                PROBLEM,
                List.of(
                        "/camunda/guicheng/now/app/form/element/list.js",
                        ListCases.FORM,
                        "[" + String.join(",", lines) + "]"));
        return new ArrayList<>((List<?>) said);
    }
}
