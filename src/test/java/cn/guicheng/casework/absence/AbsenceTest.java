package cn.guicheng.casework.absence;

import static cn.guicheng.Together.together;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may be away when, who says so and who may stand in, on both databases. */
abstract class AbsenceTest {
    @OnH2
    static class OnH2Test extends AbsenceTest {}

    @OnPostgres
    static class OnPostgresTest extends AbsenceTest {}

    @Autowired
    TestOffice office;

    @Autowired
    Clock clock;

    @BeforeEach
    @AfterEach
    void everybodyIsBack() {
        office.newcomersLeave();
        absences("admin").forEach(absence -> end("admin", absence.path("id").asText()));
    }

    // --- who may say so ---

    @ParameterizedTest
    @CsvSource({
        // oneself, one's head, the administrator
        "lina, lina, 201",
        "lina, sunzhiqiang, 201",
        "lina, admin, 201",
        // a head's by the table of stand-ins, and so on to the top
        "sunzhiqiang, linxiaoyan, 201",
        "linxiaoyan, zhaozhengguo, 201",
        "chenjianhua, linxiaoyan, 201",
        "zhaozhengguo, linxiaoyan, 201",
        // a colleague, another head, one's own people
        "lina, madong, 403",
        "lina, zhuguangming, 403",
        "lina, chenjianhua, 403",
        "sunzhiqiang, lina, 403"
    })
    void oneselfOnesHeadOrTheAdministratorSaysSo(String person, String by, int status) {
        assertThat(enter(by, person, day(1), day(3), null).status()).isEqualTo(status);
    }

    @Test
    void nobodyLoggedInIsAskedToLogIn() {
        assertThat(office.get(null, "/api/absences").status()).isEqualTo(401);
        assertThat(office.post(null, "/api/absences", Map.of()).status()).isEqualTo(401);
        assertThat(office.call("DELETE", null, "/api/absences/1", null).status())
                .isEqualTo(401);
    }

    // --- what it may be ---

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 离岗人：必须填写。",
                "{\"person\":\"　\"} | 离岗人：必须填写。",
                "{\"person\":7} | 离岗人：须为可以保存的文字。",
                "{\"person\":\"nobody\",\"from\":\"$1\",\"to\":\"$2\"} | 离岗人：没有这个人。",
                "{\"person\":\"lina\"} | 离岗开始：必须填写。",
                "{\"person\":\"lina\",\"from\":\"$1\"} | 离岗结束：必须填写。",
                "{\"person\":\"lina\",\"from\":\"2099-01-01\",\"to\":\"$2\"} | 离岗开始：须写成 2026-12-01T08:00:00+08:00 这样。",
                "{\"person\":\"lina\",\"from\":\"2099-01-01T00:00:00\",\"to\":\"$2\"} | 离岗开始：须写成"
                        + " 2026-12-01T08:00:00+08:00 这样。",
                "{\"person\":\"lina\",\"from\":\"$1\",\"to\":\"2099-02-30T00:00:00+08:00\"} | 离岗结束：须写成"
                        + " 2026-12-01T08:00:00+08:00 这样。",
                "{\"person\":\"lina\",\"from\":\"$1\",\"to\":\"+20990-01-01T00:00:00+08:00\"} | 离岗结束：须写成"
                        + " 2026-12-01T08:00:00+08:00 这样。",
                "{\"person\":\"lina\",\"from\":\"$1\",\"to\":true} | 离岗结束：须为可以保存的文字。",
                "{\"person\":\"lina\",\"from\":\"$2\",\"to\":\"$2\"} | 离岗结束：须晚于离岗开始。",
                "{\"person\":\"lina\",\"from\":\"$2\",\"to\":\"$1\"} | 离岗结束：须晚于离岗开始。",
                "{\"person\":\"lina\",\"from\":\"$1\",\"to\":\"$2\",\"substitute\":\"nobody\"} | 代理人：没有这个人。",
                "{\"person\":\"lina\",\"from\":\"$1\",\"to\":\"$2\",\"substitute\":[]} | 代理人：须为可以保存的文字。",
                "[] | 请求内容：须为 JSON 对象。",
                "{\"person\" | 请求内容：无法识别，须为 JSON。"
            })
    void whatCannotBeReadIsNamed(String body, String message) {
        String sent = body.replace("$1", day(1).toString()).replace("$2", day(2).toString());
        Answer answer = office.send("admin", "/api/absences", sent);
        assertThat(answer.status()).as(sent).isEqualTo(400);
        assertThat(answer.message()).isEqualTo(message);
    }

    @Test
    void aStrangerIsUnknownToThoseWhoEnterOthersAndForbiddenToTheRest() {
        assertThat(enter("sunzhiqiang", "nobody", day(1), day(2), null).status())
                .isEqualTo(400);
        assertThat(enter("lina", "nobody", day(1), day(2), null).status()).isEqualTo(403);
    }

    @Test
    void itBeginsTodayAtTheEarliest() {
        OffsetDateTime midnight =
                LocalDate.now(clock).atStartOfDay(clock.getZone()).toOffsetDateTime();
        assertThat(enter("lina", "lina", midnight.minusSeconds(1), day(1), null).message())
                .isEqualTo("离岗开始：不得早于今天。");
        // The same moment as people elsewhere write it.
        assertThat(enter("lina", "lina", midnight.withOffsetSameInstant(ZoneOffset.UTC), day(1), null)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void itIsNotOverBeforeItIsEntered() {
        OffsetDateTime midnight =
                LocalDate.now(clock).atStartOfDay(clock.getZone()).toOffsetDateTime();
        assertThat(enter("lina", "lina", midnight, OffsetDateTime.now(clock), null)
                        .message())
                .isEqualTo("离岗结束：已经过去，不必登记。");
    }

    @Test
    void itLasts366DaysAtTheMost() {
        assertThat(enter("lina", "lina", day(1), day(367).plusSeconds(1), null).message())
                .isEqualTo("离岗结束：一次离岗最长 366 天。");
        assertThat(enter("lina", "lina", day(1), day(3653), null).status()).isEqualTo(400);
        assertThat(enter("lina", "lina", day(1), day(367), null).status()).isEqualTo(201);
    }

    @Test
    void absencesOfOnePersonNeverOverlap() {
        enters("lina", day(3), day(5), null);
        assertThat(enter("lina", "lina", day(4), day(6), null).message()).contains("李娜已登记离岗", "时间不能重叠");
        for (int[] clash : new int[][] {{1, 4}, {3, 5}, {4, 5}, {1, 9}}) {
            assertThat(enter("admin", "lina", day(clash[0]), day(clash[1]), null)
                            .status())
                    .isEqualTo(409);
        }
        assertThat(enter("lina", "lina", day(5).minusSeconds(1), day(6), null).status())
                .isEqualTo(409);
        assertThat(enter("lina", "lina", day(2), day(3).plusSeconds(1), null).status())
                .isEqualTo(409);
        // Half-open: back at the very moment at which the next begins.
        enters("lina", day(5), day(6), null);
        enters("lina", day(2), day(3), null);
        enters("madong", day(3), day(5), null);
    }

    @Test
    void whatWasEndedIsFree() {
        String id = enters("lina", day(3), day(5), null);
        end("lina", id);
        enters("lina", day(3), day(5), null);
    }

    @RepeatedTest(6)
    void alsoAtTheSameMoment() throws Exception {
        List<Answer> answers = together(List.of(
                () -> enter("lina", "lina", day(3), day(5), "madong"),
                () -> enter("sunzhiqiang", "lina", day(4), day(6), null),
                () -> enter("admin", "lina", day(4), day(7), "guolei"),
                () -> enter("admin", "lina", day(2), day(8), null)));
        assertThat(answers.stream().map(Answer::status).sorted().toList()).containsExactly(201, 409, 409, 409);
        assertThat(absences("lina")).hasSize(1);
    }

    // --- who may stand in ---

    @Test
    void nobodyStandsInForThemselves() {
        assertThat(enter("lina", "lina", day(1), day(2), "lina").message()).isEqualTo("代理人：不能是离岗人本人。");
        assertThat(enter("lina", "lina", day(1), day(2), "lina").status()).isEqualTo(409);
    }

    @Test
    void theAdministratorIsNeitherAwayNorStandsIn() {
        assertThat(enter("admin", "admin", day(1), day(2), null).status()).isEqualTo(409);
        assertThat(enter("lina", "lina", day(1), day(2), "admin").status()).isEqualTo(409);
        assertThat(enter("lina", "lina", day(1), day(2), "metrics").status()).isEqualTo(409);
        assertThat(enter("admin", "metrics", day(1), day(2), null).status()).isEqualTo(409);
    }

    @Test
    void whoIsClosedIsNeitherAwayNorStandsIn() {
        office.newPerson("absgone", "走", "了", "gone@example.com", "engineering");
        office.removePerson("absgone");
        assertThat(enter("lina", "lina", day(1), day(2), "absgone").status()).isEqualTo(409);
        assertThat(enter("admin", "absgone", day(1), day(2), null).status()).isEqualTo(409);
    }

    @Test
    void whoIsAwayThenDoesNotStandIn() {
        enters("madong", day(3), day(5), null);
        assertThat(enter("lina", "lina", day(4), day(6), "madong").message()).contains("代理人：马东那时也离岗");
        assertThat(enter("lina", "lina", day(4), day(6), "madong").status()).isEqualTo(409);
        enters("lina", day(5), day(6), "madong");
    }

    @Test
    void whoStandsInMayFallIllThemselves() {
        enters("lina", day(3), day(5), "madong");
        enters("madong", day(3), day(5), "sunzhiqiang");
    }

    @Test
    void twoDoNotStandInForOneAnother() {
        enters("lina", day(3), day(5), "madong");
        Answer answer = enter("madong", "madong", day(4), day(6), "lina");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.message()).contains("不能互相代理");
    }

    @Test
    void threeDoNotStandInInACircle() {
        enters("lina", day(3), day(5), "madong");
        enters("madong", day(3), day(5), "guolei");
        assertThat(enter("guolei", "guolei", day(4), day(5), "lina").status()).isEqualTo(409);
    }

    @RepeatedTest(6)
    void noCircleClosesAtTheSameMoment() throws Exception {
        List<Answer> answers = together(List.of(
                () -> enter("lina", "lina", day(3), day(5), "madong"),
                () -> enter("madong", "madong", day(3), day(5), "guolei"),
                () -> enter("guolei", "guolei", day(3), day(5), "lina")));
        assertThat(answers.stream().map(Answer::status).toList()).contains(201, 409);
        assertThat(answers.stream().map(Answer::status).toList()).isSubsetOf(201, 409);
    }

    // --- who sees and ends it ---

    @Test
    void itIsSeenByOneselfWhoStandsInOnesHeadAndTheAdministrator() {
        String id = enters("lina", day(1), day(3), "guolei");
        for (String reader : List.of("lina", "guolei", "sunzhiqiang", "admin")) {
            assertThat(ids(reader)).as(reader).contains(id);
        }
        for (String reader : List.of("madong", "zhuguangming", "chenjianhua", "fangzhengyi")) {
            assertThat(ids(reader)).as(reader).doesNotContain(id);
        }
        JsonNode told = absences("guolei").path(0);
        assertThat(told.path("person").asText()).isEqualTo("lina");
        assertThat(told.path("personName").asText()).isEqualTo("李娜");
        assertThat(told.path("substitute").asText()).isEqualTo("guolei");
        assertThat(told.path("from").asText()).isEqualTo(office(day(1)));
        assertThat(told.path("to").asText()).isEqualTo(office(day(3)));
        assertThat(told.path("running").asBoolean()).isFalse();
        assertThat(told.path("endable").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"lina, 204", "sunzhiqiang, 204", "admin, 204", "guolei, 403", "madong, 404", "zhuguangming, 404"})
    void itIsEndedByThoseWhoMayEnterIt(String by, int status) {
        String id = enters("lina", day(1), day(3), "guolei");
        assertThat(end(by, id).status()).isEqualTo(status);
        assertThat(ids("lina").contains(id)).isEqualTo(status != 204);
    }

    @Test
    void whatIsOverIsUnknown() {
        String id = enters("lina", day(1), day(3), null);
        assertThat(end("lina", id).status()).isEqualTo(204);
        assertThat(end("lina", id).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "999999999", "-1", "x", "99999999999999999999", "1%20"})
    void whatNeverWasIsUnknown(String id) {
        assertThat(end("admin", id).status()).isEqualTo(404);
    }

    @RepeatedTest(4)
    void itEndsOnce() throws Exception {
        String id = enters("lina", day(1), day(3), null);
        List<Answer> answers = together(List.of(() -> end("lina", id), () -> end("admin", id)));
        assertThat(answers.stream().map(Answer::status).sorted().toList()).containsExactly(204, 404);
    }

    // ---

    private Answer enter(String by, String person, OffsetDateTime from, OffsetDateTime to, String substitute) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("person", person);
        body.put("from", from.toString());
        body.put("to", to.toString());
        if (substitute != null) {
            body.put("substitute", substitute);
        }
        return office.post(by, "/api/absences", body);
    }

    private String enters(String person, OffsetDateTime from, OffsetDateTime to, String substitute) {
        Answer answer = enter(person, person, from, to, substitute);
        assertThat(answer.status()).as(answer.message()).isEqualTo(201);
        return answer.body().path("id").asText();
    }

    private Answer end(String by, String id) {
        return office.call("DELETE", by, "/api/absences/" + id, null);
    }

    private JsonNode absences(String reader) {
        return office.get(reader, "/api/absences").body();
    }

    private List<String> ids(String reader) {
        List<String> ids = new ArrayList<>();
        absences(reader).forEach(absence -> ids.add(absence.path("id").asText()));
        return ids;
    }

    /** Midnight at the beginning of the day so many days ahead. */
    private OffsetDateTime day(int ahead) {
        return LocalDate.now(clock)
                .plusDays(ahead)
                .atStartOfDay(clock.getZone())
                .toOffsetDateTime();
    }

    private static String office(OffsetDateTime moment) {
        return java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }
}
