package cn.guicheng.web.browser;

import static cn.guicheng.OwnFolder.example;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OwnFolder;
import cn.guicheng.TestOffice;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The administrator reads what became of the office's own procedures: one that runs, one that is broken, one that is gone. */
@Tag("restart")
class OwnProceduresBrowserTest {
    private static final String PAGE = "/camunda/app/tasklist/default/#/guicheng/own-procedures";
    private static final List<String> OF_EXAMPLE = List.of(
            "decisions/limits/desk-keepers.dmn", "forms/desk-lending/start.html", "processes/desk-lending.bpmn");

    @TempDir
    Path data;

    @TempDir
    Path folder;

    private Browser browser;

    @BeforeEach
    void openTheBrowser() {
        browser = Browser.start();
    }

    @AfterEach
    void closeTheBrowser() {
        browser.close();
    }

    @Test
    void theAdministratorSeesWhatRunsWhatIsBrokenAndWhatIsGone() throws IOException {
        OwnFolder own = new OwnFolder(folder, data);
        for (String file : OF_EXAMPLE) {
            own.put(file, example(file));
            own.put(other(file), other(example(file)));
        }
        own.start().close();
        own.take("processes/desk-lending.bpmn");
        own.put("processes/broken.bpmn", example("processes/desk-lending.bpmn").replace("desk-lending", "broken"));
        try (ConfigurableApplicationContext program = own.start()) {
            program.getBean(Scheduler.class).stop();
            String address = program.getBean(TestOffice.class).address();
            for (int width : List.of(1366, 390)) {
                page(address, width);
            }
        }
    }

    private void page(String address, int width) {
        Page page = browser.page(width, 850, "admin", address + PAGE);
        page.locator("td", new Page.LocatorOptions().setHasText("已移出文件夹"))
                .first()
                .waitFor();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/pictures", "本单位流程-" + width + ".png"))
                .setFullPage(true));
        String table = page.locator("table").first().innerText();
        assertThat(table)
                .contains("借用座位", "已部署", "借用办公桌", "不能再发起新单据", "没有部署", "processes/broken.bpmn")
                .doesNotContain("null", "undefined");
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("nothing is cut off at %d", width)
                .isLessThanOrEqualTo(width);
        assertThat((Boolean) page.locator("table")
                        .first()
                        .evaluate("table => table.getBoundingClientRect().right <= innerWidth"))
                .as("the whole table is seen at %d", width)
                .isTrue();
    }

    /** The example once more, as a procedure of its own. */
    private static String other(String text) {
        return text.replace("desk-lending", "seat-lending")
                .replace("desk-keepers", "seat-keepers")
                .replace("desk_lending", "seat_lending")
                .replace("desk_keepers", "seat_keepers")
                .replace("\"ZJ\"", "\"ZU\"")
                .replace("办公桌", "座位");
    }
}
