package cn.guicheng.casework.colleague;

import static cn.guicheng.Together.together;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.PaymentApprovalIds;
import cn.guicheng.modelids.ReimbursementIds;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A task goes from who has it to who may do it, and to nobody else. */
abstract class HandingOnTest {
    private static final String HOLDER = "liuyang";
    private static final String COLLEAGUE = "songjing";

    @OnH2
    static class OnH2Test extends HandingOnTest {}

    @OnPostgres
    static class OnPostgresTest extends HandingOnTest {}

    @Autowired
    TestOffice office;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtimeService;

    @AfterEach
    void newcomersLeave() {
        office.newcomersLeave();
    }

    @Test
    void itIsTheColleaguesFromThenOnAndEverybodyCanReadOfIt() {
        String claim = atAudit();
        Task audit = held(claim);
        assertThat(hand(HOLDER, audit, COLLEAGUE, "下午外出").status()).isEqualTo(204);
        assertThat(office.task(claim).getAssignee()).isEqualTo(COLLEAGUE);
        assertThat(office.task(claim).getDueDate()).isEqualTo(audit.getDueDate());
        assertThat(office.complete(HOLDER, audit, TestOffice.audit()).status()).isEqualTo(403);
        assertThat(office.get(HOLDER, "/api/cases/" + claim).status())
                .as("having seen stays")
                .isEqualTo(200);
        JsonNode row = office.rows("signatures", claim).path(0);
        assertThat(row.path("decision").asText()).isEqualTo("transferred");
        assertThat(row.path("task").asText()).isEqualTo(PaymentApprovalIds.AUDIT_PAYMENT);
        assertThat(row.path("person").asText()).isEqualTo(HOLDER);
        assertThat(row.path("post").asText()).isEqualTo("accountant");
        assertThat(row.path("comment").asText()).isEqualTo("下午外出");
        assertThat(office.get(HOLDER, "/api/cases/" + claim + "/timeline")
                        .body()
                        .toString())
                .contains("刘洋（财务会计）转办了“审核付款”")
                .contains("说明：下午外出");
        assertThat(office.rows("notices", claim).toString()).contains("刘洋转给您办理");
        office.does(COLLEAGUE, PaymentApprovalIds.AUDIT_PAYMENT, claim, TestOffice.audit());
    }

    /** Whoever handed a task on did no step: nothing is barred to them (SOD-02). */
    @Test
    void whoHandsOnIsBarredFromNothing() {
        String claim = atAudit();
        Task audit = held(claim);
        hand(HOLDER, audit, COLLEAGUE, "请代办");
        hand(COLLEAGUE, audit, HOLDER, "还是您办");
        office.does(HOLDER, PaymentApprovalIds.AUDIT_PAYMENT, claim, TestOffice.audit());
        office.walkTo(PaymentApprovalIds.PREPARE_VOUCHER, claim);
        office.does(COLLEAGUE, PaymentApprovalIds.PREPARE_VOUCHER, claim, TestOffice.voucher(12_345, "bank"));
    }

    @Test
    void whoMayNotKnowIsToldOfNothingAndWhoHasItNotIsRefused() {
        String claim = atAudit();
        Task audit = office.task(claim);
        assertThat(hand("huangang", audit, COLLEAGUE, "x").status()).isEqualTo(404);
        assertThat(office.post(HOLDER, "/api/tasks/no-such/transfer", Map.of()).status())
                .isEqualTo(404);
        assertThat(office.post(null, "/api/tasks/" + audit.getId() + "/transfer", Map.of())
                        .status())
                .isEqualTo(401);
        Answer unclaimed = hand(HOLDER, audit, COLLEAGUE, "x");
        assertThat(unclaimed.status()).isEqualTo(403);
        assertThat(unclaimed.message()).contains("先签收");
        office.claimTask(HOLDER, audit);
        assertThat(hand(COLLEAGUE, audit, COLLEAGUE, "x").status()).isEqualTo(403);
        assertThat(hand("admin", audit, COLLEAGUE, "x").status()).isEqualTo(403);
    }

    @Test
    void nothingIsHandedToWhoIsAway() {
        Task audit = held(atAudit());
        OffsetDateTime now = OffsetDateTime.now();
        String absence = office.post(
                        "admin",
                        "/api/absences",
                        Map.of(
                                "person",
                                COLLEAGUE,
                                "from",
                                now.toString(),
                                "to",
                                now.plusDays(1).toString()))
                .body()
                .path("id")
                .asText();
        try {
            Answer away = hand(HOLDER, audit, COLLEAGUE, "请办");
            assertThat(away.status()).isEqualTo(409);
            assertThat(away.message()).startsWith("转办给：").contains("离岗");
        } finally {
            office.call("DELETE", "admin", "/api/absences/" + absence, Map.of());
        }
        assertThat(hand(HOLDER, audit, COLLEAGUE, "请办").status()).isEqualTo(204);
    }

    @Test
    void onlyToWhoMayDoIt() {
        String claim = atAudit();
        Task audit = held(claim);
        for (String other : List.of(TestOffice.CLAIMANT, "sunzhiqiang", "zhangmin", "admin")) {
            Answer refused = hand(HOLDER, audit, other, "请办");
            assertThat(refused.status()).as(other).isEqualTo(409);
            assertThat(refused.message()).startsWith("转办给：");
        }
        office.newPerson("gaolihand", "高", "丽娟", "g@guicheng.example", "finance", "accountant");
        office.removePerson("gaolihand");
        Answer closed = hand(HOLDER, audit, "gaolihand", "请办");
        assertThat(closed.status()).isEqualTo(409);
        assertThat(office.task(claim).getAssignee()).isEqualTo(HOLDER);
        assertThat(office.rows("signatures", claim).toString()).doesNotContain("transferred");
        JsonNode offered =
                office.get(HOLDER, "/api/tasks/" + audit.getId() + "/transfer").body();
        assertThat(offered.findValuesAsText("id")).containsExactly(COLLEAGUE);
        assertThat(offered.path(0).path("post").asText()).isEqualTo("财务会计");
    }

    /** "您" is who reads it. */
    @Test
    void whoMayNotTakeItIsCalledByName() {
        Task audit = held(atAudit());
        Answer refused = hand(HOLDER, audit, TestOffice.CLAIMANT, "请办");
        assertThat(refused.message()).contains("李娜").doesNotContain("您");
        OffsetDateTime now = OffsetDateTime.now();
        office.newPerson("gaolijuan", "高", "丽娟", "g@guicheng.example", "engineering", "accountant");
        Task theirs = held(claimOfTheirs());
        String own = hand(HOLDER, theirs, "gaolijuan", "请办").message();
        assertThat(own).startsWith("转办给：职责分离（SOD-01）").contains("高丽娟").doesNotContain("您");
        String assigned = office.post(
                        "admin", "/engine-rest/task/" + theirs.getId() + "/assignee", Map.of("userId", "gaolijuan"))
                .message();
        assertThat(assigned).startsWith("职责分离（SOD-01）").contains("高丽娟").doesNotContain("您");
        office.newPerson("standsin", "代", "理", "s@guicheng.example", "engineering");
        Map<String, String> absence = Map.of(
                "person",
                "gaolijuan",
                "substitute",
                "standsin",
                "from",
                now.toString(),
                "to",
                now.plusDays(1).toString());
        String id =
                office.post("admin", "/api/absences", absence).body().path("id").asText();
        try {
            assertThat(hand(HOLDER, theirs, "standsin", "请办").message())
                    .startsWith("转办给：代理代高丽娟办理：职责分离（SOD-01）")
                    .doesNotContain("您");
        } finally {
            office.call("DELETE", "admin", "/api/absences/" + id, Map.of());
        }
        assertThat(office.claimTask("gaolijuan", office.task(claimOfTheirs())).message())
                .contains("您")
                .doesNotContain("高丽娟");
    }

    private String claimOfTheirs() {
        String claim = office.started("gaolijuan", office.claim("gaolijuan", List.of(TestOffice.line(10_000))));
        office.walkTo(PaymentApprovalIds.AUDIT_PAYMENT, claim);
        return claim;
    }

    @Test
    void asManyWordsAsAreAllowedAreToldWhole() {
        String claim = atAudit();
        String words = "长".repeat(4000);
        assertThat(hand(HOLDER, held(claim), COLLEAGUE, words).status()).isEqualTo(204);
        assertThat(office.rows("notices", claim).toString()).contains(words);
    }

    @Test
    void itIsOfferedOnlyWhereSomebodyCouldTakeIt() {
        String claim = office.started();
        Task signing = office.task(claim);
        office.claimTask("sunzhiqiang", signing);
        assertThat(isOffered("sunzhiqiang", signing)).as("the only head").isFalse();
        Task audit = held(atAudit());
        assertThat(isOffered(HOLDER, audit)).isTrue();
        assertThat(isOffered("sunzhiqiang", audit)).as("somebody else's").isFalse();
    }

    private boolean isOffered(String person, Task task) {
        Answer verbs = office.get(person, "/api/tasks/" + task.getId() + "/verbs");
        assertThat(verbs.status()).as("%s", verbs).isEqualTo(200);
        return verbs.body().path("handOn").asBoolean();
    }

    @Test
    void theFieldThatIsWrongIsNamed() {
        Task audit = held(atAudit());
        String path = "/api/tasks/" + audit.getId() + "/transfer";
        assertThat(message(400, office.post(HOLDER, path, Map.of("to", HOLDER, "comment", "x"))))
                .startsWith("转办给：");
        assertThat(message(400, office.post(HOLDER, path, Map.of("to", "nobody", "comment", "x"))))
                .startsWith("转办给：");
        assertThat(message(400, office.post(HOLDER, path, Map.of("to", 7, "comment", "x"))))
                .startsWith("转办给：");
        assertThat(message(400, office.post(HOLDER, path, Map.of("comment", "x"))))
                .startsWith("转办给：");
        assertThat(message(400, office.post(HOLDER, path, Map.of("to", COLLEAGUE))))
                .startsWith("转办说明：");
        assertThat(message(400, office.post(HOLDER, path, Map.of("to", COLLEAGUE, "comment", " \u200b"))))
                .startsWith("转办说明：");
        assertThat(message(400, office.post(HOLDER, path, Map.of("to", COLLEAGUE, "comment", "长".repeat(4001)))))
                .startsWith("转办说明：");
        assertThat(message(400, office.send(HOLDER, path, "[]"))).startsWith("请求内容：");
        assertThat(message(400, office.send(HOLDER, path, "{\"to\":"))).startsWith("请求内容：");
        assertThat(tasks.createTaskQuery().taskId(audit.getId()).singleResult().getAssignee())
                .isEqualTo(HOLDER);
    }

    @Test
    void aTaskThatNamesAPersonIsNotHandedOn() {
        String claim = atAudit();
        office.does(HOLDER, PaymentApprovalIds.AUDIT_PAYMENT, claim, TestOffice.audit());
        office.does("chenjianhua", PaymentApprovalIds.APPROVE_AS_GENERAL_MANAGER, claim, TestOffice.RETURN);
        Task correction = office.task(claim, ReimbursementIds.CORRECT_CLAIM);
        assertThat(hand(TestOffice.CLAIMANT, correction, "madong", "请代改").status())
                .isEqualTo(403);
    }

    @Test
    void aSuspendedCaseWaits() {
        String claim = atAudit();
        Task audit = held(claim);
        runtimeService.suspendProcessInstanceById(audit.getProcessInstanceId());
        try {
            assertThat(hand(HOLDER, audit, COLLEAGUE, "x").status()).isEqualTo(409);
        } finally {
            runtimeService.activateProcessInstanceById(audit.getProcessInstanceId());
        }
        assertThat(hand(HOLDER, audit, COLLEAGUE, "x").status()).isEqualTo(204);
        office.does(COLLEAGUE, PaymentApprovalIds.AUDIT_PAYMENT, claim, TestOffice.audit());
        assertThat(hand(COLLEAGUE, audit, HOLDER, "x").status())
                .as("it is done")
                .isEqualTo(409);
    }

    @RepeatedTest(5)
    void ofTwoAtOnceOneIsTooLate() throws Exception {
        String claim = atAudit();
        Task audit = held(claim);
        office.newPerson("gaolihand", "高", "丽娟", "g@guicheng.example", "finance", "accountant");
        List<Answer> answers = together(
                List.of(() -> hand(HOLDER, audit, COLLEAGUE, "一"), () -> hand(HOLDER, audit, "gaolihand", "二")));
        assertThat(answers)
                .extracting(Answer::status)
                .containsOnlyOnce(204)
                .allMatch(status -> status == 204 || status == 403 || status == 409);
        long transferred = office.rows("signatures", claim).findValuesAsText("decision").stream()
                .filter("transferred"::equals)
                .count();
        assertThat(transferred).isEqualTo(1);
    }

    @Test
    void withOneKeyItIsDoneOnce() {
        String claim = atAudit();
        Task audit = held(claim);
        String path = "/api/tasks/" + audit.getId() + "/transfer";
        Map<String, Object> body = Map.of("to", COLLEAGUE, "comment", "请办");
        assertThat(office.keyed(HOLDER, "k-" + claim, path, body).status()).isEqualTo(204);
        assertThat(office.keyed(HOLDER, "k-" + claim, path, body).status()).isEqualTo(204);
        assertThat(office.rows("signatures", claim).findValuesAsText("decision"))
                .containsOnlyOnce("transferred");
    }

    private static String message(int status, Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        return answer.message();
    }

    private Answer hand(String person, Task task, String to, String comment) {
        return office.post(person, "/api/tasks/" + task.getId() + "/transfer", Map.of("to", to, "comment", comment));
    }

    private String atAudit() {
        String claim = office.started();
        office.walkTo(PaymentApprovalIds.AUDIT_PAYMENT, claim);
        return claim;
    }

    private Task held(String claim) {
        Task audit = office.task(claim);
        assertThat(office.claimTask(HOLDER, audit).status()).isEqualTo(204);
        return audit;
    }
}
