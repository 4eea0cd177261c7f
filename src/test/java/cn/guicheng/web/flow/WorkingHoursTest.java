package cn.guicheng.web.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.modelids.ReimbursementIds;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same figures by the clock and by the office's working time; in March 2019 the office works Monday to Friday. */
abstract class WorkingHoursTest extends MetricsTest {
    @OnH2
    static class OnH2Test extends WorkingHoursTest {}

    @OnPostgres
    static class OnPostgresTest extends WorkingHoursTest {}

    private static final String WORKING = MARCH + "&hours=working";

    private static JsonNode card(JsonNode overview) {
        return one(overview.path("procedures"), "procedure", CLAIM);
    }

    /** From Friday, 16:30, to Monday, 09:00, the office works two hours; from 20:00 to 22:00 none. */
    private void twoCases() {
        rows.run(CLAIM, "2019-03-01T16:30:00").ended("2019-03-04T09:00:00", "paid");
        rows.run(CLAIM, "2019-03-05T20:00:00").ended("2019-03-05T22:00:00", "paid");
        rows.run(CLAIM, "2019-02-26T08:00:00").ended("2019-02-27T17:30:00", "paid");
    }

    @Test
    void howLongCasesTookIsCountedByTheHoursChosen() {
        twoCases();
        JsonNode byClock = overview(MARCH);
        assertThat(byClock.path("hours").asText()).isEqualTo("clock");
        assertThat(byClock.path("secondsADay").asInt()).isEqualTo(86_400);
        assertThat(card(byClock).at("/figures/medianSeconds/value").asInt()).isEqualTo((232_200 + 7_200) / 2);

        JsonNode worked = overview(WORKING);
        assertThat(worked.path("hours").asText()).isEqualTo("working");
        assertThat(worked.path("secondsADay").asInt()).isEqualTo(28_800);
        assertThat(card(worked).at("/figures/medianSeconds/value").asInt()).isEqualTo(3_600);
        assertThat(card(worked).at("/figures/p90Seconds/value").asInt()).isEqualTo(6_480);
        assertThat(card(worked).at("/figures/medianSeconds/before").asInt()).isEqualTo(57_600);
        assertThat(card(worked).at("/figures/ended/value").asInt()).isEqualTo(2);
        assertThat(card(worked).at("/oldest/ageSeconds").asLong(0))
                .isLessThanOrEqualTo(card(byClock).at("/oldest/ageSeconds").asLong(0));
    }

    @Test
    void tablesSayByWhichHours() {
        twoCases();
        List<String> lines = lines("/overview/table" + WORKING);
        assertThat(lines.get(0)).contains("用时中位数（工作小时）").doesNotContain("（小时）");
        assertThat(lines)
                .anyMatch(line -> line.contains("费用报销,2019-03-01 至 2019-03-31,") && line.contains(",1.00,1.80,"));
    }

    @Test
    void soAreTheStepsAndTheCasesBehindThem() {
        FlowRun run = rows.run(CLAIM, "2019-03-01T16:30:00").ended("2019-03-04T09:00:00", "paid");
        // Opened on Friday at 16:30, claimed on Saturday at 10:00, done on Monday at 09:00.
        run.step(ReimbursementIds.CORRECT_CLAIM, "2019-03-04T09:00:00", 63_000, 169_200)
                .with("claimed_at", FlowRows.moment("2019-03-02T10:00:00"));
        JsonNode step = one(get(CLAIM, WORKING).path("steps"), "task", ReimbursementIds.CORRECT_CLAIM);
        assertThat(step.at("/waiting/p50").asInt()).isEqualTo(3_600);
        assertThat(step.at("/working/p50").asInt()).isEqualTo(3_600);
        assertThat(one(get(CLAIM, MARCH).path("steps"), "task", ReimbursementIds.CORRECT_CLAIM)
                        .at("/waiting/p50")
                        .asInt())
                .isEqualTo(63_000);
        JsonNode row = one(
                get(CLAIM, "/people" + WORKING + "&by=person").path("rows"), "task", ReimbursementIds.CORRECT_CLAIM);
        assertThat(row.at("/waiting/p90").asInt()).isEqualTo(3_600);
        assertThat(get(CLAIM, "/cases" + WORKING + "&set=ended")
                        .at("/rows/0/seconds")
                        .asInt())
                .isEqualTo(7_200);
    }

    @Test
    void thereAreNoOtherHours() {
        assertThat(office.get("chenjianhua", "/api/metrics/overview" + MARCH + "&hours=sidereal")
                        .status())
                .isEqualTo(400);
    }
}
