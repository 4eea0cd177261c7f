package cn.guicheng.office.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.notification.NoticeKind;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The calendar as everybody reads it and the administrator keeps it; each test has a year of its own, far away from all cases. */
abstract class CalendarTest {
    @OnH2
    static class OnH2Test extends CalendarTest {}

    @OnPostgres
    static class OnPostgresTest extends CalendarTest {}

    private static final String HEAD = "date,working,name\n";

    @Autowired
    TestOffice office;

    @Autowired
    YearToCome yearToCome;

    @Autowired
    JdbcClient jdbc;

    private JsonNode year(int year) {
        Answer answer = office.get("lina", "/api/calendar/" + year);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private JsonNode day(String date) {
        return year(Integer.parseInt(date.substring(0, 4)))
                .path(LocalDate.parse(date).getDayOfYear() - 1);
    }

    private Answer put(String person, int year, String table) {
        return put(person, year, table.getBytes(StandardCharsets.UTF_8));
    }

    private Answer put(String person, int year, byte[] table) {
        return office.csv("PUT", person, "/api/calendar/" + year, table);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-01, false, 国庆节",
        "2026-10-10, true, 国庆节调休上班",
        "2026-11-27, true, ''",
        "2026-11-28, false, ''",
        "2000-01-03, true, ''",
        "2100-12-31, true, ''"
    })
    void everyDayOfAYearIsThere(String date, boolean working, String name) {
        assertThat(year(Integer.parseInt(date.substring(0, 4))))
                .hasSize(LocalDate.parse(date).lengthOfYear());
        assertThat(day(date))
                .hasToString("{\"date\":\"%s\",\"working\":%s,\"name\":\"%s\"}".formatted(date, working, name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999", "2101", "0", "-2026", "20260", "abc", "２０２６"})
    void thereIsNoOtherYear(String year) {
        assertThat(office.get("lina", "/api/calendar/" + java.net.URLEncoder.encode(year, StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(404);
        for (String person : List.of("admin", "lina")) {
            assertThat(office.csv(
                                    "PUT",
                                    person,
                                    "/api/calendar/" + java.net.URLEncoder.encode(year, StandardCharsets.UTF_8),
                                    HEAD.getBytes(StandardCharsets.UTF_8))
                            .status())
                    .as(person)
                    .isEqualTo(404);
        }
    }

    @Test
    void theAdministratorEntersExceptionsAndIsToldHowManyDaysDiffer() {
        String table = HEAD + "2080-01-01,false,元旦\n2080-01-06,true,元旦调休上班\n2080-01-02,true,\n";
        Answer first = put("admin", 2080, table);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body()).hasToString("{\"changed\":2}");
        assertThat(day("2080-01-01").path("name").asText()).isEqualTo("元旦");
        assertThat(day("2080-01-06").path("working").asBoolean()).isTrue();
        assertThat(put("admin", 2080, table).body()).hasToString("{\"changed\":0}");
        assertThat(put("admin", 2080, HEAD + "2080-01-01,true,\n").body()).hasToString("{\"changed\":1}");
        assertThat(day("2080-01-01")).hasToString("{\"date\":\"2080-01-01\",\"working\":true,\"name\":\"\"}");
    }

    @Test
    void everyChangeIsKeptWithWhoAndWhen() {
        put("admin", 2081, HEAD + "2081-05-01,false,劳动节\n");
        put("admin", 2081, HEAD + "2081-05-01,false,五一\n");
        assertThat(jdbc.sql("select name from calendar_change where calendar_date = date '2081-05-01' and"
                                + " changed_by = 'admin' and changed_at is not null order by id")
                        .query(String.class)
                        .list())
                .containsExactly("劳动节", "五一");
    }

    @Test
    void aWholeYearMayBeSentInEitherEncodingAndInAnyOrderOfColumns() {
        List<String> lines = new ArrayList<>();
        year(2082)
                .forEach(day -> lines.add((day.path("date").asText().equals("2082-10-01")
                                ? "国庆节,false,"
                                : ",%s,".formatted(day.path("working")))
                        + day.path("date").asText()));
        String table = "name,working,date\r\n" + String.join("\r\n", lines);
        assertThat(put("admin", 2082, table.getBytes(Charset.forName("GBK"))).body())
                .hasToString("{\"changed\":1}");
        assertThat(day("2082-10-01").path("name").asText()).isEqualTo("国庆节");
        assertThat(put("admin", 2082, "\uFEFF" + table).body()).hasToString("{\"changed\":0}");
    }

    /** Such as a Chinese spreadsheet saves it. */
    @Test
    void whatASpreadsheetMakesOfItIsTaken() {
        String table = "date,working,name\r\n2081/10/1,FALSE,国庆节\r\n2081/10/12,TRUE,调休上班\r\n2081/01/05,True,\r\n\r\n";
        assertThat(put("admin", 2081, table.getBytes(Charset.forName("GBK"))).status())
                .isEqualTo(200);
        assertThat(day("2081-10-01")).hasToString("{\"date\":\"2081-10-01\",\"working\":false,\"name\":\"国庆节\"}");
        assertThat(day("2081-10-12")).hasToString("{\"date\":\"2081-10-12\",\"working\":true,\"name\":\"调休上班\"}");
        assertThat(day("2081-01-05").path("working").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date,working,name | 没有任何日期",
                "date,working | 缺少栏目：name",
                "date,working,name,more;2083-01-01,true,, | 没有这样的栏目：more",
                "date,working,name;2083-01-01,true | 第 2 行须有 date",
                "date,working,name;2083-01-01,false,元旦;2083-01-01,false,元旦 | 第 3 行 date：2083-01-01 出现了两次",
                "date,working,name;2084-01-01,false,元旦 | 第 2 行 date：2084-01-01 不在 2083 年",
                "date,working,name;2083-02-29,false, | 第 2 行 date：须为日期",
                "date,working,name;2083/2/29,false, | 第 2 行 date：须为日期",
                "date,working,name;2083/01/01/1,false, | 第 2 行 date：须为日期",
                "date,working,name;;2083-01-02,false,;;2083-01-03,休息,; | 第 5 行 working：须为 true",
                "date,working,name;,, | 第 2 行 date：须为日期",
                "date,working,name;2083-01-02,false,;2083-01-03,休息, | 第 3 行 working：须为 true",
                "date,working,name;2083-01-01,false,一二三四五六七八九十一二三四五六七八九十一 | 第 2 行 name：最多 20 个字",
                "date,working,name;2083-01-01,false,元\u200b旦 | 看不见的字符",
                "date,working,name;2083-01-01,false,\"元旦 | 文件不是 CSV 表格"
            })
    void anyFaultRefusesAll(String table, String words) {
        Answer answer = put("admin", 2083, table.replace(';', '\n'));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).contains(words);
        assertThat(year(2083))
                .allSatisfy(day -> assertThat(day.path("name").asText()).isEmpty());
    }

    @Test
    void threeHundredSixtySevenDaysAreNoYear() {
        String lines = LocalDate.of(2083, 1, 1)
                .datesUntil(LocalDate.of(2084, 1, 3))
                .map(day -> day + ",true,")
                .collect(Collectors.joining("\n"));
        assertThat(put("admin", 2083, HEAD + lines).status()).isEqualTo(400);
        assertThat(put("admin", 2083, new byte[] {(byte) 0xff, (byte) 0xff}).message())
                .contains("编码无法识别");
        assertThat(put("admin", 2083, new byte[70_000]).status()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lina", "jiangnan", "yuanhaibo"})
    void nobodyElseChangesIt(String person) {
        assertThat(put(person, 2085, HEAD + "2085-01-01,false,元旦\n").status()).isEqualTo(403);
        assertThat(day("2085-01-01").path("name").asText()).isEmpty();
    }

    @Test
    void aYearWithoutPublishedDaysSaysSo() {
        assertThat(office.get("lina", "/api/calendar/2026/about").body())
                .hasToString(
                        "{\"published\":true,\"changeable\":false,\"note\":null,\"hours\":\"08:00–12:00、13:30–17:30\"}");
        JsonNode unpublished = office.get("admin", "/api/calendar/2086/about").body();
        assertThat(unpublished.path("published").asBoolean()).isFalse();
        assertThat(unpublished.path("changeable").asBoolean()).isTrue();
        assertThat(unpublished.path("note").asText()).isEqualTo("2086 年放假安排尚未公布，暂按周一至周五计算");
        put("admin", 2086, HEAD + "2086-03-01,false,停电\n");
        assertThat(isPublished(2086)).isFalse();
        put("admin", 2086, HEAD + "2086-10-01,false,国庆节\n");
        assertThat(isPublished(2086)).isTrue();
    }

    /** AMB-20, ATT-51. */
    @Test
    void everybodyReadsByWhichHoursADayIsWorked() {
        assertThat(office.get("lina", "/api/calendar/2026/about")
                        .body()
                        .path("hours")
                        .asText())
                .isEqualTo("08:00–12:00、13:30–17:30");
    }

    private boolean isPublished(int year) {
        return office.get("lina", "/api/calendar/" + year + "/about")
                .body()
                .path("published")
                .asBoolean();
    }

    @ParameterizedTest
    @CsvSource({"2092-11-14, false", "2093-11-15, true", "2095-12-31, true", "2097-01-01, false"})
    void theYearToComeIsToldFromTheMiddleOfNovember(LocalDate today, boolean told) {
        int next = today.getYear() + 1;
        at(today).look();
        at(today).look();
        assertThat(recipients(next))
                .containsExactlyInAnyOrderElementsOf(told ? List.of("admin", "baixue", "jiangnan") : List.of());
    }

    @Test
    void aYearThatIsThereIsNotTold() {
        put("admin", 2090, HEAD + "2090-10-03,false,国庆节\n");
        at(LocalDate.of(2089, 12, 1)).look();
        assertThat(recipients(2090)).isEmpty();
    }

    private YearToCome at(LocalDate today) {
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        Instant noon = today.atTime(12, 0).atZone(zone).toInstant();
        return new YearToCome(
                yearToCome.calendar(),
                yearToCome.organisation(),
                yearToCome.notices(),
                yearToCome.transaction(),
                Clock.fixed(noon, zone));
    }

    private List<String> recipients(int year) {
        return jdbc.sql("select recipient from notice where kind = ? and id like ?")
                .params(NoticeKind.NEEDS_ACTION.id(), "%calendar/" + year + "%")
                .query(String.class)
                .list();
    }
}
