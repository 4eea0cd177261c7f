package cn.guicheng;

import static cn.guicheng.OwnFolder.example;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.office.people.Organisation;
import com.fasterxml.jackson.databind.JsonNode;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** An office adds procedures of its own in a folder beside the program, and takes them away again. */
@Tag("restart")
class OwnProceduresTest {
    private static final String SLUG = "desk-lending";
    private static final String MODEL = "processes/desk-lending.bpmn";
    private static final Map<String, Object> DESK = Map.of("desk", "靠窗一号", "lendDays", 5);

    @TempDir
    Path data;

    @TempDir
    Path folder;

    private OwnFolder own;

    @BeforeEach
    void aFolder() throws IOException {
        own = new OwnFolder(folder, data);
        own.put(MODEL, example(MODEL));
        own.put("decisions/limits/desk-keepers.dmn", example("decisions/limits/desk-keepers.dmn"));
        own.put("forms/desk-lending/start.html", example("forms/desk-lending/start.html"));
        own.put("processes/broken.bpmn", "<bpmn:definitions");
        own.put("processes/reimbursement.bpmn", example(MODEL));
        String withCode = example(MODEL)
                .replace("desk-lending", "with-code")
                .replace("\"ZJ\"", "\"ZK\"")
                .replace("${decision == 'refuse'}", "${execution.setVariable('startedBy', 'lina')}");
        own.put("processes/with-code.bpmn", withCode);
        own.put("forms/with-code/start.html", example("forms/desk-lending/start.html"));
        own.put("forms/with-code/start.js", "alert(1)");
        own.put("decisions/limits/payment-route.dmn", example("decisions/limits/desk-keepers.dmn"));
        own.put("forms/nobody/start.html", "<form></form>");
    }

    @Test
    void theirCasesGoOnWhenTheyAreGoneAndNoneBegins() throws IOException {
        String lending;
        try (ConfigurableApplicationContext first = own.start()) {
            TestOffice office = office(first);
            othersAreReported(office);
            aCaseRunsFromStartToEnd(first, office);
            lending = office.started("lina", SLUG, DESK);
            assertThat(office.complete("admin", lending, TestOffice.APPROVE).status())
                    .isEqualTo(403);
        }
        String kept = own.take(MODEL);
        try (ConfigurableApplicationContext second = own.start()) {
            TestOffice office = office(second);
            assertThat(procedure(office, SLUG).path("state").asText()).isEqualTo("gone");
            assertThat(procedure(office, SLUG).path("name").asText()).isEqualTo("借用办公桌（测试）");
            assertThat(office.start("lina", SLUG, DESK).status()).isIn(403, 404);
            finish(second, office, lending);
            assertThat(office.outcome(lending)).isEqualTo("lent");
        }
        own.put(MODEL, kept);
        try (ConfigurableApplicationContext third = own.start()) {
            TestOffice office = office(third);
            assertThat(procedure(office, SLUG).path("state").asText()).isEqualTo("deployed");
            assertThat(third.getBean(RepositoryService.class)
                            .createProcessDefinitionQuery()
                            .processDefinitionKey(SLUG)
                            .count())
                    .isEqualTo(1);
            office.started("lina", SLUG, DESK);
        }
    }

    private void aCaseRunsFromStartToEnd(ConfigurableApplicationContext context, TestOffice office) {
        String lending = office.started("lina", SLUG, DESK);
        assertThat(lending).startsWith("ZJ-");
        finish(context, office, lending);
        assertThat(office.outcome(lending)).isEqualTo("lent");
        JsonNode rows =
                office.get("lina", "/api/registers/desk-lendings").body().path("rows");
        assertThat(rows.findValuesAsText("state")).containsExactly("lent");
        assertThat(office.get("hewei", "/api/limits").body().toString()).contains("desk-keepers");
        assertThat(office.get("chenjianhua", "/api/metrics/procedures/" + SLUG).status())
                .isEqualTo(200);
        assertThat(office.start("zhouminghui", SLUG, DESK).status()).isEqualTo(403);
    }

    private void othersAreReported(TestOffice office) {
        assertThat(procedure(office, SLUG).path("state").asText())
                .as(all(office).toString())
                .isEqualTo("deployed");
        assertThat(refused(office, "broken")).contains("processes/broken.bpmn：不是完整的 XML 文件");
        assertThat(refused(office, "reimbursement")).contains("processes/reimbursement.bpmn：名称已被程序自带的流程使用");
        assertThat(refused(office, "with-code")).contains("表达式里不能调用 setVariable", "forms/with-code/start.js：这里只能放");
        assertThat(refused(office, "decisions/limits/payment-route")).contains("已被程序自带的规则表使用");
        assertThat(refused(office, "nobody")).contains("没有 processes/nobody.bpmn");
        assertThat(office.start("lina", "with-code", DESK).status()).isEqualTo(404);
        assertThat(office.get("lina", "/api/own-procedures").status()).isEqualTo(403);
        assertThat(office.get("lina", "/api/own-procedures/menu")
                        .body()
                        .path("shown")
                        .asBoolean())
                .isFalse();
        assertThat(office.get("admin", "/api/own-procedures/menu")
                        .body()
                        .path("shown")
                        .asBoolean())
                .isTrue();
    }

    private void finish(ConfigurableApplicationContext context, TestOffice office, String lending) {
        String clerk =
                context.getBean(Organisation.class).membersOf("archive-clerk").get(0);
        assertThat(office.claimTask(clerk, lending).status()).isEqualTo(204);
        assertThat(office.complete(clerk, lending, TestOffice.APPROVE).status()).isEqualTo(204);
        ManagementService jobs = context.getBean(ManagementService.class);
        List<Job> timers = jobs.createJobQuery()
                .processDefinitionKey(SLUG)
                .timers()
                .active()
                .list();
        assertThat(timers).hasSize(1);
        assertThat(office.post("admin", "/engine-rest/job/" + timers.get(0).getId() + "/execute", Map.of())
                        .status())
                .isEqualTo(204);
    }

    private static String refused(TestOffice office, String slug) {
        JsonNode found = procedure(office, slug);
        assertThat(found.path("state").asText()).as(slug).isEqualTo("refused");
        return found.path("findings").toString();
    }

    private static JsonNode procedure(TestOffice office, String slug) {
        return StreamSupport.stream(all(office).spliterator(), false)
                .filter(one -> one.path("slug").asText().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode all(TestOffice office) {
        return office.get("admin", "/api/own-procedures").body();
    }

    private static TestOffice office(ConfigurableApplicationContext context) {
        context.getBean(Scheduler.class).stop();
        return context.getBean(TestOffice.class);
    }
}
