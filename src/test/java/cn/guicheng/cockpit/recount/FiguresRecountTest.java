package cn.guicheng.cockpit.recount;

import static cn.guicheng.cockpit.recount.Agreement.agree;
import static cn.guicheng.cockpit.recount.Agreement.byKey;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.TestOffice.Answer;
import cn.guicheng.procedure.complaint.ComplaintDesk;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every figure that process owners read is what a plain query over the engine's history counts, for cases that really ran. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FiguresRecountTest {
    @OnH2
    static class OnH2Test extends FiguresRecountTest {}

    @OnPostgres
    static class OnPostgresTest extends FiguresRecountTest {}

    private static final LocalDate FIRST = LocalDate.of(2023, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2023, 3, 31);
    private static final String MARCH = "?from=" + FIRST + "&to=" + LAST;

    @Autowired
    TestOffice office;

    @Autowired
    ManagementService managementService;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    void aMonthPasses() {
        new BusyMonth(office, new ComplaintDesk(office, managementService, runtimeService)).happens();
    }

    @ParameterizedTest
    @ValueSource(strings = {"reimbursement", "payment-approval", "complaint"})
    void theFiguresOfAllProceduresAndOfTheOne(String procedure) {
        Map<String, Object> counted = count(procedure).figures();
        assertThat(counted.get("/ended/value")).as("something ended").isNotEqualTo(0L);
        assertThat(counted.get("/ended/before")).as("before too").isNotEqualTo(0L);
        agree(read("/procedures/" + procedure).path("figures"), counted);
        for (JsonNode card : read("/overview").path("procedures")) {
            if (card.path("procedure").asText().equals(procedure)) {
                agree(card.path("figures"), counted);
                everyDayAgrees(procedure, card.path("spark"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"reimbursement", "payment-approval", "complaint"})
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
    @ValueSource(strings = {"reimbursement", "payment-approval", "complaint"})
    void everyStep(String procedure) {
        StepCount count = new StepCount(count(procedure));
        JsonNode steps = read("/procedures/" + procedure).path("steps");
        agree(steps, step -> step.path("task").asText(), count.tasks());
        agree(steps, step -> step.path("task").asText(), count.open());
    }

    @ParameterizedTest
    @ValueSource(strings = {"reimbursement", "payment-approval", "complaint"})
    void everyPersonAndDepartment(String procedure) {
        for (String by : List.of("person", "department")) {
            agree(
                    read("/procedures/" + procedure + "/people", "&by=" + by).path("rows"),
                    row -> row.path("task").asText() + " " + row.path("who").asText(),
                    new StepCount(count(procedure)).people(by));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"reimbursement", "payment-approval", "complaint"})
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

    @ParameterizedTest
    @ValueSource(strings = {"reimbursement", "payment-approval", "complaint"})
    void everyDeadline(String procedure) {
        List<Map<String, Object>> counted = new StepCount(count(procedure)).deadlines();
        assertThat(counted).as("some had deadlines").isNotEmpty();
        agree(
                read("/procedures/" + procedure + "/deadlines").path("kinds"),
                kind -> kind.path("kind").asText(),
                counted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reimbursement", "payment-approval", "complaint"})
    void everyRule(String procedure) {
        StepCount count = new StepCount(count(procedure));
        JsonNode tables = read("/procedures/" + procedure + "/rules").path("tables");
        agree(tables, FiguresRecountTest::table, count.tables());
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

    private HistoryCount count(String procedure) {
        return new HistoryCount(jdbc, procedure, FIRST, LAST);
    }

    private JsonNode read(String path) {
        return read(path, "");
    }

    private JsonNode read(String path, String further) {
        Answer answer = office.get("chenjianhua", "/api/metrics" + path + MARCH + further);
        assertThat(answer.status()).as(answer.message()).isEqualTo(200);
        return answer.body();
    }

    private static String table(JsonNode table) {
        return table.path("decisionDefinitionId").asText();
    }
}
