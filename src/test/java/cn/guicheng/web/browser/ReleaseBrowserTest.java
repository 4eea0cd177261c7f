package cn.guicheng.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.guicheng.limit.release.Releases;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a limit manager reads after a release that touched a table they had changed. */
class ReleaseBrowserTest extends LimitBrowserTest {
    private static final String TABLE = "expense-standard";

    @Autowired
    Releases releases;

    @Autowired
    JdbcClient jdbc;

    private String shipped;

    @BeforeEach
    void readWhatWasShipped() {
        shipped = desk.dmn(TABLE);
    }

    @AfterEach
    void dropTheDrafts() {
        jdbc.sql("update limit_release set draft_base = null, draft_shipped = null, draft_since = null")
                .update();
    }

    @Test
    void bothChangedTheTableAndTheManagersDecide() {
        release(shipped.replace(">100<", ">80<"), shipped.replace(">100<", ">120<"));
        Page page = tablePage();
        assertThat(page.locator(".gc-draft")).containsText("没有被覆盖");
        assertThat(page.locator(".gc-draft")).containsText("80");
        Inbox.picture(page, "release-draft");

        page.click("text=按发布的表提出");
        assertThat(page.locator(".gc-review .gc-difference")).containsText("100");
    }

    @Test
    void aTableThatHadToGiveWayIsSaidToHaveDoneSo() {
        String before = shipped.replace("name=\"standardInYuan\"", "name=\"formerInYuan\"");
        release(before.replace(">100<", ">80<"), before.replace(">100<", ">120<"));
        Page page = tablePage();
        assertThat(page.locator(".gc-draft")).containsText("换上了发布的表");
        assertThat(page.locator(".gc-draft")).containsText("120");
        Inbox.picture(page, "release-replaced");

        page.click("text=核对过了");
        assertThat(page.locator(".gc-draft")).hasCount(0);
    }

    /** The program of today starts where another had shipped {@code last}, and managers had made it {@code live}. */
    private void release(String last, String live) {
        jdbc.sql("update limit_release set shipped = ? where limit_table = ?")
                .params(last, TABLE)
                .update();
        repositoryService
                .createDeployment()
                .source("XE-2026-000000")
                .addString("decisions/limits/" + TABLE + ".dmn", live)
                .deploy();
        releases.bring();
    }

    private Page tablePage() {
        Page page = inbox.of("hewei");
        page.click("text=限额与规则");
        page.click("text=费用开支标准");
        return page;
    }
}
