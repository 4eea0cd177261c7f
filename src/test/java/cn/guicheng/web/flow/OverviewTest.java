package cn.guicheng.web.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The figures of all procedures are what their sentences say, at both sides of each border. */
abstract class OverviewTest extends MetricsTest {
    @OnH2
    static class OnH2Test extends OverviewTest {}

    @OnPostgres
    static class OnPostgresTest extends OverviewTest {}

    @Test
    void aSpanBeginsAtMidnightInTheOfficeAndEndsBeforeTheNext() {
        // 31 days before the first of March 2019 is the 29th of January.
        for (String moment : List.of(
                "2019-01-28T23:59:59",
                "2019-01-29T00:00:00",
                "2019-02-28T23:59:59",
                "2019-03-01T00:00:00",
                "2019-03-31T23:59:59",
                "2019-04-01T00:00:00")) {
            rows.run(CLAIM, moment).ended(moment, "paid");
        }
        JsonNode figures = card(overview(MARCH), CLAIM).path("figures");
        assertThat(figures.at("/started/value").asInt()).isEqualTo(2);
        assertThat(figures.at("/started/before").asInt()).isEqualTo(2);
        assertThat(figures.at("/ended/value").asInt()).isEqualTo(2);
        assertThat(figures.at("/ended/before").asInt()).isEqualTo(2);
    }

    @Test
    void sharesAndPercentilesAreThoseOfTheCasesThatEnded() {
        rows.run(CLAIM, "2019-03-01T00:00:00").ended("2019-03-01T00:01:40", "paid");
        rows.run(CLAIM, "2019-03-01T00:00:00")
                .ended("2019-03-01T00:03:20", "refused")
                .with("late", true);
        rows.run(CLAIM, "2019-03-01T00:00:00")
                .ended("2019-03-01T00:05:00", "paid")
                .with("sent_back", true);
        rows.run(CLAIM, "2019-03-01T00:00:00").ended("2019-03-01T00:06:40", "paid");
        rows.run(CLAIM, "2019-02-27T00:00:00").ended("2019-02-28T00:00:00", "refused");

        JsonNode figures = card(overview(MARCH), CLAIM).path("figures");
        assertThat(figures.at("/medianSeconds/value").asInt()).isEqualTo(250);
        assertThat(figures.at("/medianSeconds/before").asInt()).isEqualTo(86_400);
        assertThat(figures.at("/p90Seconds/value").asInt()).isEqualTo(370);
        assertThat(figures.at("/onTimeShare/value").asDouble()).isEqualTo(0.75);
        assertThat(figures.at("/sentBackShare/value").asDouble()).isEqualTo(0.25);
        assertThat(figures.at("/refusedShare/value").asDouble()).isEqualTo(0.25);
        assertThat(figures.at("/refusedShare/before").asDouble()).isEqualTo(1);
    }

    @Test
    void whatIsOpenIsOpenNowWhateverTheSpan() {
        int before = card(overview(MARCH), CLAIM).at("/figures/open/value").asInt();
        String oldest = rows.run(CLAIM, "2001-01-01T08:00:00").id;
        JsonNode card = card(overview(MARCH), CLAIM);
        assertThat(card.at("/figures/open/value").asInt()).isEqualTo(before + 1);
        assertThat(card.at("/figures/open/before").isNull()).isTrue();
        assertThat(card.at("/oldest/caseNumber").asText()).isEqualTo(oldest);
        assertThat(card.at("/oldest/startedAt").asText())
                .startsWith("2001-01-01T08:00")
                .endsWith("+08:00");
        assertThat(card.at("/oldest/ageSeconds").asLong()).isGreaterThan(86_400L * 365 * 18);
    }

    @Test
    void anEmptySpanSaysSoAndShowsEveryProcedure() {
        JsonNode found = overview("?from=2003-01-01&to=2003-01-31");
        assertThat(found.path("empty").asBoolean()).isTrue();
        assertThat(found.path("days").asInt()).isEqualTo(31);
        assertThat(found.at("/previous/from").asText()).isEqualTo("2002-12-01");
        assertThat(found.at("/previous/to").asText()).isEqualTo("2002-12-31");
        assertThat(found.path("procedures").size())
                .isEqualTo(jdbc.queryForObject("select count(distinct key_) from act_re_procdef", Integer.class));
        JsonNode payment = card(found, "payment-approval");
        assertThat(payment.path("name").asText()).isEqualTo("付款审批");
        assertThat(payment.path("called").asBoolean()).isTrue();
        assertThat(payment.at("/figures/onTimeShare/value").isNull()).isTrue();
        assertThat(payment.at("/figures/medianSeconds/value").isNull()).isTrue();
        assertThat(found.path("definitions").path("onTimeShare").asText()).contains("办理时限");
    }

    @Test
    void theCurveIsByDayUpToThreeMonthsAndByWeekAboveThat() {
        rows.run(CLAIM, "2019-03-05T10:00:00").ended("2019-03-07T10:00:00", "paid");
        JsonNode byDay = card(overview(MARCH), CLAIM).path("spark");
        assertThat(byDay.size()).isEqualTo(31);
        assertThat(byDay.get(4).path("day").asText()).isEqualTo("2019-03-05");
        assertThat(byDay.get(4).path("started").asInt()).isEqualTo(1);
        assertThat(byDay.get(6).path("ended").asInt()).isEqualTo(1);
        assertThat(card(overview("?from=2019-01-01&to=2019-04-02"), CLAIM)
                        .path("spark")
                        .size())
                .isEqualTo(92);
        JsonNode byWeek =
                card(overview("?from=2019-01-01&to=2019-04-03"), CLAIM).path("spark");
        assertThat(byWeek.size()).isEqualTo(14);
        assertThat(byWeek.get(0).path("day").asText()).isEqualTo("2018-12-31");
        assertThat(byWeek.get(9).path("day").asText()).isEqualTo("2019-03-04");
        assertThat(byWeek.get(9).path("started").asInt()).isEqualTo(1);
        assertThat(byWeek.get(9).path("ended").asInt()).isEqualTo(1);
    }

    @Test
    void theTableHasTheSameNumbers() {
        rows.run(CLAIM, "2019-03-01T00:00:00").ended("2019-03-01T02:30:00", "paid");
        List<String> lines = lines("/overview/table" + MARCH);
        assertThat(lines.get(0)).startsWith("\uFEFF流程,期间,未办结,逾期任务,发起,办结,");
        assertThat(lines)
                .anyMatch(line -> line.matches(
                        "费用报销,2019-03-01 至 2019-03-31,\\d+,\\d+,1,1,2\\.50,2\\.50,100\\.0,0\\.0,0\\.0,.*"));
        assertThat(lines).contains("费用报销,2019-01-29 至 2019-02-28,,,0,0,,,,,,,");
    }

    private static JsonNode card(JsonNode overview, String procedure) {
        return one(overview.path("procedures"), "procedure", procedure);
    }
}
