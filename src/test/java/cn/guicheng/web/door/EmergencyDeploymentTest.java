package cn.guicheng.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.GuichengApplication;
import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.TestOffice;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A program started with the emergency switch on: what administrators do by hand, and what the register says of it. */
@Tag("restart")
class EmergencyDeploymentTest {
    private static final String TABLE = "/api/limits/payment-route";

    @TempDir
    Path data;

    private TestOffice office;

    @Test
    void everyUseSaysWhoDidWhatWithWhichFiles() {
        try (ConfigurableApplicationContext program = start()) {
            office = program.getBean(TestOffice.class);
            assertThat(marks()).hasSize(1);
            aTableIsReplacedAndTheReplacementDeleted();
            whatFailsIsMarkedToo();
            aTableThatManagersCannotReadStopsNothingElse();
            whoMayNotLeavesNoMark();
            assertThat(office.get("lina", "/api/registers/emergency-deployments")
                            .status())
                    .isEqualTo(403);
        }
    }

    private void aTableIsReplacedAndTheReplacementDeleted() {
        String changed = table().path("dmn").asText().replace("&gt; 0<", "&gt; 7<");
        Answer deployed = office.deploy("admin", "urgent", "guicheng", "by-hand.dmn", changed);
        assertThat(deployed.status()).as(deployed.toString()).isEqualTo(200);
        assertThat(table().path("version").asInt()).isEqualTo(2);
        assertThat(table().path("origin").asText())
                .as("claimed to be a release")
                .isEqualTo("emergency");
        marked("POST /engine-rest/deployment/create", "urgent [by-hand.dmn]", 200);

        String path = "/engine-rest/deployment/" + deployed.body().path("id").asText();
        assertThat(office.post("admin", path + "/redeploy", Map.of()).status()).isEqualTo(200);
        marked("POST " + path + "/redeploy", "urgent [by-hand.dmn]", 200);
        assertThat(office.call("DELETE", "admin", path, Map.of()).status()).isEqualTo(204);
        marked("DELETE " + path, "urgent [by-hand.dmn]", 204);
    }

    private void whatFailsIsMarkedToo() {
        Answer broken = office.deploy("admin", "broken", "x", "broken.dmn", "<definitions");
        assertThat(broken.status()).isEqualTo(400);
        assertThat(broken.message()).contains("没有部署");
        // As the engine answered, before it was put in words.
        marked("POST /engine-rest/deployment/create", "broken [broken.dmn]", 500);
        assertThat(office.call("DELETE", "admin", "/engine-rest/deployment/none", Map.of())
                        .status())
                .isEqualTo(404);
        marked("DELETE /engine-rest/deployment/none", "", 404);
    }

    private void aTableThatManagersCannotReadStopsNothingElse() {
        String shipped = table().path("dmn").asText();
        String script = shipped.replace(
                "<inputEntry id=\"rule_amountForGeneralManager_in1\">",
                "<inputEntry id=\"rule_amountForGeneralManager_in1\" expressionLanguage=\"juel\">");
        assertThat(office.deploy("admin", "odd", "x", "odd.dmn", script).status())
                .isEqualTo(200);

        assertThat(office.get("hewei", "/api/limits").body().size()).isGreaterThanOrEqualTo(6);
        assertThat(table().path("about").asText()).contains("读不出来");
        Answer proposed = office.table("hewei", TABLE + "/proposals?reason=x", shipped);
        assertThat(proposed.status()).isEqualTo(400);
    }

    private void whoMayNotLeavesNoMark() {
        int before = marks().size();
        for (String person : List.of("hewei", "lina")) {
            assertThat(office.deploy(person, "x", "x", "x.dmn", "x").status()).isEqualTo(403);
        }
        assertThat(marks()).hasSize(before);
    }

    private void marked(String operation, String subject, int status) {
        JsonNode last = marks().get(0);
        assertThat(last.path("person").asText()).isEqualTo("admin");
        assertThat(last.path("operation").asText()).isEqualTo(operation);
        assertThat(last.path("subject").asText("")).isEqualTo(subject);
        assertThat(last.path("status").asInt()).isEqualTo(status);
    }

    private JsonNode marks() {
        return office.get("hewei", "/api/registers/emergency-deployments")
                .body()
                .path("rows");
    }

    private JsonNode table() {
        return office.get("hewei", TABLE).body();
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(GuichengApplication.class, TestOffice.class)
                .run(
                        "--server.port=0",
                        "--guicheng.data-directory=" + data,
                        "--guicheng.limits.emergency-deployment=true",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--logging.level.root=WARN");
    }
}
