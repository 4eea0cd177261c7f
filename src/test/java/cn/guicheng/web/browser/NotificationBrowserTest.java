package cn.guicheng.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.Deliveries;
import cn.guicheng.MailServer;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people do with what they are told, in a real browser. */
class NotificationBrowserTest extends BrowserTest {
    private static final Pattern HTML = Pattern.compile("<!DOCTYPE html>.*?</html>", Pattern.DOTALL);

    @Autowired
    Deliveries deliveries;

    @AfterAll
    static void stop() {
        MailServer.down();
    }

    @BeforeEach
    void nothingOfOthersWaits() {
        deliveries.forget();
    }

    @Test
    void theLinkInAMailLeadsThroughTheLoginToTheTask() throws Exception {
        MailServer.up();
        String claim = office.started();
        deliveries.run();
        MimeMessage mail = MailServer.received(claim).get(0);

        Page page = browser.page(1280, 900);
        page.setContent(html(mail));
        picture(page, "20-mail");
        // A mail program opens the link in a window of its own.
        page.navigate(page.locator("a:has-text('打开任务')").getAttribute("href"));
        Browser.login(page, "sunzhiqiang");
        assertThat(page.locator(".gc-sheet")).containsText(claim);
        page.locator(".gc-claim").click();
        assertThat(page.locator(".disabled-form")).hasCount(0);

        Page other = browser.page(1280, 900);
        other.setContent(html(mail));
        other.navigate(other.locator("a:has-text('查看单据')").getAttribute("href"));
        Browser.login(other, "sunzhiqiang");
        assertThat(other.locator(".gc-page .gc-sheet")).containsText(claim);
    }

    @Test
    void theClaimantUrgesOnceAndSeesWhenAgain() {
        String claim = office.started();
        Page lina = loggedIn("lina", "#/guicheng/case?number=" + claim);
        picture(lina, "21-urge");
        lina.click(".gc-urge");

        assertThat(lina.locator(".gc-urge")).isDisabled();
        assertThat(lina.locator(".gc-message >> text=以后可以再催办")).isVisible();
        assertThat(office.told(claim, "task-urged")).containsExactly("sunzhiqiang");
        picture(lina, "22-urged");
    }

    @Test
    void aPersonChoosesHowTheyAreTold() {
        Page page = loggedIn("caohong", "");
        page.click(".gc-nav:has-text('通知设置')");
        page.selectOption("select[name=task-opened]", "digest");
        page.selectOption("select[name=task-due-soon]", "none");
        page.click("text=保存");
        assertThat(page.locator(".gc-settings [role=status]")).hasText("已保存。");
        picture(page, "23-notice-settings");
        page.reload();
        assertThat(page.locator("select[name=task-opened]")).hasValue("digest");
        assertThat(page.locator("select[name=case-ended]")).hasValue("at-once");
        assertThat(office.get("caohong", "/api/notices/preferences").body().findValuesAsText("mode"))
                .startsWith("digest", "none", "at-once");
        office.call(
                "PUT",
                "caohong",
                "/api/notices/preferences",
                Map.of("task-opened", "at-once", "task-due-soon", "at-once"));
    }

    @Test
    void theAdministratorSeesWhoIsNotReachedAndSendsAgain() {
        MailServer.up();
        office.newPerson("meidizhi", "梅", "地址", "keine-adresse", "engineering-head");
        String claim = office.started();
        deliveries.run();
        office.call(
                "PUT",
                "admin",
                "/engine-rest/user/meidizhi/profile",
                Map.of("id", "meidizhi", "firstName", "梅", "lastName", "地址", "email", "meidizhi@example.com"));

        Page admin = loggedIn("admin", "");
        admin.click(".gc-nav:has-text('无法送达')");
        Locator row = admin.locator("tr:has-text('meidizhi')");
        assertThat(row).containsText("“keine-adresse”不是邮件地址");
        picture(admin, "24-undeliverable");
        row.locator("button").click();
        assertThat(row).hasCount(0);
        deliveries.run();
        assertThat(MailServer.received(claim).stream().map(MailServer::recipient))
                .contains("meidizhi");
        office.removePerson("meidizhi");

        Page other = loggedIn("caohong", "");
        assertThat(other.locator(".gc-nav:has-text('通知设置')")).isVisible();
        assertThat(other.locator(".gc-warning")).hasCount(0);
    }

    private Page loggedIn(String person, String address) {
        Page page = browser.page(1280, 900, person, office.address() + "/camunda/app/tasklist/default/" + address);
        page.waitForSelector(address.isEmpty() ? ".task-filters .task-filter" : ".gc-page .gc-sheet");
        return page;
    }

    private static String html(MimeMessage mail) throws MessagingException, IOException {
        Object content = mail.getContent();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Object part = content; part instanceof jakarta.mail.internet.MimeMultipart parts; ) {
            part = parts.getBodyPart(parts.getCount() - 1).getContent();
            if (part instanceof String html) {
                all.writeBytes(html.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        Matcher html = HTML.matcher(all.toString(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(html.find()).isTrue();
        return html.group();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures", name + ".png")));
    }
}
