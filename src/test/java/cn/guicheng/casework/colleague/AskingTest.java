package cn.guicheng.casework.colleague;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.Together.together;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient;
import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.PaymentApprovalIds;
import cn.guicheng.modelids.ReimbursementIds;
import cn.guicheng.register.concealment.Concealments;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Colleagues are asked for an opinion; the case goes its way with or without it. */
abstract class AskingTest {
    private static final String HEAD = "sunzhiqiang";
    private static final String ASKED = "zhangmin";
    private static final String OPINION = "userTask_giveOpinion";

    @OnH2
    static class OnH2Test extends AskingTest {}

    @OnPostgres
    static class OnPostgresTest extends AskingTest {}

    @Autowired
    TestOffice office;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    HistoryService history;

    @Autowired
    Concealments concealments;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void newcomersLeave() {
        office.newcomersLeave();
    }

    @Test
    void whoIsAskedFindsATaskOfTheCaseAndAnswersIt() {
        String claim = office.started();
        Task signing = held(claim);
        Answer asked = ask(HEAD, signing, List.of(ASKED, "luoxin"), "这家店靠谱吗？");
        assertThat(asked.status()).isEqualTo(201);
        assertThat(asked.body().path("id").asText()).isNotBlank();
        JsonNode listed = office.get(ASKED, "/engine-rest/task?processInstanceBusinessKey=" + claim)
                .body();
        assertThat(listed.findValuesAsText("taskDefinitionKey")).containsExactly(OPINION);
        assertThat(listed.path(0).path("assignee").asText()).isEqualTo(ASKED);
        assertThat(listed.path(0).path("due").isNull()).isFalse();
        String opinion = listed.path(0).path("id").asText();
        assertThat(office.get(ASKED, "/engine-rest/task/" + opinion + "/form")
                        .body()
                        .path("key")
                        .asText())
                .isEqualTo("embedded:/camunda/guicheng/forms/opinion.html");
        assertThat(office.get(ASKED, "/api/cases/" + claim).status()).isEqualTo(200);
        JsonNode sheet = office.get(ASKED, "/api/tasks/" + opinion + "/sheet").body();
        assertThat(sheet.path("desk").path("step").asText()).isEqualTo("提供意见");
        assertThat(sheet.toString()).contains("这家店靠谱吗？");
        assertThat(office.get(ASKED, "/api/desk").body().toString()).contains("\"count\":");
        assertThat(office.get(ASKED, "/api/tasks/cards?ids=" + opinion)
                        .body()
                        .path(opinion)
                        .path("caseNumber")
                        .asText())
                .isEqualTo(claim);

        Task mine = opinionOf(claim, ASKED);
        Answer blank = office.complete(ASKED, mine, Map.of("comment", " "));
        assertThat(blank.status()).isEqualTo(400);
        assertThat(blank.message()).contains("您的意见");
        assertThat(office.complete(ASKED, mine, Map.of()).status()).isEqualTo(400);
        assertThat(office.complete(ASKED, mine, Map.of("comment", "可以", "amountInCents", 1L))
                        .status())
                .isEqualTo(400);
        assertThat(office.complete(ASKED, mine, Map.of("comment", "价格合理")).status())
                .isEqualTo(204);
        assertThat(office.complete(ASKED, mine, Map.of("comment", "价格合理")).status())
                .isEqualTo(409);

        JsonNode row = office.rows("signatures", claim).path(0);
        assertThat(row.path("task").asText()).isEqualTo(OPINION);
        assertThat(row.path("decision").asText()).isEqualTo("answered");
        assertThat(row.path("comment").asText()).isEqualTo("价格合理");
        assertThat(runtimeService.getVariables(signing.getProcessInstanceId())).doesNotContainKey("comment");
        assertThat(office.told(claim, "report")).contains(HEAD);
        String timeline =
                office.get(HEAD, "/api/cases/" + claim + "/timeline").body().toString();
        assertThat(timeline)
                .contains("就“部门负责人签字”征询同事意见")
                .contains("张敏（客服前台）办理了“提供意见”：已答复")
                .contains("说明：价格合理");
        assertThat(office.get(HEAD, "/api/cases/" + claim)
                        .body()
                        .path("signatures")
                        .toString())
                .contains("提供意见")
                .contains("已答复");
    }

    @Test
    void whoHasNotAnsweredYetIsToldToWhoeverHasTheTask() {
        String claim = office.started();
        office.walkTo(PaymentApprovalIds.AUDIT_PAYMENT, claim);
        Task audit = office.task(claim);
        office.claimTask("liuyang", audit);
        assertThat(waiting("liuyang", audit)).isEmpty();
        assertThat(ask("liuyang", audit, List.of(ASKED, "luoxin"), "？").status())
                .isEqualTo(201);
        assertThat(ask("liuyang", audit, List.of("lina"), "！").status()).isEqualTo(201);
        assertThat(waiting("liuyang", audit))
                .hasSize(2)
                .allMatch(question -> question.path("by").isNull())
                .allMatch(question -> question.path("since").asText().startsWith("20"));
        assertThat(waiting("liuyang", audit).get(0).path("people"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("张敏", "罗欣");

        assertThat(office.post(
                                "liuyang",
                                "/api/tasks/" + audit.getId() + "/transfer",
                                Map.of("to", "songjing", "comment", "外出"))
                        .status())
                .isEqualTo(204);
        assertThat(waiting("songjing", audit))
                .extracting(question -> question.path("by").asText())
                .containsExactly("刘洋", "刘洋");
        String opinion = office.get("lina", "/engine-rest/task?assignee=lina&processInstanceBusinessKey=" + claim)
                .body()
                .path(0)
                .path("id")
                .asText();
        assertThat(office.post(
                                "lina",
                                "/engine-rest/task/" + opinion + "/complete",
                                OfficeClient.variables(Map.of("comment", "是")))
                        .status())
                .isEqualTo(204);
        assertThat(waiting("songjing", audit)).hasSize(1);
    }

    private List<JsonNode> waiting(String person, Task task) {
        List<JsonNode> waiting = new ArrayList<>();
        office.get(person, "/api/tasks/" + task.getId() + "/verbs")
                .body()
                .path("waiting")
                .forEach(waiting::add);
        return waiting;
    }

    @Test
    void theCaseGoesOnWhileSomebodyThinksAndWhatIsUnansweredIsWithdrawn() {
        String claim = office.started();
        Task signing = held(claim);
        ask(HEAD, signing, List.of(ASKED), "请看看");
        Task opinion = opinionOf(claim, ASKED);
        assertThat(office.complete(HEAD, signing, APPROVE).status()).isEqualTo(204);
        assertThat(office.waitingAt(claim)).containsExactly(PaymentApprovalIds.AUDIT_PAYMENT);
        assertThat(office.complete(ASKED, opinion, Map.of("comment", "太晚了")).status())
                .isEqualTo(409);
        assertThat(office.get(ASKED, "/api/cases/" + claim).status())
                .as("seen is seen")
                .isEqualTo(200);
        closed(opinion);
        assertThat(office.rows("notices", claim).toString()).doesNotContain("征询您的意见\",\"state\":\"pending");
        figuresKnowNoOpinion(claim);
        office.walkTo(PaymentApprovalIds.PAY, claim);
        office.cashierPays(claim);
        assertThat(office.outcome(claim)).isEqualTo("paid");
    }

    @Test
    void withTheEndOfTheCaseItIsWithdrawn() {
        String claim = office.started();
        Task signing = held(claim);
        ask(HEAD, signing, List.of(ASKED, "chenjianhua"), "请看看");
        Task opinion = opinionOf(claim, ASKED);
        assertThat(office.post(
                                TestOffice.CLAIMANT,
                                "/api/cases/" + claim + "/messages/reimbursement.withdrawn",
                                Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(office.outcome(claim)).isEqualTo("withdrawn");
        assertThat(office.waitingAt(claim)).isEmpty();
        closed(opinion);
        assertThat(runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(claim)
                        .count())
                .isZero();
    }

    @Test
    void aReturnWithdrawsItAndComesBackOnce() {
        String claim = office.started();
        Task signing = held(claim);
        ask(HEAD, signing, List.of(ASKED), "请看看");
        assertThat(office.complete(HEAD, signing, TestOffice.RETURN).status()).isEqualTo(204);
        assertThat(office.waitingAt(claim)).containsExactly(ReimbursementIds.CORRECT_CLAIM);
    }

    @Test
    void anOpinionIsNotReleasedHandedOnOrAskedFrom() {
        String claim = office.started();
        ask(HEAD, held(claim), List.of(ASKED), "请看看");
        Task opinion = opinionOf(claim, ASKED);
        String path = "/api/tasks/" + opinion.getId();
        assertThat(office.post(ASKED, "/engine-rest/task/" + opinion.getId() + "/unclaim", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(office.post(ASKED, path + "/transfer", Map.of("to", "luoxin", "comment", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(office.post(ASKED, path + "/questions", Map.of("to", List.of("luoxin"), "question", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(office.post(ASKED, path + "/take-back", Map.of()).status()).isEqualTo(403);
        assertThat(office.complete("luoxin", opinion, Map.of("comment", "x")).status())
                .isEqualTo(404);
        assertThat(office.complete(HEAD, opinion, Map.of("comment", "x")).status())
                .isEqualTo(403);
        assertThat(office.complete("admin", opinion, Map.of("comment", "x")).status())
                .isEqualTo(403);
    }

    /** The claimant may be asked about their own claim: an opinion is no step (SOD-01). */
    @Test
    void theApplicantMayBeAskedAndStaysTheApplicant() {
        String claim = office.started();
        Task signing = held(claim);
        assertThat(ask(HEAD, signing, List.of(TestOffice.CLAIMANT, "liuyang"), "为什么？")
                        .status())
                .isEqualTo(201);
        assertThat(office.complete(TestOffice.CLAIMANT, opinionOf(claim, TestOffice.CLAIMANT), Map.of("comment", "出差"))
                        .status())
                .isEqualTo(204);
        assertThat(office.complete("liuyang", opinionOf(claim, "liuyang"), Map.of("comment", "合规"))
                        .status())
                .isEqualTo(204);
        office.complete(HEAD, signing, APPROVE);
        office.accountantAudits(claim);
    }

    @Test
    void whoMayNotAskIsRefused() {
        String claim = office.started();
        Task signing = office.task(claim);
        assertThat(ask("huangang", signing, List.of(ASKED), "x").status()).isEqualTo(404);
        assertThat(ask(null, signing, List.of(ASKED), "x").status()).isEqualTo(401);
        assertThat(ask(HEAD, signing, List.of(ASKED), "x").status())
                .as("not claimed")
                .isEqualTo(403);
        office.claimTask(HEAD, claim);
        assertThat(ask("chenjianhua", signing, List.of(ASKED), "x").status()).isEqualTo(403);
        runtimeService.suspendProcessInstanceById(signing.getProcessInstanceId());
        try {
            assertThat(ask(HEAD, signing, List.of(ASKED), "x").status()).isEqualTo(409);
        } finally {
            runtimeService.activateProcessInstanceById(signing.getProcessInstanceId());
        }
    }

    @Test
    void whoCannotBeAskedIsRefusedAndNobodyIsAsked() {
        String claim = office.started();
        Task signing = held(claim);
        office.newPerson("gaoliask", "高", "丽娟", "g@guicheng.example", "finance", "accountant");
        office.removePerson("gaoliask");
        assertThat(ask(HEAD, signing, List.of(ASKED, "gaoliask"), "x").status()).isEqualTo(409);
        for (String noColleague : List.of("admin", "metrics")) {
            assertThat(message(409, ask(HEAD, signing, List.of(ASKED, noColleague), "x")))
                    .contains("不在任何部门或岗位");
        }
        transaction.execute(status -> concealments.conceal(claim, "luoxin"));
        assertThat(ask(HEAD, signing, List.of(ASKED, "luoxin"), "x").status()).isEqualTo(409);
        assertThat(message(400, ask(HEAD, signing, List.of(HEAD), "x"))).startsWith("征询对象：");
        assertThat(message(400, ask(HEAD, signing, List.of(ASKED, "nobody"), "x")))
                .contains("nobody");
        assertThat(message(400, ask(HEAD, signing, List.of(), "x"))).startsWith("征询对象：");
        assertThat(message(400, ask(HEAD, signing, List.of(ASKED), " "))).startsWith("征询内容：");
        assertThat(message(
                        400,
                        office.post(
                                HEAD,
                                "/api/tasks/" + signing.getId() + "/questions",
                                Map.of("to", ASKED, "question", "x"))))
                .startsWith("征询对象：");
        assertThat(office.waitingAt(claim)).hasSize(1);
        assertThat(ask(HEAD, signing, List.of(ASKED, ASKED), "x").status()).isEqualTo(201);
        assertThat(office.waitingAt(claim)).as("asked once").hasSize(2);
        assertThat(ask(HEAD, signing, List.of(ASKED), "再问").status())
                .as("still waiting")
                .isEqualTo(409);
        JsonNode people =
                office.get(HEAD, "/api/tasks/" + signing.getId() + "/questions").body();
        assertThat(people.findValuesAsText("id"))
                .contains("chenjianhua", TestOffice.CLAIMANT)
                .doesNotContain(HEAD, ASKED, "luoxin", "gaoliask", "admin");
    }

    @Test
    void aSuspendedCaseIsNotAnsweredAndEndsWithItsOpinions() {
        String claim = office.started();
        Task signing = held(claim);
        ask(HEAD, signing, List.of(ASKED), "x");
        Task opinion = opinionOf(claim, ASKED);
        runtimeService.suspendProcessInstanceById(signing.getProcessInstanceId());
        assertThat(office.complete(ASKED, opinion, Map.of("comment", "x")).status())
                .isEqualTo(409);
        runtimeService.deleteProcessInstance(
                runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(claim)
                        .rootProcessInstances()
                        .singleResult()
                        .getId(),
                "test");
        assertThat(office.waitingAt(claim)).isEmpty();
        closed(opinion);
    }

    @Test
    void asManyWordsAsAreAllowedAreAskedAndAnsweredWhole() {
        String claim = office.started();
        String question = "问".repeat(4000);
        assertThat(ask(HEAD, held(claim), List.of(ASKED), question).status()).isEqualTo(201);
        String opinion = "答".repeat(4000);
        assertThat(office.complete(ASKED, opinionOf(claim, ASKED), Map.of("comment", opinion))
                        .status())
                .isEqualTo(204);
        assertThat(office.rows("notices", claim).toString()).contains(question, opinion);
    }

    @RepeatedTest(3)
    void atTheSameMomentSomebodyIsAskedOnce() throws Exception {
        String claim = office.started();
        Task signing = held(claim);
        Callable<Answer> asking = () -> ask(HEAD, signing, List.of(ASKED), "请看看");
        List<Answer> answers = together(Collections.nCopies(4, asking));
        assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(201, 409, 409, 409);
        assertThat(office.waitingAt(claim)).hasSize(2);
    }

    @Test
    void whoHasTheTaskNowHearsOfTheAnswerToo() {
        String claim = office.started();
        office.walkTo(PaymentApprovalIds.AUDIT_PAYMENT, claim);
        Task audit = office.task(claim);
        office.claimTask("liuyang", audit);
        ask("liuyang", audit, List.of(ASKED), "请看看");
        assertThat(office.post(
                                "liuyang",
                                "/api/tasks/" + audit.getId() + "/transfer",
                                Map.of("to", "songjing", "comment", "请办"))
                        .status())
                .isEqualTo(204);
        office.complete(ASKED, opinionOf(claim, ASKED), Map.of("comment", "可以"));
        assertThat(office.told(claim, "report")).containsExactly("liuyang", "songjing");
    }

    @Test
    void whoLeavesIsAskedNoMore() {
        office.newPerson("gaoliask", "高", "丽娟", "g@guicheng.example", "engineering");
        String claim = office.started();
        ask(HEAD, held(claim), List.of("gaoliask"), "x");
        Task opinion = opinionOf(claim, "gaoliask");
        office.removePerson("gaoliask");
        assertThat(office.waitingAt(claim)).hasSize(1);
        closed(opinion);
        assertThat(office.told(claim, "report")).containsExactly(HEAD);
        assertThat(office.rows("notices", claim).findValuesAsText("text")).contains("高丽娟的账号已停用，不再答复征询");
        office.rows("notices", claim).forEach(notice -> {
            if (notice.path("recipient").asText().equals("gaoliask")) {
                assertThat(notice.path("state").asText()).isEqualTo("withdrawn");
            }
        });
    }

    @Test
    void whatIsConcealedFromWhomItWasAskedIsNotTheirsToSee() {
        String claim = office.started();
        ask(HEAD, held(claim), List.of("luoxin"), "x");
        transaction.execute(status -> concealments.conceal(claim, "luoxin"));
        assertThat(office.get("luoxin", "/api/cases/" + claim).status()).isEqualTo(404);
        assertThat(office.get("luoxin", "/engine-rest/task?processInstanceBusinessKey=" + claim)
                        .body())
                .isEmpty();
    }

    private void closed(Task task) {
        HistoricTaskInstance known =
                history.createHistoricTaskInstanceQuery().taskId(task.getId()).singleResult();
        assertThat(known.getEndTime()).isNotNull();
        assertThat(known.getRootProcessInstanceId()).isNotNull();
    }

    private void figuresKnowNoOpinion(String claim) {
        assertThat(jdbc.sql("select count(*) from flow_step where case_number = ? and task = ?")
                        .params(claim, OPINION)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static String message(int status, Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        return answer.message();
    }

    private Answer ask(String person, Task task, List<String> to, String question) {
        return office.post(person, "/api/tasks/" + task.getId() + "/questions", Map.of("to", to, "question", question));
    }

    private Task held(String claim) {
        Task signing = office.task(claim);
        assertThat(office.claimTask(HEAD, signing).status()).isEqualTo(204);
        return signing;
    }

    private Task opinionOf(String claim, String person) {
        return office.everyTask().stream()
                .filter(task -> OPINION.equals(task.getTaskDefinitionKey()) && person.equals(task.getAssignee()))
                .filter(task ->
                        office.task(claim, OPINION).getProcessInstanceId().equals(task.getProcessInstanceId()))
                .findFirst()
                .orElseThrow();
    }
}
