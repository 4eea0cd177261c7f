package cn.guicheng.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.TestOffice;
import cn.guicheng.modelids.PaymentApprovalIds;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody enters that they are away; who stands in finds their tasks, and it is ended. */
class AbsenceBrowserTest extends BrowserTest {
    private static final String ADDRESS = "/camunda/app/tasklist/default/#/guicheng/absences";

    @AfterEach
    void everybodyIsBack() {
        office.get("admin", "/api/absences")
                .body()
                .forEach(absence -> office.call(
                        "DELETE", "admin", "/api/absences/" + absence.path("id").asText(), null));
    }

    private Page absences(String person, int width, int height) {
        Page page = browser.page(width, height, person, office.address() + ADDRESS);
        page.waitForSelector(".gc-absence-entry");
        return page;
    }

    @Test
    void oneEntersOnesAbsenceAndEndsIt() {
        Page page = absences("liuyang", 1366, 900);
        assertThat(page.locator("#gc-absence-person option").allTextContents()).containsExactly("刘洋");
        page.click("button:has-text('登记')");
        page.waitForSelector(".gc-problem:has-text('离岗结束：必须填写')");
        page.fill("#gc-absence-to", "2099-01-01T00:00");
        page.click("button:has-text('登记')");
        page.waitForSelector(".gc-problem:has-text('一次离岗最长 366 天')");
        page.fill("#gc-absence-to", LocalDate.now().plusDays(3) + "T00:00");
        page.selectOption("#gc-absence-substitute", "yeqing");
        page.click("button:has-text('登记')");
        page.waitForSelector(".gc-said:has-text('已登记')");
        assertThat(page.locator(".gc-table").textContent()).contains("刘洋", "叶青", "离岗中");
        assertThat(Axe.violations(page, ".gc-page")).isEmpty();
        page.screenshot(picture("离岗-登记"));
        page.click("[aria-label='结束刘洋的离岗']");
        page.waitForSelector(".gc-said:has-text('已结束')");
        assertThat(page.locator(".gc-table").count()).isZero();
    }

    @Test
    void aHeadEntersThatOfTheirPeopleAndItFitsAPhone() {
        Page page = absences("sunzhiqiang", 390, 844);
        assertThat(page.locator("#gc-absence-person option").allTextContents())
                .contains("孙志强", "李娜", "马东")
                .doesNotContain("刘洋");
        page.selectOption("#gc-absence-person", "lina");
        page.fill("#gc-absence-to", LocalDate.now().plusDays(3) + "T00:00");
        page.selectOption("#gc-absence-substitute", "madong");
        page.click("button:has-text('登记')");
        page.waitForSelector(".gc-said:has-text('已登记')");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        for (String words : new String[] {"马东", "未开始", "离岗中", "结束"}) {
            assertThat((Boolean) page.evaluate(
                            """
                            words => [...document.querySelectorAll('.gc-absences td')].filter(cell => cell.innerText.includes(words))
                              .every(cell => cell.getBoundingClientRect().right <= innerWidth)""",
                            words))
                    .as(words)
                    .isTrue();
        }
        page.screenshot(picture("离岗-手机"));
    }

    /** The board chair belongs to no department and signs all the same. */
    @Test
    void whoHoldsAPostAndIsInNoDepartmentStandsIn() {
        Page page = absences("liuyang", 1366, 900);
        page.fill("#gc-absence-to", LocalDate.now().plusDays(3) + "T00:00");
        page.selectOption("#gc-absence-substitute", "zhaozhengguo");
        page.click("button:has-text('登记')");
        page.waitForSelector(".gc-said:has-text('已登记')");
        assertThat(page.locator(".gc-table").textContent()).contains("刘洋", "赵正国");
    }

    @Test
    void aDayInAYearOfWhichNothingIsPublishedSaysSo() {
        int year = LocalDate.now().getYear() + 3;
        OffsetDateTime from = OffsetDateTime.parse(year + "-03-01T00:00:00+08:00");
        assertThat(office.post(
                                "admin",
                                "/api/absences",
                                Map.of(
                                        "person",
                                        "liuyang",
                                        "from",
                                        from.toString(),
                                        "to",
                                        from.plusDays(2).toString()))
                        .status())
                .isEqualTo(201);
        Page page = absences("liuyang", 1366, 900);
        page.waitForSelector(".gc-unpublished:has-text('%d 年放假安排尚未公布')".formatted(year));
    }

    @Test
    void whoStandsInFindsTheTaskAndSignsInTheirPlace() {
        String claim = office.started();
        office.departmentHeadSigns(claim);
        away("liuyang", "yeqing");
        Page page = new Inbox(browser, office).of("yeqing");
        page.locator(".gc-find input").fill(claim);
        page.locator(".gc-found:has-text(\"" + claim + "\")").first().click();
        page.waitForSelector(".gc-holder:has-text('您代刘洋办理')");
        assertThat(page.locator(".gc-card-for").first().textContent()).isEqualTo("代刘洋");
        page.screenshot(picture("离岗-代办"));
        page.click(".gc-claim");
        page.waitForSelector(".gc-holder:has-text('由我代刘洋办理')");
        office.does("yeqing", PaymentApprovalIds.AUDIT_PAYMENT, claim, TestOffice.audit());
        page.navigate(office.address() + "/camunda/app/tasklist/default/#/guicheng/case?number=" + claim);
        page.waitForSelector("text=叶青（代刘洋）");
        page.screenshot(picture("离岗-签字"));
    }

    private void away(String person, String substitute) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("person", person);
        body.put("from", LocalDate.now() + "T00:00:00+08:00");
        body.put("to", LocalDate.now().plusDays(2) + "T00:00:00+08:00");
        body.put("substitute", substitute);
        assertThat(office.post("admin", "/api/absences", body).status()).isEqualTo(201);
    }

    private static Page.ScreenshotOptions picture(String name) {
        return new Page.ScreenshotOptions()
                .setPath(Path.of("target/pictures", name + ".png"))
                .setFullPage(true);
    }
}
