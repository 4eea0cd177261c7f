package cn.guicheng.casework.draft;

import static cn.guicheng.TestOffice.CLAIMANT;
import static cn.guicheng.TestOffice.line;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.Together;
import cn.guicheng.engine.internal.ProgramStart;
import cn.guicheng.modelids.PaymentApprovalIds;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is begun is kept for its person alone, until it is handed in. */
abstract class DraftTest {
    private static final String START = "/api/drafts/reimbursement/start";

    @OnH2
    static class OnH2Test extends DraftTest {}

    @OnPostgres
    static class OnPostgresTest extends DraftTest {}

    @Autowired
    TestOffice office;

    @Autowired
    ProgramStart programStart;

    @Autowired
    IdentityService identityService;

    @Autowired
    RepositoryService repositoryService;

    @AfterEach
    void leave() {
        office.call("DELETE", CLAIMANT, START, Map.of());
        office.newcomersLeave();
    }

    @Test
    void aDraftIsReadAsItWasWrittenAndTheLastWriteWins() {
        assertThat(office.get(CLAIMANT, START).status()).isEqualTo(404);
        assertThat(keep(CLAIMANT, START, "{\"purpose\":\"出差 <b>\"}").status()).isEqualTo(204);
        assertThat(keep(CLAIMANT, START, "{\"purpose\":\"另一个窗口\"}").status()).isEqualTo(204);

        assertThat(office.get(CLAIMANT, START).body()).hasToString("{\"purpose\":\"另一个窗口\"}");
        JsonNode listed = listed(CLAIMANT, "start");
        assertThat(listed.path("slug").asText()).isEqualTo("reimbursement");
        assertThat(OffsetDateTime.parse(listed.path("savedAt").asText())).isBeforeOrEqualTo(OffsetDateTime.now());

        assertThat(office.call("DELETE", CLAIMANT, START, Map.of()).status()).isEqualTo(204);
        assertThat(office.get(CLAIMANT, START).status()).isEqualTo(404);
        assertThat(office.call("DELETE", CLAIMANT, START, Map.of()).status()).isEqualTo(204);
    }

    @Test
    void nobodySeesAnothersDraft() {
        keep(CLAIMANT, START, "{\"payeeAccount\":\"6222\"}");
        assertThat(office.get("madong", START).status()).isEqualTo(404);
        assertThat(listed("madong", "start")).isNull();
        assertThat(office.get("admin", START).status()).isEqualTo(403);
        assertThat(office.get(null, START).status()).isEqualTo(401);
        keep("madong", START, "{\"payeeAccount\":\"6333\"}");
        assertThat(office.get(CLAIMANT, START).body()).hasToString("{\"payeeAccount\":\"6222\"}");
        office.call("DELETE", "madong", START, Map.of());
        assertThat(office.get(CLAIMANT, START).status()).isEqualTo(200);
    }

    @Test
    void onlyWhoMayStartTheFormKeepsOne() {
        assertThat(keep("lina", "/api/drafts/complaint/start", "{}").status()).isEqualTo(403);
        assertThat(keep("zhangmin", "/api/drafts/complaint/start", "{}").status())
                .isEqualTo(204);
        assertThat(keep("lina", "/api/drafts/payment-approval/start", "{}").status())
                .isEqualTo(403);
        assertThat(keep("lina", "/api/drafts/nothing/start", "{}").status()).isEqualTo(404);
        office.call("DELETE", "zhangmin", "/api/drafts/complaint/start", Map.of());
    }

    @Test
    void onlyWhoHoldsTheTaskKeepsOne() {
        String claim = office.started();
        String task = task(claim);
        assertThat(keep("sunzhiqiang", task, "{}").status())
                .as("not claimed yet")
                .isEqualTo(403);
        assertThat(keep("caohong", task, "{}").status()).as("a stranger").isEqualTo(404);
        assertThat(keep(CLAIMANT, task, "{}").status()).as("whose case it is").isEqualTo(403);
        office.claimTask("sunzhiqiang", claim);
        assertThat(keep("sunzhiqiang", task, "{\"comment\":\"想一想\"}").status()).isEqualTo(204);
        assertThat(keep("sunzhiqiang", task.replace("payment-approval", "reimbursement"), "{}")
                        .status())
                .as("another procedure's")
                .isEqualTo(404);
        assertThat(listed("sunzhiqiang", id(claim)).path("caseNumber").asText()).isEqualTo(claim);

        office.post("sunzhiqiang", "/engine-rest/task/" + id(claim) + "/unclaim", Map.of());
        assertThat(office.get("sunzhiqiang", task).status()).isEqualTo(403);
        assertThat(listed("sunzhiqiang", id(claim))).isNull();
        office.claimTask("sunzhiqiang", claim);
        assertThat(office.get("sunzhiqiang", task).body()).hasToString("{\"comment\":\"想一想\"}");
    }

    @Test
    void aDraftGoesWithTheFormAndStaysWhereItIsRefused() {
        keep(CLAIMANT, START, "{}");
        assertThat(office.start(CLAIMANT, Map.of("category", "travel")).status())
                .isEqualTo(400);
        assertThat(office.get(CLAIMANT, START).status()).isEqualTo(200);
        String claim = office.started();
        assertThat(office.get(CLAIMANT, START).status()).isEqualTo(404);

        office.claimTask("sunzhiqiang", claim);
        String task = task(claim);
        String id = id(claim);
        keep("sunzhiqiang", task, "{}");
        assertThat(office.complete("sunzhiqiang", claim, Map.of("decision", "return"))
                        .status())
                .isEqualTo(400);
        assertThat(office.get("sunzhiqiang", task).status()).isEqualTo(200);
        assertThat(office.complete("sunzhiqiang", claim, TestOffice.APPROVE).status())
                .isEqualTo(204);
        assertThat(office.get("sunzhiqiang", task).status()).isEqualTo(404);
        assertThat(keep("sunzhiqiang", task, "{}").status()).isEqualTo(404);
        assertThat(listed("sunzhiqiang", id)).isNull();
    }

    @Test
    void aDraftGoesWithItsTask() {
        String claim = office.started();
        office.claimTask("sunzhiqiang", claim);
        String task = task(claim);
        String id = id(claim);
        keep("sunzhiqiang", task, "{}");
        office.post(CLAIMANT, "/api/cases/" + claim + "/messages/reimbursement.withdrawn", Map.of());
        assertThat(office.get("sunzhiqiang", task).status()).isEqualTo(404);
        assertThat(listed("sunzhiqiang", id)).isNull();
    }

    /** The step is one of the payment that the claim called. */
    @Test
    void aDraftOfAStepIsCalledByTheCaseThatItsPersonKnows() {
        String claim = office.started();
        office.claimTask("sunzhiqiang", claim);
        keep("sunzhiqiang", task(claim), "{}");

        JsonNode listed = listed("sunzhiqiang", id(claim));

        assertThat(listed.path("name").asText()).isEqualTo("费用报销");
        assertThat(listed.path("taskName").asText()).isEqualTo("部门负责人签字");
        assertThat(listed.path("caseNumber").asText()).isEqualTo(claim);
        assertThat(listed.path("slug").asText()).isEqualTo("payment-approval");
    }

    @Test
    void aDraftGoesWithItsPerson() {
        String leaver = "drafter" + System.nanoTime();
        office.newPerson(leaver, "周", "走", leaver + "@office.example", "environment");
        keep(leaver, START, "{\"purpose\":\"没写完\"}");
        office.removePerson(leaver);
        office.newPerson(leaver, "周", "走", leaver + "@office.example", "environment");
        assertThat(office.get(leaver, START).status()).isEqualTo(404);
    }

    @Test
    void theLargestIsKeptAndOneByteMoreIsNot() {
        assertThat(keep(CLAIMANT, START, ofBytes(262_144)).status()).isEqualTo(204);
        Answer tooLarge = keep(CLAIMANT, START, ofBytes(262_145));
        assertThat(tooLarge.status()).isEqualTo(413);
        assertThat(tooLarge.message()).contains("256 KB");
        assertThat(office.get(CLAIMANT, START).body().path("a").asText()).hasSize(262_144 - 8);
        String signs = "{\"a\":\"" + "字".repeat(90_000) + "\"}";
        assertThat(keep(CLAIMANT, START, signs).status()).as("bytes, not signs").isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "\"x\"", "null", "{", "{} {}", "{\"a\":\"\u0000\"}", "", "x=1"})
    void whatIsNoObjectIsRefused(String content) {
        Answer refused = keep(CLAIMANT, START, content);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).isNotBlank();
        assertThat(office.get(CLAIMANT, START).status()).isEqualTo(404);
    }

    @Test
    void whatIsNotUtf8IsRefused() {
        byte[] latin = "{\"a\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(office.raw("PUT", CLAIMANT, START, latin).status()).isEqualTo(400);
    }

    @Test
    void twoWindowsAtTheSameMomentBothKeep() throws Exception {
        for (int round = 0; round < 5; round++) {
            office.call("DELETE", CLAIMANT, START, Map.of());
            List<Callable<Integer>> windows = new ArrayList<>();
            for (int window = 0; window < 4; window++) {
                String content = "{\"window\":" + window + "}";
                windows.add(() -> keep(CLAIMANT, START, content).status());
            }
            assertThat(Together.together(windows)).containsOnly(204);
            assertThat(office.get(CLAIMANT, START).body().path("window").isInt())
                    .isTrue();
        }
    }

    @Test
    void whoWouldHaveTheCaseFirstIsToldAndNothingIsStarted() {
        Map<String, Object> claim = office.claim(CLAIMANT, List.of(line(100)));
        long before = office.rows("claims", CLAIMANT).size();
        keep(CLAIMANT, START, "{}");
        Answer first = office.post(CLAIMANT, "/api/forms/reimbursement/start/first-steps", claim);
        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(first.body().at("/0/label").asText()).isEqualTo("部门负责人签字");
        assertThat(first.body().at("/0/groupNames/0").asText()).contains("工程维护部负责人");
        assertThat(office.get(CLAIMANT, START).status()).isEqualTo(200);
        assertThat(office.rows("claims", CLAIMANT)).hasSize((int) before);
        // Neither the number nor the papers were used up.
        assertThat(office.start(CLAIMANT, claim).status()).isEqualTo(200);
        claim.put("purpose", "");
        Answer refused = office.post(CLAIMANT, "/api/forms/reimbursement/start/first-steps", claim);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).startsWith("事由：");
        assertThat(office.post(CLAIMANT, "/api/forms/complaint/start/first-steps", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(office.post(CLAIMANT, "/api/forms/reimbursement/correctClaim/first-steps", Map.of())
                        .status())
                .isEqualTo(404);
    }

    private Answer keep(String person, String path, String content) {
        return office.raw("PUT", person, path, content.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode listed(String person, String task) {
        return StreamSupport.stream(office.get(person, "/api/drafts").body().spliterator(), false)
                .filter(draft -> draft.path("task").asText().equals(task))
                .findFirst()
                .orElse(null);
    }

    private String id(String claim) {
        return office.task(claim, PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD).getId();
    }

    private String task(String claim) {
        return "/api/drafts/payment-approval/" + id(claim);
    }

    /** So many bytes of JSON. */
    private static String ofBytes(int bytes) {
        return "{\"a\":\"" + "x".repeat(bytes - 8) + "\"}";
    }

    @Test
    void whatTheProgramStartsForSomebodyTakesNoDraftOfTheirs() {
        String draft = "/api/drafts/leave-request/start";
        office.call("PUT", CLAIMANT, draft, Map.of("reason", "还没有写完"));
        identityService.setAuthenticatedUserId(CLAIMANT);
        try {
            programStart.start(
                    "leave-request",
                    Map.of(
                            "leaveKind", "personal",
                            "leaveFrom", "2026-03-02",
                            "leaveTo", "2026-03-02",
                            "handoverTo", "madong",
                            "reason", "由程序发起"));
        } finally {
            identityService.clearAuthentication();
        }
        assertThat(office.get(CLAIMANT, draft).body().path("reason").asText()).isEqualTo("还没有写完");
        office.call("DELETE", CLAIMANT, draft, Map.of());
    }

    @Test
    void whoWouldHaveACaseOfASuspendedProcedureIsNotAsked() {
        repositoryService.suspendProcessDefinitionByKey("seal-use");
        try {
            Answer refused = office.post(CLAIMANT, "/api/forms/seal-use/start/first-steps", Map.of("fields", Map.of()));
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.message()).contains("已停用");
        } finally {
            repositoryService.activateProcessDefinitionByKey("seal-use");
        }
    }
}
