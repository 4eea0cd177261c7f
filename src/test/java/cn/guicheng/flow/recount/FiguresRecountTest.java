package cn.guicheng.flow.recount;

import static cn.guicheng.flow.recount.Agreement.agree;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every figure that process owners read is what a plain query over the engine's history counts, for cases that really ran. */
abstract class FiguresRecountTest extends RecountTest {
    @OnH2
    static class OnH2Test extends FiguresRecountTest {}

    @OnPostgres
    static class OnPostgresTest extends FiguresRecountTest {}

    @ParameterizedTest
    @MethodSource("procedures")
    void theFiguresOfAllProceduresAndOfTheOne(String procedure) {
        Map<String, Object> counted = count(procedure).figures();
        assertThat(counted.get("/ended/value")).as("something ended").isNotEqualTo(0L);
        assertThat(counted.get("/ended/before")).as("before too").isNotEqualTo(0L);
        agree(read("/procedures/" + procedure).path("figures"), counted);
        JsonNode cards = read("/overview").path("procedures");
        assertThat(cards.findValuesAsText("procedure")).contains(procedure);
        for (JsonNode card : cards) {
            if (card.path("procedure").asText().equals(procedure)) {
                agree(card.path("figures"), counted);
                everyDayAgrees(procedure, card.path("spark"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("procedures")
    void everyDay(String procedure) {
        everyDayAgrees(procedure, read("/procedures/" + procedure + "/trend").path("days"));
    }

    private void everyDayAgrees(String procedure, JsonNode days) {
        assertThat(days).hasSize(31);
        for (JsonNode day : days) {
            LocalDate date = LocalDate.parse(day.path("day").asText());
            Map<String, Object> counted = new HistoryCount(jdbc, procedure, date, date).day();
            if (!day.has("open")) {
                counted.remove("/open");
            }
            agree(day, counted);
        }
    }

    @ParameterizedTest
    @MethodSource("procedures")
    void everyOutcomeAndReason(String procedure) {
        JsonNode found = read("/procedures/" + procedure + "/outcomes");
        agree(
                found.path("outcomes"),
                one -> one.path("outcome").asText(),
                count(procedure).outcomes());
        List<Map<String, Object>> reasons = count(procedure).reasons();
        assertThat(reasons).as("somebody said no").isNotEmpty();
        agree(
                found.path("reasons"),
                one -> one.path("task").asText() + " " + one.path("decision").asText(),
                reasons);
    }

    @Test
    void whatWasPaid() {
        Answer answer = office.get("zhouminghui", "/api/metrics/payments?from=2023-02-01&to=2023-03-31");
        List<Map<String, Object>> counted = new OwnCount(count("payment-approval")).paid();
        assertThat(counted).isNotEmpty();
        agree(answer.body().path("rows"), row -> row.path("category").asText(), counted);
    }

    @Test
    void whatComplaintsCountOfThemselves() {
        JsonNode more = read("/procedures/complaint").path("more");
        OwnCount count = new OwnCount(count("complaint"));
        Map<String, Map<String, Object>> counted = new HashMap<>(count.complaints());
        for (JsonNode figure : more.path("figures")) {
            Map<String, Object> expected = counted.remove(figure.path("name").asText());
            if (expected != null) {
                agree(figure, expected);
            }
        }
        assertThat(counted).isEmpty();
        for (JsonNode breakdown : more.path("breakdowns")) {
            if (breakdown.path("name").asText().equals("topic")) {
                agree(breakdown.path("parts"), part -> part.path("value").asText(), count.topics());
            }
        }
    }
}
