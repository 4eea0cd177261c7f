package cn.guicheng.web.casework;

import static cn.guicheng.OfficeClient.variables;
import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.TestOffice.RETURN;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.Together;
import cn.guicheng.modelids.PaymentApprovalIds;
import cn.guicheng.modelids.ReimbursementIds;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several tasks answered at once: each as if it were answered alone. */
abstract class ManyTasksTest {
    private static final String HEAD = "sunzhiqiang";

    @OnH2
    static class OnH2Test extends ManyTasksTest {}

    @OnPostgres
    static class OnPostgresTest extends ManyTasksTest {}

    @Autowired
    TestOffice office;

    /** One of the databases takes the null character, the other does not. */
    @Test
    void idsThatNobodyEverGaveOutAreNone() {
        for (String address : List.of("/api/tasks/cards?ids=", "/api/attachments?ids=")) {
            for (String ids : List.of("%00", "", "x,%00")) {
                var answer = office.get(TestOffice.CLAIMANT, address + ids);
                assertThat(answer.status()).as(address + ids).isEqualTo(200);
                assertThat(answer.body()).as(address + ids).isEmpty();
            }
        }
    }

    @Test
    void twoHundredOfWhichSomeAreGoneSomeBarredOneNeedsMoreAndOneStandsTwice() {
        List<String> waiting = IntStream.range(0, 190)
                .mapToObj(number -> task(office.started()))
                .toList();
        String gone = done();
        String barred = task(office.started(HEAD, office.claim(HEAD, List.of(TestOffice.line(100)))));
        String needsMore = ofCorrection();
        String others = heldByAnother();
        List<String> asked = new ArrayList<>(waiting);
        asked.addAll(List.of(
                gone, barred, needsMore, "no-such-task", others, "null", "1' or '1'='1", "任务", waiting.get(0), gone));
        assertThat(asked).hasSize(200);

        Answer answer = complete(HEAD, asked, APPROVE);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().findValuesAsText("task"))
                .as("in the order given")
                .isEqualTo(asked);
        assertThat(statuses(answer, 0, 190)).containsOnly(204);
        assertThat(statuses(answer, 190, 200)).containsExactly(409, 403, 400, 404, 404, 404, 404, 404, 409, 409);
        assertThat(answer.body().get(192).path("message").asText())
                .as("names the field")
                .contains("处理");
        assertThat(answer.body().get(0).path("message").isNull()).isTrue();
        assertThat(StreamSupport.stream(answer.body().spliterator(), false)
                        .skip(190)
                        .map(result -> result.path("message").asText()))
                .allMatch(message -> message.matches(".*[\\u4e00-\\u9fff].*"));
    }

    /** No database finds it, and one of them fails on it. */
    @Test
    void anIdThatNoDatabaseCanHoldIsUnknownAndTheOthersAreAnswered() {
        Answer answer = complete(HEAD, List.of("\0", task(office.started()), "\ud800"), APPROVE);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(statuses(answer, 0, 3)).containsExactly(404, 204, 404);
    }

    @Test
    void whatIsRefusedIsLeftAsItWas() {
        String claim = office.started();
        office.walkTo(PaymentApprovalIds.PREPARE_VOUCHER, claim);
        Answer answer = complete("liuyang", List.of(office.task(claim).getId()), APPROVE);
        assertThat(statuses(answer, 0, 1)).containsExactly(400);
        assertThat(answer.body().get(0).path("message").asText()).contains("凭证");
        assertThat(office.task(claim).getAssignee())
                .as("not claimed by the way")
                .isNull();
    }

    @Test
    void aCommentIsAskedOfEachAsItsFormAsks() {
        String task = task(office.started());
        assertThat(statuses(complete(HEAD, List.of(task), Map.of("decision", "return")), 0, 1))
                .containsExactly(400);
        assertThat(statuses(complete(HEAD, List.of(task), Map.of("decision", "return", "comment", " \u200b")), 0, 1))
                .containsExactly(400);
        assertThat(statuses(complete(HEAD, List.of(task), RETURN), 0, 1)).containsExactly(204);
    }

    @Test
    void anAnswerIsSigned() {
        String claim = office.started();
        complete(HEAD, List.of(task(claim)), APPROVE);
        assertThat(office.rows("signatures", claim).toString())
                .contains(PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, HEAD);
        assertThat(office.waitingAt(claim)).containsExactly(PaymentApprovalIds.AUDIT_PAYMENT);
    }

    @Test
    void whatIsNoRequestIsRefusedAsAWhole() {
        String task = task(office.started());
        List<String> many =
                IntStream.range(0, 201).mapToObj(number -> "t" + number).toList();
        for (Object body : List.of(
                Map.of(),
                Map.of("tasks", List.of(), "variables", Map.of()),
                Map.of("tasks", many, "variables", Map.of()),
                Map.of("tasks", List.of(" "), "variables", Map.of()),
                Map.of("tasks", List.of(Map.of()), "variables", Map.of()),
                Map.of("tasks", List.of(task), "variables", Map.of("decision", "approve")),
                Map.of(
                        "tasks",
                        List.of(task),
                        "variables",
                        Map.of("decision", Map.of("value", "approve", "type", "NoSuchType"))))) {
            Answer answer = office.post(HEAD, "/api/tasks/complete", body);
            assertThat(answer.status()).as("%s: %s", body, answer.body()).isEqualTo(400);
        }
        assertThat(office.send(HEAD, "/api/tasks/complete", "{").status()).isEqualTo(400);
        assertThat(statuses(complete(HEAD, List.of(task), Map.of("decision", "approve", "amountInCents", 1)), 0, 1))
                .as("a variable that the form does not have")
                .containsExactly(400);
        assertThat(statuses(complete(HEAD, List.of(task), Map.of("decision", 1)), 0, 1))
                .containsExactly(400);
        assertThat(statuses(complete(HEAD, List.of(task), APPROVE), 0, 1)).containsExactly(204);
    }

    @Test
    void thoseWhoMayNotKnowOfItAreToldNothing() {
        String task = task(office.started());
        assertThat(statuses(complete("huangang", List.of(task), APPROVE), 0, 1)).containsExactly(404);
        assertThat(office.post("nobody", "/api/tasks/complete", Map.of("tasks", List.of(task)))
                        .status())
                .isEqualTo(401);
    }

    /** To claim it first would be no advice: they cannot. */
    @Test
    void thoseWhoSeeTheCaseAndAreNotAskedAreToldWhoseStepItIs() {
        String task = task(office.started());
        for (String person : List.of(TestOffice.CLAIMANT, "chenjianhua", "fangzhengyi")) {
            Answer answer = complete(person, List.of(task), APPROVE);
            assertThat(statuses(answer, 0, 1)).as(person).containsExactly(403);
            assertThat(answer.body().get(0).path("message").asText()).as(person).contains("工程维护部负责人");
        }
    }

    @Test
    void ofTwoWindowsEachTaskIsAnsweredByOne() throws Exception {
        List<String> tasks = IntStream.range(0, 12)
                .mapToObj(number -> task(office.started()))
                .toList();
        List<Answer> answers =
                Together.together(List.of(() -> complete(HEAD, tasks, APPROVE), () -> complete(HEAD, tasks, APPROVE)));
        for (int task = 0; task < tasks.size(); task++) {
            int number = task;
            assertThat(answers.stream()
                            .map(answer -> statuses(answer, number, number + 1).get(0)))
                    .containsExactlyInAnyOrder(204, 409);
        }
    }

    private String task(String claim) {
        return office.task(claim).getId();
    }

    private String done() {
        String claim = office.started();
        String task = task(claim);
        office.departmentHeadSigns(claim);
        return task;
    }

    /** Of a claim of the head's that came back: its form wants another decision, and all of the claim. */
    private String ofCorrection() {
        String claim = office.started(HEAD, office.claim(HEAD, List.of(TestOffice.line(100))));
        office.does("linxiaoyan", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, claim, RETURN);
        return office.task(claim, ReimbursementIds.CORRECT_CLAIM).getId();
    }

    private String heldByAnother() {
        String claim = office.started("yeqing", office.claim("yeqing", List.of(TestOffice.line(100))));
        office.claimTask("zhouminghui", claim);
        return task(claim);
    }

    private Answer complete(String person, List<String> tasks, Map<String, ?> values) {
        Map<String, Object> body =
                Map.of("tasks", tasks, "variables", variables(values).get("variables"));
        return office.post(person, "/api/tasks/complete", body);
    }

    private static List<Integer> statuses(Answer answer, int from, int to) {
        return Stream.iterate(from, number -> number < to, number -> number + 1)
                .map(answer.body()::get)
                .map(result -> result.path("status"))
                .map(JsonNode::asInt)
                .toList();
    }
}
