package cn.guicheng.flow.recount;

import static cn.guicheng.flow.recount.Agreement.agree;
import static cn.guicheng.flow.recount.Agreement.byKey;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every figure of steps, people, deadlines and rules is what a plain query over the engine's history counts. */
abstract class StepsRecountTest extends RecountTest {
    @OnH2
    static class OnH2Test extends StepsRecountTest {}

    @OnPostgres
    static class OnPostgresTest extends StepsRecountTest {}

    @ParameterizedTest
    @MethodSource("procedures")
    void everyStep(String procedure) {
        StepCount count = new StepCount(count(procedure));
        JsonNode steps = read("/procedures/" + procedure).path("steps");
        agree(steps, step -> step.path("task").asText(), count.tasks());
        agree(steps, step -> step.path("task").asText(), count.open());
    }

    @ParameterizedTest
    @MethodSource("procedures")
    void everyPersonAndDepartment(String procedure) {
        for (String by : List.of("person", "department")) {
            agree(
                    read("/procedures/" + procedure + "/people", "&by=" + by).path("rows"),
                    row -> row.path("task").asText() + " " + row.path("who").asText(),
                    new StepCount(count(procedure)).people(by));
        }
    }

    @ParameterizedTest
    @MethodSource("procedures")
    void everyDeadline(String procedure) {
        List<Map<String, Object>> counted = new StepCount(count(procedure)).deadlines();
        assertThat(counted).as("some had deadlines").isNotEmpty();
        agree(
                read("/procedures/" + procedure + "/deadlines").path("kinds"),
                kind -> kind.path("kind").asText(),
                counted);
    }

    @ParameterizedTest
    @MethodSource("procedures")
    void everyRule(String procedure) {
        StepCount count = new StepCount(count(procedure));
        JsonNode tables = read("/procedures/" + procedure + "/rules").path("tables");
        agree(tables, StepsRecountTest::table, count.tables());
        Map<String, Map<String, Object>> rules = byKey(count.rules());
        for (JsonNode table : tables) {
            for (JsonNode rule : table.path("rules")) {
                Map<String, Object> counted =
                        rules.remove(table(table) + " " + rule.path("rule").asText());
                agree(rule, counted == null ? Map.of("/hits", 0) : counted);
            }
            for (JsonNode near : table.path("near")) {
                agree(
                        near,
                        count.near(
                                table(table),
                                near.path("input").asText(),
                                near.path("limit").asDouble()));
            }
        }
        assertThat(rules).as("rules that the page does not tell").isEmpty();
    }

    @Test
    void aNumberNearALimitIsAmongThem() {
        assertThat(read("/procedures/complaint/rules")
                        .path("tables")
                        .findValues("near")
                        .toString())
                .contains("\"limit\":1000,\"count\":1");
    }

    private static String table(JsonNode table) {
        return table.path("decisionDefinitionId").asText();
    }
}
