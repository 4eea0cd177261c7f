package cn.guicheng.procedure.complaintreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.ComplaintIds;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every figure of a week and of a month is what its sentence says, recounted from the registers one by one. */
abstract class ComplaintFiguresTest {
    private static final String FIGURES = "/api/complaint/figures";
    private static final String SUPERVISOR = "wangxiulan";

    @OnH2
    static class OnH2Test extends ComplaintFiguresTest {}

    @OnPostgres
    static class OnPostgresTest extends ComplaintFiguresTest {}

    @Autowired
    TestOffice office;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate template;

    @AfterEach
    void requestsOfTheTestGo() {
        new ManyRequests(template).remove();
    }

    // --- what is counted ---

    @ParameterizedTest
    @CsvSource({
        "month, 2005-03, 2005-03-01, 2005-04-01",
        "month, 2005-12, 2005-12-01, 2006-01-01",
        "week,  2005-W10, 2005-03-07, 2005-03-14",
        "week,  2005-W52, 2005-12-26, 2006-01-02",
    })
    void everyFigureIsWhatASentenceSaysOfIt(String span, String of, String from, String to) {
        new ManyRequests(template).enter(1500, moment("2005-01-01"), Duration.ofHours(6));

        JsonNode found = figures(span, of);
        Recount recount = new Recount(jdbc, moment(from), moment(to));
        assertThat(found.path("empty").asBoolean()).isFalse();
        assertThat(value(found, "accepted")).isEqualTo(recount.requests("received_at >= :from and received_at < :to"));
        assertThat(value(found, "reopened"))
                .isEqualTo(recount.requests("received_at >= :from and received_at < :to and reopen_of is not null"));
        assertThat(value(found, "resolved")).isEqualTo(recount.requests("resolved_at >= :from and resolved_at < :to"));
        assertThat(value(found, "ranOver"))
                .isEqualTo(recount.requests("resolve_due_at >= :from and resolve_due_at < :to"
                        + " and (resolved_at is null or resolved_at > resolve_due_at)"));
        assertThat(value(found, "open"))
                .isEqualTo(recount.requests("received_at < :to and not coalesce(closed_at < :to, false)"));
        assertThat(value(found, "onTimePercent"))
                .isCloseTo(
                        100.0
                                * recount.requests("resolved_at >= :from and resolved_at < :to"
                                        + " and resolved_at <= resolve_due_at")
                                / recount.requests("resolved_at >= :from and resolved_at < :to"),
                        within(0.05));
        assertThat(value(found, "supervised")).isEqualTo(recount.signatures(ComplaintIds.SUPERVISE_REQUEST));
        assertThat(value(found, "calledBack")).isEqualTo(recount.calls("1 = 1"));
        assertThat(value(found, "fedBack"))
                .isEqualTo(recount.signatures(ComplaintIds.INFORM_CUSTOMER)
                        + recount.calls("outcome in ('satisfied', 'not-done', 'not-accepted')"));
        assertThat(value(found, "scored")).isEqualTo(recount.calls("score is not null"));
        assertThat(value(found, "averageScore")).isCloseTo(recount.averageScore(), within(0.005));
    }

    @ParameterizedTest
    @CsvSource({
        "requestType, request_type",
        "topic, topic",
        "severity, severity",
        "rootCause, root_cause",
        "department, department",
        "channel, channel",
    })
    void thePartsAreTheWholeByEachOfTheirValues(String breakdown, String column) {
        new ManyRequests(template).enter(600, moment("2005-03-01"), Duration.ofHours(1));

        JsonNode found = figures("month", "2005-03");
        Recount recount = new Recount(jdbc, moment("2005-03-01"), moment("2005-04-01"));
        JsonNode parts = parts(found, breakdown);
        for (JsonNode part : parts) {
            String value = part.path("value").asText(null);
            String is = value == null ? column + " is null" : column + " = '" + value + "'";
            assertThat(part.path("figures").path("accepted").asDouble())
                    .as(is)
                    .isEqualTo(recount.requests("received_at >= :from and received_at < :to and " + is));
            assertThat(part.path("figures").path("resolved").asDouble())
                    .as(is)
                    .isEqualTo(recount.requests("resolved_at >= :from and resolved_at < :to and " + is));
            assertThat(part.path("title").asText()).as(is).matches("APP|\\p{IsHan}+");
        }
        for (String figure : List.of("accepted", "resolved", "ranOver", "reopened", "open", "calledBack")) {
            assertThat(sum(parts, figure)).as(figure).isEqualTo((long) value(found, figure));
        }
    }

    @Test
    void aSpanBeginsAtMidnightInTheOfficeAndEndsBeforeTheNext() {
        for (String moment : List.of(
                "2005-03-06T23:59:59.999+08:00",
                "2005-03-07T00:00:00+08:00",
                "2005-03-13T23:59:59.999+08:00",
                "2005-03-14T00:00:00+08:00")) {
            new ManyRequests(template).enter(1, OffsetDateTime.parse(moment), Duration.ZERO);
            template.update(
                    "update request set case_number = ? where case_number = 'SQ-F-000000'",
                    "SQ-F-" + moment.hashCode());
        }
        JsonNode week = figures("week", "2005-W10");
        assertThat(value(week, "accepted")).isEqualTo(2);
        assertThat(before(week, "accepted")).isEqualTo(1);
        assertThat(value(figures("week", "2005-W11"), "accepted")).isEqualTo(1);
        assertThat(before(figures("week", "2005-W11"), "accepted")).isEqualTo(2);
    }

    @Test
    void aSpanInWhichNothingHappenedSaysSo() {
        JsonNode found = figures("month", "2002-02");
        assertThat(found.path("empty").asBoolean()).isTrue();
        assertThat(value(found, "accepted")).isZero();
        assertThat(figure(found, "onTimePercent").path("value").isNull()).isTrue();
        assertThat(figure(found, "averageScore").path("value").isNull()).isTrue();
        assertThat(found.path("to").asText()).isEqualTo("2002-02-28");
        assertThat(found.path("next").asText()).isEqualTo("2002-03");
    }

    // --- who reads them, and how they are asked for ---

    @ParameterizedTest
    @ValueSource(strings = {"wangxiulan", "zhangmin", "suting", "chenjianhua", "admin"})
    void thoseWhoReadTheRegisterReadItsFigures(String person) {
        assertThat(office.get(person, FIGURES + "?span=week").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lina", "zhouminghui", "sunzhiqiang", "fangzhengyi"})
    void othersDoNot(String person) {
        for (String path : List.of("", "/table", "/print")) {
            Answer refused = office.get(person, FIGURES + path + "?span=week&of=nonsense");
            assertThat(refused.status()).as(path).isEqualTo(403);
            assertThat(refused.message()).contains("客户诉求登记簿");
        }
        assertThat(office.get(null, FIGURES).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "year, 2005, span",
        "week, 2005-03, of",
        "month, 2005-W03, of",
        "week, 2005-W53, of",
        "week, 2005-W00, of",
        "month, 2005-13, of",
        "month, 1999-12, of",
        "week, 1999-W51, of",
        "month, 2999-01, of",
        "week, 2999-W01, of",
        "month, +2005-01, of",
        "month, 2005-1, of",
    })
    void whatIsNoWeekOrMonthThatHasBegunIsRefused(String span, String of, String field) {
        Answer refused = office.get(SUPERVISOR, FIGURES + "?span=" + span + "&of=" + of.replace("+", "%2B"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).startsWith(field + "：").matches(".*\\p{IsHan}.*");
    }

    @Test
    void theLongYearHasItsFiftyThirdWeek() {
        JsonNode week = figures("week", "2004-W53");
        assertThat(week.path("from").asText()).isEqualTo("2004-12-27");
        assertThat(week.path("to").asText()).isEqualTo("2005-01-02");
        assertThat(week.path("next").asText()).isEqualTo("2005-W01");
        assertThat(week.path("previous").asText()).isEqualTo("2004-W52");
    }

    @Test
    void thePresentSpanGoesOnAndHasNoNext() {
        JsonNode month = office.get(SUPERVISOR, FIGURES + "?span=month").body();
        assertThat(month.path("ongoing").asBoolean()).isTrue();
        assertThat(month.path("next").isNull()).isTrue();
        assertThat(figures("month", "2005-03").path("ongoing").asBoolean()).isFalse();
    }

    // --- files ---

    @Test
    void programsReadNamesAndPeopleReadWords() {
        new ManyRequests(template).enter(50, moment("2005-03-01"), Duration.ofHours(1));
        // What somebody may have typed where a code belongs must not run in a spreadsheet.
        template.update("update request set topic = '=1+1' where case_number = 'SQ-F-000000'");

        List<String> program = office.text(SUPERVISOR, FIGURES + "?span=month&of=2005-03", "text/csv")
                .lines()
                .toList();
        assertThat(program.get(0)).startsWith("\uFEFFbreakdown,value,accepted,supervised,fedBack,calledBack");
        assertThat(program.get(1)).startsWith("all,all,50,");
        assertThat(program.get(2)).startsWith("all,before,0,");
        assertThat(program).anyMatch(line -> line.startsWith("topic,engineering,"));
        assertThat(program).anyMatch(line -> line.startsWith("topic,'=1+1,1,"));

        List<String> people = office.text(SUPERVISOR, FIGURES + "/table?span=month&of=2005-03", "*/*")
                .lines()
                .toList();
        assertThat(people.get(0)).startsWith("\uFEFF分组,项目,受理（件）,督办（次）");
        assertThat(people.get(1)).startsWith("全部,2005 年 3 月,50,");
        assertThat(people).anyMatch(line -> line.startsWith("类别,工程维护,"));
    }

    @Test
    void onPaperTextsAreShownAndNeverRun() {
        new ManyRequests(template).enter(5, moment("2005-03-01"), Duration.ofHours(1));
        template.update("update request set topic = '<b>x</b>' where case_number = 'SQ-F-000000'");
        String page = office.text(SUPERVISOR, FIGURES + "/print?span=month&of=2005-03", "text/html");
        assertThat(page).contains("客户诉求统计（2005 年 3 月）", "&lt;b&gt;x&lt;", "本期登记的诉求。");
        assertThat(page).doesNotContain("<b>x");
    }

    // --- reading ---

    private JsonNode figures(String span, String of) {
        Answer answer = office.get(SUPERVISOR, FIGURES + "?span=" + span + "&of=" + of);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private static JsonNode figure(JsonNode found, String name) {
        return StreamSupport.stream(found.path("figures").spliterator(), false)
                .filter(figure -> figure.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static double value(JsonNode found, String name) {
        return figure(found, name).path("value").asDouble();
    }

    private static double before(JsonNode found, String name) {
        return figure(found, name).path("before").asDouble();
    }

    private static JsonNode parts(JsonNode found, String breakdown) {
        return StreamSupport.stream(found.path("breakdowns").spliterator(), false)
                .filter(one -> one.path("name").asText().equals(breakdown))
                .findFirst()
                .orElseThrow()
                .path("parts");
    }

    private static long sum(JsonNode parts, String figure) {
        return StreamSupport.stream(parts.spliterator(), false)
                .mapToLong(part -> part.path("figures").path(figure).asLong())
                .sum();
    }

    private static OffsetDateTime moment(String day) {
        return OffsetDateTime.parse(day + "T00:00:00+08:00");
    }

    /** The same counted anew, one plain question each. */
    private record Recount(JdbcClient jdbc, OffsetDateTime from, OffsetDateTime to) {
        double requests(String condition) {
            return count("select count(*) from request where " + condition);
        }

        double calls(String condition) {
            return count(
                    "select count(*) from request_call where called_at >= :from and called_at < :to and " + condition);
        }

        double signatures(String task) {
            return count("select count(*) from signature where signed_at >= :from and signed_at < :to and task = '"
                    + task + "'");
        }

        double averageScore() {
            return count("select avg(cast(score as decimal(10, 4))) from request_call"
                    + " where called_at >= :from and called_at < :to");
        }

        private double count(String sql) {
            return jdbc.sql(sql)
                    .param("from", from)
                    .param("to", to)
                    .query(Double.class)
                    .single();
        }
    }
}
