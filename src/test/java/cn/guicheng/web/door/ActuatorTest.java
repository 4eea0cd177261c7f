package cn.guicheng.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What monitoring reads, and who may read it; on both databases. */
abstract class ActuatorTest {
    @OnH2
    static class OnH2Test extends ActuatorTest {}

    @OnPostgres
    static class OnPostgresTest extends ActuatorTest {}

    @Autowired
    TestOffice office;

    @Autowired
    TaskService taskService;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theFiguresAreWhatACountComesTo() {
        String before = figures();
        String claim = office.started();
        String after = figures();

        assertThat(value(after, "guicheng_tasks_open{procedure=\"payment-approval\"}"))
                .isEqualTo(1 + value(before, "guicheng_tasks_open{procedure=\"payment-approval\"}"))
                .isEqualTo(taskService
                        .createTaskQuery()
                        .processDefinitionKey("payment-approval")
                        .count());
        assertThat(value(after, "guicheng_outbox_pending"))
                .isEqualTo(jdbc.sql("select count(*) from notice where state = 'pending'")
                        .query(Long.class)
                        .single());
        assertThat(value(after, "guicheng_incidents")).isNotNegative();
        assertThat(value(after, "guicheng_jobs_due")).isNotNegative();
        assertThat(after).contains("guicheng_tasks_overdue{procedure=\"complaint\"}", "hikaricp_connections_active");
        assertThat(claim).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/actuator/prometheus, , 401",
        "/actuator/prometheus, lina, 403",
        "/actuator/prometheus, chenjianhua, 403",
        "/actuator/prometheus, metrics, 200",
        "/actuator/prometheus, admin, 200",
        "//actuator/prometheus, , 400",
        "/actuator/prometheus;x=1, , 400",
        "/actuator/metrics, , 401",
        "/actuator/metrics, admin, 404",
        "/actuator/env, admin, 404",
        "/actuator/health, , 200"
    })
    void theyAreForTheAdministratorAndTheCollector(String path, String person, int status) {
        assertThat(office.get(person, path).status()).isEqualTo(status);
    }

    @Test
    void theDashboardShowsNothingThatIsNotThere() throws IOException {
        String figures = figures();
        JsonNode dashboard = new ObjectMapper()
                .readTree(Path.of("src/deploy/grafana-dashboard.json").toFile());
        assertThat(dashboard.path("panels")).hasSize(8).allSatisfy(panel -> {
            String expression = panel.path("targets").get(0).path("expr").asText();
            assertThat(Pattern.compile("(?:guicheng|hikaricp|jvm)_[a-z_]+")
                            .matcher(expression)
                            .results())
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(figures).contains(name.group()));
        });
    }

    private String figures() {
        return office.text("metrics", "/actuator/prometheus", "text/plain");
    }

    private static long value(String figures, String name) {
        return Pattern.compile("^" + Pattern.quote(name) + " ([0-9.E]+)$", Pattern.MULTILINE)
                .matcher(figures)
                .results()
                .map(MatchResult::group)
                .map(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not in " + figures));
    }
}
