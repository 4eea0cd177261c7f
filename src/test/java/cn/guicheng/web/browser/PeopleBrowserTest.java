package cn.guicheng.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People and posts as the administrator looks at them, and a list that is tried and taken in. */
class PeopleBrowserTest extends BrowserTest {
    private static final String ADDRESS = "/camunda/app/tasklist/default/#/guicheng/people?view=";
    private static final String HEAD = "id,familyName,givenName,email,department,posts\n";

    private Page opened(String person, String view, int width, int height) {
        Page page = browser.page(width, height, person, office.address() + ADDRESS + view);
        page.waitForSelector(".gc-page h3:has-text('人员与岗位'), .gc-page .gc-problem");
        return page;
    }

    @ParameterizedTest
    @CsvSource({"1366, 900", "390, 844"})
    void everyViewFitsTheScreenAndCanBeReadByEverybody(int width, int height) {
        Page page = opened("admin", "people", width, height);
        for (String view : new String[] {"人员", "岗位", "离职人员的单据", "导入名单"}) {
            page.click("nav[aria-label=查看] a:has-text('" + view + "')");
            page.waitForSelector("nav[aria-label=查看] a.gc-chosen:has-text('" + view + "')");
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as(view)
                    .isTrue();
            assertThat(Axe.violations(page, ".gc-page")).as(view).isEmpty();
            page.screenshot(picture("人员与岗位-" + view + "-" + width));
        }
    }

    @Test
    void aPostOfWhichOneIsThereShowsWhatHangsOnIt() {
        Page page = opened("admin", "posts", 1366, 900);
        assertThat(page.locator("tr:has(td:text-is('总经理')) td").nth(3).textContent())
                .isEqualTo("只有一人");
        assertThat(page.locator("tr:has(td:text-is('总经理')) + tr").textContent()).contains("付款审批：");
        assertThat(page.locator("tr:has(td:text-is('财务会计')) td").nth(1).textContent())
                .contains("刘洋", "宋静");
    }

    @Test
    void nobodyButTheAdministratorSeesIt() {
        Page page = opened("lina", "people", 1366, 900);
        assertThat(page.locator(".gc-page .gc-problem").textContent()).contains("系统管理员");
        assertThat(page.locator("a.gc-nav:has-text('人员与岗位')").count()).isZero();
    }

    @Test
    void aListIsTriedAndThenTakenIn() {
        Page page = opened("admin", "import", 1366, 900);
        assertThat(page.locator("a.gc-nav:has-text('人员与岗位')").count()).isOne();
        choose(page, "pagelist1,钱,多多,,财务部,出纳\npagelist2,,少少,,财务部,\n");
        page.click("button:has-text('先试一遍')");
        page.waitForSelector("[role=status]:has-text('不收 1 行')");
        assertThat(page.locator(".gc-import").textContent()).contains("姓：必须填写。", "钱多多，财务部 出纳");
        assertThat(page.locator("button:has-text('正式导入')").isVisible()).isFalse();
        page.screenshot(picture("人员与岗位-试导入"));
        assertThat(Axe.violations(page, ".gc-page")).isEmpty();
        choose(page, "pagelist1,钱,多多,,财务部,出纳\n");
        page.click("button:has-text('先试一遍')");
        page.waitForSelector("[role=status]:has-text('新增 1 人')");
        page.click("button:has-text('正式导入')");
        page.waitForSelector("[role=status]:has-text('已导入：新增 1 人')");
        page.check("#gc-close-missing");
        assertThat(page.locator(".gc-import-answer").textContent()).isEmpty();
        page.click("button:has-text('先试一遍')");
        page.waitForSelector("[role=status]:has-text('停用')");
        assertThat(page.locator(".gc-import").textContent()).contains("十分之一");
        page.screenshot(picture("人员与岗位-停用过多"));
        assertThat(office.post("admin", "/api/people/pagelist1/close", Map.of("reason", "离职"))
                        .status())
                .isEqualTo(200);
    }

    /** In the demo nobody has one of their own. */
    @Test
    void theFirstPasswordOfEachIsShownOnce() {
        Page page = opened("admin", "import", 1366, 900);
        page.route(
                "**/people/import?dryRun=false**",
                route -> route.fulfill(
                        new Route.FulfillOptions()
                                .setContentType("application/json")
                                .setBody(
                                        """
                                {"added":2,"changed":0,"closed":0,"refused":[],
                                "firstPasswords":{"pagelist3":"kq7mzt3xw9rbv2np","pagelist4":"h4yc8sdg5jfe6u7a"}}""")));
        choose(page, "pagelist3,钱,一,,财务部,\npagelist4,钱,二,,财务部,\n");
        page.click("button:has-text('先试一遍')");
        page.waitForSelector("[role=status]:has-text('新增 2 人')");
        page.click("button:has-text('正式导入')");
        page.waitForSelector("[role=status]:has-text('已导入：新增 2 人')");
        assertThat(page.locator(".gc-first-passwords tr:has(td:text-is('pagelist4')) code")
                        .textContent())
                .isEqualTo("h4yc8sdg5jfe6u7a");
        assertThat(Axe.violations(page, ".gc-page")).isEmpty();
        page.screenshot(picture("人员与岗位-初始密码"));
    }

    private static void choose(Page page, String lines) {
        page.setInputFiles(
                "#gc-people-file",
                new FilePayload("people.csv", "text/csv", (HEAD + lines).getBytes(StandardCharsets.UTF_8)));
    }

    private static Page.ScreenshotOptions picture(String name) {
        return new Page.ScreenshotOptions()
                .setPath(Path.of("target/pictures", name + ".png"))
                .setFullPage(true);
    }
}
