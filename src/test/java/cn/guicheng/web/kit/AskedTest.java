package cn.guicheng.web.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.guicheng.OnH2;
import cn.guicheng.TestOffice;
import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.form.SentObject;
import cn.guicheng.engine.form.Spelling;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may not is told so before anything is said of what they sent. */
@OnH2
class AskedTest {
    @Autowired
    TestOffice office;

    @ParameterizedTest
    @CsvSource({
        "POST, /api/people/import?dryRun=maybe",
        "POST, /api/people/import?closeMissing=maybe",
        "POST, /api/registers/archive-items/import?dryRun=maybe",
        "PUT, /api/calendar/2027"
    })
    void aTable(String method, String address) {
        assertThat(office.csv(method, "lina", address, "nonsense".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "lina, /api/metrics/procedures/reimbursement/cases?page=x",
        "lina, /api/metrics/procedures/reimbursement/cases?from=x",
        "lina, /api/registers/payments?page=x",
        "lina, /api/registers/payments/page?size=x",
        "lina, /api/registers/payments/table?from=x"
    })
    void aQuestion(String person, String address) {
        assertThat(office.get(person, address).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /api/registers/archive-items/X-1",
        "PUT, /api/registers/archive-items/X-1/file",
        "PUT, /api/registers/archive-items/X-1/hold",
        "PUT, /api/registers/archive-items/X-1/repair",
        "PUT, /api/registers/archive-items/X-1/write-off",
        "PUT, /api/archive/compensations/JY-2026-000001/collected",
        "PUT, /api/archive/compensations/JY-2026-000001/waived",
        "POST, /api/people/liuyang/close",
        "POST, /api/forms/complaint/start/check",
        "POST, /api/forms/complaint/start/preview",
        "POST, /api/forms/complaint/start/first-steps",
        "PUT, /api/drafts/complaint/start",
        "POST, /api/limits/payment-route/check",
        "POST, /api/limits/payment-route/back-test?from=x",
        "POST, /api/limits/payment-route/proposals?baseVersion=x"
    })
    void aBody(String method, String address) {
        for (String body : List.of("[nonsense", "[]", "")) {
            assertThat(office.raw(method, "lina", address, body.getBytes(StandardCharsets.UTF_8))
                            .status())
                    .as(body)
                    .isEqualTo(403);
        }
    }

    /** What is unknown is left alone; but who errs in a letter of what they may leave out is told. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/absences | {'person':'lina','from':'2099-01-01T00:00:00Z','to':'2099-01-02T00:00:00Z','substitut':'x'}"
                        + " | 代理人：写作“substitut”，应为 substitute。",
                "/api/people/liuyang/close | {'reason':'调离','handoverTo':'songjing'} | 交接给：写作“handoverTo”，应为 handOverTo。",
                "/api/people/liuyang/close | {'Reason':'调离'} | 停用理由：写作“Reason”，应为 reason。",
                "/api/tasks/complete | {'tasks':['1'],'variable':{}} | variables：写作“variable”，应为 variables。"
            })
    void aNameIsMeantThatIsNearlyAnother(String address, String body, String message) {
        byte[] sent = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        assertThat(office.raw("POST", "admin", address, sent).message()).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource({
        "admin, /api/people/import?dryrun=true, dryrun, dryRun",
        "admin, /api/people/import?dry_run=true, dry_run, dryRun",
        "admin, /api/people/import?dryRun=true&closeMising=true, closeMising, closeMissing",
        "fengxue, /api/registers/archive-items/import?DryRun=true, DryRun, dryRun"
    })
    void nothingIsTakenInBecauseOfALetter(String person, String address, String sent, String meant) {
        assertThat(office.csv(person, address, new byte[0]).message())
                .isEqualTo("%s：写作“%s”，应为 %s。".formatted(meant, sent, meant));
    }

    /** A body is one document, in which each name stands once, whoever reads it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT | /api/registers/archive-items/X-1 | title",
                "PUT | /api/registers/archive-items/DA-2016-001/hold | reason",
                "POST | /api/absences | person",
                "POST | /api/people/liuyang/close | reason"
            })
    void aNameTwiceOrASecondDocumentIsNoBody(String method, String address, String name) {
        String person = address.contains("archive") ? "fengxue" : "admin";
        for (String body : List.of("{'%1$s':'a','%1$s':'b'}", "{'%1$s':'a'} {'%1$s':'b'}")) {
            byte[] sent = body.formatted(name).replace('\'', '"').getBytes(StandardCharsets.UTF_8);
            assertThat(office.raw(method, person, address, sent).status())
                    .as(body)
                    .isEqualTo(400);
        }
    }

    @Test
    void aMessageIntoACase() {
        String address = "/api/cases/" + office.started() + "/messages/reimbursement.withdrawn";
        byte[] nonsense = "[nonsense".getBytes(StandardCharsets.UTF_8);
        assertThat(office.raw("POST", "madong", address, nonsense).status()).isEqualTo(404);
        assertThat(office.raw("POST", "sunzhiqiang", address, nonsense).status())
                .isEqualTo(403);
        assertThat(office.raw("POST", "lina", address, nonsense).status()).isEqualTo(400);
        assertThat(office.raw("POST", "lina", address, new byte[0]).status()).isEqualTo(204);
    }

    @Test
    void whoMayIsToldWhatIsWrong() {
        assertThat(office.csv("admin", "/api/people/import?dryRun=maybe", new byte[0])
                        .message())
                .isEqualTo("dryRun：类型或大小不正确。");
        assertThat(office.get("zhouminghui", "/api/registers/payments?page=x").message())
                .isEqualTo("page：类型或大小不正确。");
        assertThat(office.raw(
                                "PUT",
                                "fengxue",
                                "/api/registers/archive-items/X-1/repair",
                                "[nonsense".getBytes(StandardCharsets.UTF_8))
                        .message())
                .contains("须为 JSON");
    }

    record Body(String text, Integer number) {}

    @Test
    void whatIsRead() {
        assertThat(Asked.flag("f", null)).isFalse();
        assertThat(Asked.flag("f", " TRUE ")).isTrue();
        assertThat(Asked.number("n", " ", 7)).isEqualTo(7);
        assertThat(Asked.number("n", "-3", 7)).isEqualTo(-3);
        assertThat(Asked.number("n", "3,200", 7)).isEqualTo(3);
        assertThat(SentObject.of("{\"text\":\"文字\",\"more\":1}").as(Body.class)).isEqualTo(new Body("文字", null));
        assertThat(SentObject.of(null).as(Body.class)).isEqualTo(new Body(null, null));
        assertThatThrownBy(() -> SentObject.of("{\"number\":\"x\"}").as(Body.class))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> SentObject.of("null").as(Body.class)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Asked.flag("f", "maybe")).isInstanceOf(Refusal.class);
        assertThat(Spelling.nearly(List.of("substitute", "substitut"), "substitute"))
                .isEmpty();
        assertThat(Spelling.nearly(List.of("other", "sub"), "substitute")).isEmpty();
        assertThat(Spelling.nearly(List.of("no"), "to")).isEmpty();
        assertThat(Spelling.nearly(List.of("TO"), "to")).hasValue("TO");
    }
}
