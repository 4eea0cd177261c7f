package cn.guicheng.web.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** What came, went and stayed by day, whose steps they were, and what was paid by month. */
abstract class TrendTest extends MetricsTest {
    @OnH2
    static class OnH2Test extends TrendTest {}

    @OnPostgres
    static class OnPostgresTest extends TrendTest {}

    @Test
    void everyDayHasWhatCameWentAndStayed() {
        rows.run(CLAIM, "2019-02-20T08:00:00").ended("2019-03-02T00:00:00", "paid");
        rows.run(CLAIM, "2019-03-01T08:00:00").ended("2019-03-01T23:59:59", "paid");
        rows.run(CLAIM, "2019-03-02T08:00:00").ended("2019-04-01T00:00:00", "paid");
        JsonNode days = get(CLAIM, "/trend" + MARCH).path("days");
        assertThat(days.size()).isEqualTo(31);
        long before = openAtEndOf("2019-02-28");
        assertThat(days.get(0).toString())
                .isEqualTo("{\"day\":\"2019-03-01\",\"started\":1,\"ended\":1,\"open\":" + before + "}");
        assertThat(days.get(1).toString())
                .isEqualTo("{\"day\":\"2019-03-02\",\"started\":1,\"ended\":1,\"open\":" + before + "}");
        for (JsonNode day : days) {
            assertThat(day.path("open").asLong())
                    .isEqualTo(openAtEndOf(day.path("day").asText()));
        }
        assertThat(lines(CLAIM, "/trend/table" + MARCH)).contains("2019-03-01,1,1," + before);
    }

    @Test
    void theGeneralManagerSeesWhoseStepsTheyWere() {
        FlowRun run = rows.run(PAYMENT, "2019-03-01T08:00:00");
        run.step(AUDIT, "2019-03-02T08:00:00", 100, 1000);
        run.step(AUDIT, "2019-03-02T08:00:00", 300, 3000);
        run.step(AUDIT, "2019-03-02T08:00:00", 50, 500).with("person", "songjing");
        run.step(AUDIT, "2019-02-02T08:00:00", 7, 7);
        JsonNode people = get(PAYMENT, "/people" + MARCH + "&by=person").path("rows");
        assertThat(people.findValuesAsText("whoName")).containsExactly("刘洋", "宋静");
        assertThat(people.get(0).path("completed").asInt()).isEqualTo(2);
        assertThat(people.get(0).at("/waiting/p50").asInt()).isEqualTo(200);
        assertThat(people.get(1).at("/working/p90").asInt()).isEqualTo(500);
        JsonNode departments = get(PAYMENT, "/people" + MARCH).path("rows");
        assertThat(departments.findValuesAsText("whoName")).containsExactly("财务部");
        assertThat(departments.get(0).path("completed").asInt()).isEqualTo(3);
        assertThat(lines(PAYMENT, "/people/table" + MARCH + "&by=person").get(1))
                .startsWith("审核付款,刘洋,2,0.06,");
    }

    @Test
    void paymentsAreAddedUpByTheMonthsOfTheOffice() {
        rows.payment("travel", 100, "2019-02-28T23:59:59");
        rows.payment("travel", 200, "2019-03-01T00:00:00");
        rows.payment("repair", 50, "2019-03-31T23:59:59");
        rows.payment("travel", 1, "2019-04-01T00:00:00");
        JsonNode found = office.get("zhouminghui", "/api/metrics/payments?from=2019-02-27&to=2019-03-02")
                .body();
        assertThat(found.path("months").toString()).isEqualTo("[\"2019-02\",\"2019-03\"]");
        assertThat(found.path("from").asText()).isEqualTo("2019-02-01");
        assertThat(found.path("to").asText()).isEqualTo("2019-03-31");
        assertThat(found.at("/rows/0").toString())
                .isEqualTo(
                        "{\"category\":\"travel\",\"categoryName\":\"差旅费\",\"cells\":[{\"count\":1,\"amountInCents\":100},"
                                + "{\"count\":1,\"amountInCents\":200}],\"total\":{\"count\":2,\"amountInCents\":300}}");
        assertThat(found.at("/total/cells/1/amountInCents").asInt()).isEqualTo(250);
        assertThat(found.at("/total/total/count").asInt()).isEqualTo(3);
        assertThat(office.text("zhouminghui", "/api/metrics/payments/table?from=2019-02-27&to=2019-03-02", "*/*")
                        .lines())
                .contains("差旅费,1,1.00,1,2.00,2,3.00", "合计,1,1.00,2,2.50,3,3.50");
    }

    private long openAtEndOf(String day) {
        return jdbc.queryForObject(
                "select count(*) from flow_run where procedure = ? and started_on <= cast(? as date)"
                        + " and (ended_on is null or ended_on > cast(? as date))",
                Long.class,
                CLAIM,
                day,
                day);
    }
}
