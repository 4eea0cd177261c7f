package cn.guicheng.casework.step;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.TestOffice.REFUSE;
import static cn.guicheng.TestOffice.RETURN;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A step that groups and people answer whom a table names; the example of the page for authors. */
abstract class StepAnswerersTest {
    @OnH2
    static class OnH2Test extends StepAnswerersTest {}

    @OnPostgres
    static class OnPostgresTest extends StepAnswerersTest {}

    private static final Path PAGE = Path.of("src/docs/procedure-reference.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("`((?:processes|decisions)/[^`]*\\.(?:bpmn|dmn))`\\s+```\\w+\\n(.*?)```", Pattern.DOTALL);
    private static final String CORRECT = "userTask_correctPlan";

    @Autowired
    TestOffice office;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identity;

    @Test
    void theExampleOfThePageIsTheOneThatRuns() throws IOException {
        List<MatchResult> files = EXAMPLE.matcher(Files.readString(PAGE))
                .results()
                .filter(file -> file.group(1).contains("plan"))
                .toList();
        assertThat(files).hasSize(2);
        for (MatchResult file : files) {
            assertThat(Path.of("src/test/resources", file.group(1))).hasContent(file.group(2));
        }
    }

    @Test
    void ofEachGroupOneAnswersAndTwoOfThreeAreEnough() {
        String plan = started("lina", "works");
        assertThat(open(plan)).hasSize(3);
        answers("songjing", "accountant", plan, APPROVE);
        assertThat(offeredTo("accountant", plan)).as("one of them is enough").isNull();
        assertThat(office.outcome(plan)).isNull();
        answers("wangxiulan", "customer-service-head", plan, APPROVE);
        assertThat(office.outcome(plan)).isEqualTo("agreed");
        assertThat(office.get("lina", "/api/cases/" + plan).body().path("facts").findValuesAsText("value"))
                .as("people and groups by their names")
                .contains("财务会计、客户服务部负责人、陈建华");
    }

    @Test
    void whoeverSendsItBackDecidesAtOnceAndTheNextRoundCountsAnew() {
        String plan = started("lina", "works");
        answers("songjing", "accountant", plan, APPROVE);
        answers("wangxiulan", "customer-service-head", plan, RETURN);
        assertThat(office.waitingAt(plan)).containsExactly(CORRECT);

        office.does("lina", CORRECT, plan, Map.of("decision", "resubmit"));
        assertThat(open(plan)).hasSize(3);
        answers("wangxiulan", "customer-service-head", plan, APPROVE);
        assertThat(office.outcome(plan))
                .as("the approval of the first round is not counted")
                .isNull();
        Task own = open(plan).stream()
                .filter(task -> "chenjianhua".equals(task.getAssignee()))
                .findFirst()
                .orElseThrow();
        assertThat(office.complete("chenjianhua", own, APPROVE).status()).isEqualTo(204);
        assertThat(office.outcome(plan)).isEqualTo("agreed");
    }

    @Test
    void whoIsToldOfTheStepIsToldOnceARound() {
        String plan = started("lina", "works");
        assertThat(office.told(plan, "report")).containsExactly("lina");
        assertThat(office.rows("notices", plan).findValuesAsText("text")).contains("更换水泵 已送会签");
        answers("wangxiulan", "customer-service-head", plan, RETURN);
        office.does("lina", CORRECT, plan, Map.of("decision", "resubmit"));
        assertThat(office.told(plan, "report")).containsExactly("lina", "lina");
    }

    /** Asked by name, and answered for by who stands in: both have answered, whatever group else they belong to. */
    @Test
    void inWhosePlaceSomebodyAnsweredAnswersNotForTheirGroup() {
        identity.createMembership("chenjianhua", "accountant");
        OffsetDateTime now = OffsetDateTime.now();
        String absence = office.post(
                        "admin",
                        "/api/absences",
                        Map.of(
                                "person",
                                "chenjianhua",
                                "substitute",
                                "guolei",
                                "from",
                                now.toString(),
                                "to",
                                now.plusDays(1).toString()))
                .body()
                .path("id")
                .asText();
        try {
            String plan = started("lina", "works");
            Task named = open(plan).stream()
                    .filter(task -> "chenjianhua".equals(task.getAssignee()))
                    .findFirst()
                    .orElseThrow();
            assertThat(office.claimTask("guolei", named).status()).isEqualTo(204);
            assertThat(office.complete("guolei", named, REFUSE).status()).isEqualTo(204);
            Answer second = office.claimTask("chenjianhua", offeredTo("accountant", plan));
            assertThat(second.status()).isEqualTo(403);
            assertThat(second.message()).contains("每人只答复一次");
        } finally {
            office.call("DELETE", "admin", "/api/absences/" + absence, Map.of());
            identity.deleteMembership("chenjianhua", "accountant");
        }
    }

    @Test
    void oneOfThreeWhoRefusesDecidesNothing() {
        String plan = started("lina", "works");
        answers("songjing", "accountant", plan, REFUSE);
        assertThat(open(plan)).hasSize(2);
        answers("wangxiulan", "customer-service-head", plan, REFUSE);
        assertThat(office.outcome(plan)).isEqualTo("refused");
    }

    @Test
    void whoStartedItDoesNotAnswerForTheirGroupAndHearsNothingOfIt() { // SOD-01
        String plan = started("liuyang", "works");
        Task offered = offeredTo("accountant", plan);
        assertThat(office.claimTask("liuyang", offered).status()).isEqualTo(403);
        assertThat(office.told(plan, "task-opened"))
                .contains("songjing", "chenjianhua")
                .doesNotContain("liuyang");
        answers("songjing", "accountant", plan, APPROVE);
    }

    @Test
    void whereOnlyTheStarterBelongsToTheGroupsWhoStandsInAnswersForEach() {
        String plan = started("sunzhiqiang", "purchase");
        assertThat(open(plan)).hasSize(3);
        answers("linxiaoyan", "deputy-general-manager", plan, APPROVE);
        answers("linxiaoyan", "deputy-general-manager", plan, APPROVE);
        assertThat(office.outcome(plan)).isEqualTo("agreed");
    }

    @Test
    void nobodyAnswersTwiceWhileAnotherCould() {
        office.newPerson(
                "shuanggang", "双", "岗", "shuanggang@example.com", "finance", "accountant", "customer-service-head");
        try {
            String plan = started("lina", "works");
            answers("shuanggang", "accountant", plan, APPROVE);
            Answer second = office.claimTask("shuanggang", offeredTo("customer-service-head", plan));
            assertThat(second.status()).isEqualTo(403);
            assertThat(second.message()).contains("每人只答复一次");
            answers("wangxiulan", "customer-service-head", plan, APPROVE);
            assertThat(office.outcome(plan)).isEqualTo("agreed");
        } finally {
            office.newcomersLeave();
        }
    }

    @Test
    void aTableThatNamesWhoStartedItIsToldToThemAndNothingIsStarted() {
        Answer answer = office.start("lina", "work-plan", Map.of("planKind", "own", "plan", "巡检"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.message()).contains("会签工作计划", "发起人本人（SOD-01）");
        String of = started("madong", "own");
        assertThat(open(of)).hasSize(2);
    }

    private String started(String person, String kind) {
        return office.started(person, "work-plan", Map.of("planKind", kind, "plan", "更换水泵"));
    }

    private void answers(String person, String group, String plan, Map<String, ?> answer) {
        Task task = offeredTo(group, plan);
        assertThat(office.claimTask(person, task).status()).isEqualTo(204);
        Answer done = office.complete(person, task, answer);
        assertThat(done.status()).as(done.toString()).isEqualTo(204);
    }

    private List<Task> open(String plan) {
        return tasks.createTaskQuery().processInstanceBusinessKey(plan).list();
    }

    /** Null where none waits for the group. */
    private Task offeredTo(String group, String plan) {
        return open(plan).stream()
                .filter(task -> tasks.getIdentityLinksForTask(task.getId()).stream()
                        .map(IdentityLink::getGroupId)
                        .anyMatch(group::equals))
                .findFirst()
                .orElse(null);
    }
}
