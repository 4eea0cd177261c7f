package cn.guicheng.procedure.documentreview;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.TestOffice.REFUSE;
import static cn.guicheng.Together.together;
import static cn.guicheng.modelids.DocumentReviewIds.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The ways a document that several people agree to can take (CBK-03), on both databases. */
abstract class DocumentReviewTest {
    @OnH2
    static class OnH2Test extends DocumentReviewTest {}

    @OnPostgres
    static class OnPostgresTest extends DocumentReviewTest {}

    private static final String SLUG = "document-review";

    /** Twenty people of several departments, none of whom is who starts. */
    private static final List<String> PEOPLE = List.of(
            "madong",
            "guolei",
            "liuyang",
            "songjing",
            "tangli",
            "panxiaojun",
            "yeqing",
            "zhangmin",
            "luoxin",
            "gaofeng",
            "xieting",
            "hanmei",
            "dengjie",
            "fengxue",
            "huangang",
            "dingyong",
            "caohong",
            "pengyu",
            "jiangnan",
            "baixue");

    @Autowired
    TestOffice office;

    @Autowired
    TaskService tasks;

    @Autowired
    HistoryService history;

    @AfterEach
    void newcomersLeave() {
        office.get("admin", "/api/absences")
                .body()
                .forEach(absence -> office.call(
                        "DELETE", "admin", "/api/absences/" + absence.path("id").asText(), Map.of()));
        office.newcomersLeave();
    }

    // --- both sides of every share ---

    @ParameterizedTest
    @CsvSource({
        "all, 2, 2",
        "all, 3, 3",
        "all, 20, 20",
        "one, 2, 1",
        "one, 20, 1",
        "two-thirds, 2, 2",
        "two-thirds, 3, 2",
        "two-thirds, 4, 3",
        "two-thirds, 20, 14"
    })
    void itIsAgreedWithTheLastThatIsNeededAndTheOthersAreWithdrawn(String rule, int asked, int needed) {
        String review = started(rule, asked);
        assertThat(office.waitingAt(review)).hasSize(asked);
        // Those who refuse first leave just enough.
        for (int i = 0; i < asked - needed; i++) {
            answers(PEOPLE.get(asked - 1 - i), review, REFUSE);
            assertThat(office.outcome(review)).isNull();
        }
        for (int i = 0; i < needed - 1; i++) {
            answers(PEOPLE.get(i), review, APPROVE);
            assertThat(office.outcome(review)).isNull();
        }
        answers(PEOPLE.get(needed - 1), review, APPROVE);
        assertThat(office.outcome(review)).isEqualTo("agreed");
        closed(review);
    }

    @ParameterizedTest
    @CsvSource({
        "all, 2, 1",
        "all, 20, 1",
        "one, 2, 2",
        "one, 20, 20",
        "two-thirds, 2, 1",
        "two-thirds, 3, 2",
        "two-thirds, 4, 2",
        "two-thirds, 20, 7"
    })
    void itIsRefusedWithTheOneAfterWhomNotEnoughAreLeft(String rule, int asked, int refusing) {
        String review = started(rule, asked);
        for (int i = 0; i < refusing - 1; i++) {
            answers(PEOPLE.get(i), review, REFUSE);
            assertThat(office.waitingAt(review)).hasSize(asked - i - 1).containsOnly(REVIEW);
        }
        answers(PEOPLE.get(refusing - 1), review, REFUSE);
        assertThat(office.waitingAt(review)).containsExactly(CORRECT_REQUEST);
        office.does("lina", CORRECT_REQUEST, review, Map.of("decision", "withdraw"));
        assertThat(office.outcome(review)).isEqualTo("withdrawn");
        closed(review);
    }

    @Test
    void whoDecidedItTakesNothingBackAndIsToldWhy() {
        String review = started("all", 2);
        answers("madong", review, REFUSE);
        Answer refused =
                office.post("madong", "/api/tasks/" + open(review).get(0).getId() + "/take-back", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.message()).contains("几人共同答复");
    }

    @Test
    void whatIsNeededNoLongerIsWithdrawnAndSaysSo() {
        String review = started("one", 3);
        Task third = taskOf("liuyang", review);
        Task first = taskOf("madong", review);
        answers("guolei", review, APPROVE);

        assertThat(office.complete("liuyang", third, APPROVE).status()).isEqualTo(409);
        assertThat(office.complete("fengxue", third, APPROVE).status()).isEqualTo(404);
        HistoricTaskInstance withdrawn = historic(first);
        assertThat(withdrawn.getEndTime()).isNotNull();
        assertThat(withdrawn.getDeleteReason()).isNotEqualTo("completed");
        assertThat(office.rows("signatures", review)).hasSize(2);
        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(first.getProcessInstanceId())
                        .unfinished()
                        .count())
                .isZero();
    }

    @Test
    void whoIsNeededNoLongerGetsNoLetter() {
        String review = started("one", 3);
        answers("guolei", review, APPROVE);
        assertThat(StreamSupport.stream(office.rows("notices", review).spliterator(), false)
                        .filter(notice -> notice.path("text").asText().startsWith("待办理"))
                        .map(notice -> notice.path("recipient").asText() + " "
                                + notice.path("state").asText()))
                .containsExactlyInAnyOrder("madong withdrawn", "guolei pending", "liuyang withdrawn");
    }

    @Test
    void anAnswerIsItsOwnAndCarriesNoWordsOfAnother() {
        String review = started("two-thirds", 4);
        answers("madong", review, Map.of("decision", "refuse", "comment", "第三条不妥"));
        answers("guolei", review, APPROVE);
        assertThat(signature("guolei", review)).isEqualTo("approve null");
        assertThat(signature("madong", review)).isEqualTo("refuse 第三条不妥");
    }

    // --- again ---

    @Test
    void inTheNextRoundNoEarlierAnswerCounts() {
        String review = started("two-thirds", 3);
        answers("madong", review, APPROVE);
        answers("guolei", review, REFUSE);
        answers("liuyang", review, REFUSE);
        office.does("lina", CORRECT_REQUEST, review, corrected(request("all", "songjing", "madong")));

        assertThat(asked(review)).containsExactlyInAnyOrder("songjing", "madong");
        answers("songjing", review, APPROVE);
        assertThat(office.outcome(review)).isNull();
        answers("madong", review, APPROVE);
        assertThat(office.outcome(review)).isEqualTo("agreed");
        closed(review);
    }

    @Test
    void manyRoundsAfterEachOtherEachCountOnce() {
        String review = started("all", 3);
        for (int round = 0; round < 5; round++) {
            answers("madong", review, APPROVE);
            answers("guolei", review, REFUSE);
            Map<String, Object> again = Map.of("decision", "resubmit");
            office.does("lina", CORRECT_REQUEST, review, again);
            assertThat(asked(review)).containsExactlyInAnyOrder("madong", "guolei", "liuyang");
        }
        for (String person : List.of("guolei", "madong", "liuyang")) {
            answers(person, review, APPROVE);
        }
        assertThat(office.outcome(review)).isEqualTo("agreed");
        assertThat(ended(review)).hasSize(5 * 3 + 3 + 5);
    }

    @Test
    void theStarterWithdrawsInTheMiddle() {
        String review = started("all", 4);
        answers("madong", review, APPROVE);
        Task open = taskOf("guolei", review);
        assertThat(withdrawn("madong", review).status()).isEqualTo(403);
        assertThat(withdrawn("lina", review).status()).isEqualTo(204);
        assertThat(office.outcome(review)).isEqualTo("withdrawn");
        assertThat(office.complete("guolei", open, APPROVE).status()).isEqualTo(409);
        assertThat(withdrawn("lina", review).status()).isEqualTo(409);
        closed(review);
    }

    // --- who may be asked ---

    @Test
    void aListThatCannotBeAskedIsRefusedAndNothingChanges() {
        assertRefused(400, "至少 2 人", "madong");
        assertRefused(400, "至少 2 人", " , madong ,");
        assertRefused(400, "必须填写", " ");
        assertRefused(400, "写了两次", "madong", "guolei", "madong");
        assertRefused(400, "会签人", "madong", "nobody");
        assertRefused(400, "会签人", "madong", "engineering-head");
        assertRefused(400, "会签人", "madong", "admin");
        assertRefused(400, "不能是您本人", "madong", "lina");
        assertRefused(
                400,
                "最多 20 人",
                Stream.concat(PEOPLE.stream(), Stream.of("weidong")).toArray(String[]::new));
        Map<String, Object> unknownRule = request("most", "madong", "guolei");
        assertThat(office.start("lina", SLUG, unknownRule).status()).isEqualTo(400);
        Map<String, Object> without = request("all", "madong", "guolei");
        without.remove("attachments");
        assertThat(office.start("lina", SLUG, without).status()).isEqualTo(400);
        Map<String, Object> more = request("all", "madong", "guolei");
        more.put("share", "one");
        assertThat(office.start("lina", SLUG, more).status()).isEqualTo(400);
        assertThat(office.start("zhaozhengguo", SLUG, request("all", "madong", "guolei"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whoHoldsAPostAndIsInNoDepartmentIsAsked() {
        String review = office.started("lina", SLUG, request("all", "zhaozhengguo", "madong"));
        answers("zhaozhengguo", review, APPROVE);
        answers("madong", review, APPROVE);
        assertThat(office.outcome(review)).isEqualTo("agreed");
    }

    @Test
    void whoHasLeftIsNotAsked() {
        office.newPerson("likai", "离", "开", "likai@example.com", "order");
        office.removePerson("likai");
        Answer answer = office.start("lina", SLUG, request("all", "madong", "likai"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.message()).contains("会签人", "已停用");
    }

    @Test
    void blanksBetweenThemDoNotCount() {
        String review = office.started("lina", SLUG, request("all", " madong ", "guolei "));
        assertThat(asked(review)).containsExactlyInAnyOrder("madong", "guolei");
    }

    @Test
    void nobodyAnswersForAnother() { // SOD-01
        String review = started("all", 2);
        Task task = taskOf("madong", review);
        assertThat(office.complete("guolei", task, APPROVE).status()).isEqualTo(403);
        assertThat(office.complete("lina", task, APPROVE).status()).isEqualTo(403);
        assertThat(office.complete("fengxue", task, APPROVE).status()).isEqualTo(404);
        assertThat(office.post("madong", "/engine-rest/task/" + task.getId() + "/unclaim", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(office.complete("madong", task, Map.of("decision", "refuse")).status())
                .isEqualTo(400);
        assertThat(office.complete("madong", task, Map.of("decision", "return", "comment", "退"))
                        .status())
                .isEqualTo(400);
        answers("madong", review, APPROVE);
        assertThat(office.complete("madong", task, APPROVE).status()).isEqualTo(409);
    }

    // --- at the same moment ---

    @RepeatedTest(3)
    void allAtTheSameMomentEachCountsOnce() throws Exception {
        String review = started("all", 4);
        List<Answer> answers = together(answering(review, 4, APPROVE));
        assertThat(answers.stream().map(Answer::status)).containsOnly(204);
        assertThat(office.outcome(review)).isEqualTo("agreed");
        assertThat(office.rows("signatures", review)).hasSize(5);
    }

    @RepeatedTest(3)
    void ofTwoWhoDecideAtTheSameMomentOneDoes() throws Exception {
        String review = started("one", 4);
        List<Answer> answers = together(answering(review, 4, APPROVE));
        assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(204, 409, 409, 409);
        assertThat(office.outcome(review)).isEqualTo("agreed");
        assertThat(office.rows("signatures", review)).hasSize(2);
        closed(review);
    }

    @RepeatedTest(3)
    void anAnswerAndTheWithdrawalAtTheSameMoment() throws Exception {
        String review = started("all", 2);
        List<Callable<Answer>> works = new ArrayList<>(answering(review, 2, APPROVE));
        works.add(() -> withdrawn("lina", review));
        List<Answer> answers = together(works);
        assertThat(answers.stream().map(Answer::status)).allMatch(List.of(204, 409)::contains);
        if (office.outcome(review) == null) {
            // Told to come again, it comes again.
            assertThat(withdrawn("lina", review).status()).isEqualTo(204);
        }
        assertThat(office.outcome(review)).isIn("agreed", "withdrawn");
        closed(review);
    }

    // --- who leaves in the middle ---

    @Test
    void whoeverTheAccountIsHandedOverToAnswersInTheirPlace() {
        office.newPerson("zouren", "邹", "人", "zouren@example.com", "order");
        String review = office.started("lina", SLUG, request("all", "zouren", "madong"));
        answers("madong", review, APPROVE);
        close("zouren", "guolei");
        assertThat(asked(review)).containsExactly("guolei");
        answers("guolei", review, APPROVE);
        assertThat(office.outcome(review)).isEqualTo("agreed");
    }

    @Test
    void whoeverAnswersAlreadyDoesNotAnswerInAnotherPlaceToo() {
        office.newPerson("zouren", "邹", "人", "zouren@example.com", "order");
        String review = office.started("lina", SLUG, request("all", "zouren", "guolei", "madong"));
        answers("madong", review, APPROVE);
        close("zouren", "guolei");
        Task left = taskOf(null, review);
        assertThat(office.claimTask("guolei", left).status()).isIn(403, 404);
        assertThat(office.claimTask("madong", left).status()).isIn(403, 404);
        assertThat(office.get("lina", "/api/cases/" + review + "/timeline")
                        .body()
                        .findValuesAsText("title"))
                .as("whose it was as it opened")
                .contains("“会签”交 邹人 办理")
                .doesNotContain("“会签”待签收");
        assertThat(office.claimTask("zhuguangming", left).status()).isEqualTo(204);
        answers("zhuguangming", review, APPROVE);
        answers("guolei", review, APPROVE);
        assertThat(office.outcome(review)).isEqualTo("agreed");
    }

    @Test
    void whereTheHeadAnswersAlreadyWhoStandsInForThemDoes() {
        office.newPerson("zouren", "邹", "人", "zouren@example.com", "order");
        String review = office.started("lina", SLUG, request("all", "zouren", "zhuguangming"));
        answers("zhuguangming", review, APPROVE);
        close("zouren", null);
        Task left = taskOf(null, review);
        assertThat(office.claimTask("zhuguangming", left).status()).isIn(403, 404);
        assertThat(office.claimTask("linxiaoyan", left).status()).isEqualTo(204);
        answers("linxiaoyan", review, APPROVE);
        assertThat(office.outcome(review)).isEqualTo("agreed");
    }

    @Test
    void whereNobodyElseIsLeftItDoesNotHang() {
        office.newPerson("zouren", "邹", "人", "zouren@example.com", "general-management");
        String review = office.started(
                "lina", SLUG, request("all", "zouren", "linxiaoyan", "chenjianhua", "fangzhengyi", "suting"));
        close("zouren", null);
        for (String person : List.of("linxiaoyan", "chenjianhua", "fangzhengyi", "suting")) {
            answers(person, review, APPROVE);
        }
        Task left = taskOf(null, review);
        // The deputy heads the department, and the board chair stands in.
        assertThat(office.claimTask("linxiaoyan", left).status()).isIn(403, 404);
        assertThat(office.claimTask("zhaozhengguo", left).status()).isEqualTo(204);
        answers("zhaozhengguo", review, APPROVE);
        assertThat(office.outcome(review)).isEqualTo("agreed");
    }

    // --- who is away ---

    @Test
    void whoIsAwayIsNotNamed() {
        away("madong", "guolei");
        Answer answer = office.start("lina", SLUG, request("all", "madong", "liuyang"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.message()).isEqualTo("会签人：马东现在离岗，请另选一人。");
    }

    /** In the next round they may be away: the list stays as it was. */
    @Test
    void whoStandsInIsToldOfTheNextRound() {
        String review = started("all", 2);
        away("madong", "liuyang");
        answers("guolei", review, REFUSE);
        office.does("lina", CORRECT_REQUEST, review, Map.of("decision", "resubmit"));
        assertThat(office.told(review, "task-opened")).contains("liuyang");
    }

    /** As the form sends it, with all of its fields. */
    @Test
    void whoWentAwayStaysOnTheListThatIsSentAgain() {
        String review = started("all", 2);
        away("madong", "liuyang");
        answers("guolei", review, REFUSE);
        office.does("lina", CORRECT_REQUEST, review, corrected(request("all", "madong", "guolei", "songjing")));
        assertThat(asked(review)).containsExactlyInAnyOrder("madong", "guolei", "songjing");
        assertThat(office.claimTask("liuyang", taskOf("madong", review)).status())
                .isEqualTo(204);
    }

    @Test
    void whoIsAwayIsNotAddedByACorrectionAndWhoHasLeftDoesNotStay() {
        office.newPerson("zouren", "邹", "人", "zouren@example.com", "order");
        String review = office.started("lina", SLUG, request("all", "zouren", "guolei"));
        away("madong", "liuyang");
        answers("guolei", review, REFUSE);
        Task correction = open(review).get(0);
        Answer added = office.complete("lina", correction, corrected(request("all", "madong", "guolei")));
        assertThat(added.status()).isEqualTo(409);
        assertThat(added.message()).isEqualTo("会签人：马东现在离岗，请另选一人。");
        close("zouren", "guolei");
        Answer left = office.complete("lina", correction, corrected(request("all", "zouren", "guolei")));
        assertThat(left.status()).isEqualTo(409);
        assertThat(left.message()).contains("邹人", "已停用");
    }

    @Test
    void whoStandsInAnswersOnceInTheirPlace() {
        String review = office.started("lina", SLUG, request("all", "madong", "liuyang"));
        away("madong", "guolei");
        Task task = taskOf("madong", review);
        assertThat(office.claimTask("guolei", task).status()).isEqualTo(204);
        answers("guolei", review, APPROVE);
        JsonNode signature = office.rows("signatures", review).path(0);
        assertThat(signature.path("person").asText()).isEqualTo("guolei");
        assertThat(signature.path("actingFor").asText()).isEqualTo("madong");
        assertThat(office.complete("madong", task, APPROVE).status()).isEqualTo(409);
        assertThat(asked(review)).containsExactly("liuyang");
        answers("liuyang", review, APPROVE);
        assertThat(office.outcome(review)).isEqualTo("agreed");
    }

    /** One person is one answer. */
    @Test
    void whoAnswersThemselfDoesNotInAnotherPlaceToo() {
        String review = office.started("lina", SLUG, request("all", "madong", "guolei"));
        away("madong", "guolei");
        Task task = taskOf("madong", review);
        Answer before = office.claimTask("guolei", task);
        assertThat(before.status()).isEqualTo(403);
        assertThat(before.message()).contains("每人只答复一次");
        answers("guolei", review, APPROVE);
        assertThat(office.claimTask("guolei", task).status()).isEqualTo(403);
        assertThat(office.outcome(review)).isNull();
        // Who is away may work meanwhile.
        answers("madong", review, APPROVE);
        assertThat(office.outcome(review)).isEqualTo("agreed");
    }

    @Test
    void whoStandsInForTwoAnswersForOne() {
        String review = office.started("lina", SLUG, request("all", "madong", "liuyang"));
        away("madong", "guolei");
        away("liuyang", "guolei");
        Task other = taskOf("liuyang", review);
        assertThat(office.claimTask("guolei", taskOf("madong", review)).status())
                .isEqualTo(204);
        assertThat(office.claimTask("guolei", other).status()).isEqualTo(403);
        answers("guolei", review, APPROVE);
        assertThat(office.claimTask("guolei", other).status()).isEqualTo(403);
    }

    @Test
    void whoStartedItAnswersInNobodysPlace() { // SOD-01
        String review = office.started("lina", SLUG, request("all", "madong", "liuyang"));
        away("madong", "lina");
        assertThat(office.claimTask("lina", taskOf("madong", review)).status()).isEqualTo(403);
    }

    private void away(String person, String substitute) {
        OffsetDateTime now = OffsetDateTime.now();
        Answer absence = office.post(
                "admin",
                "/api/absences",
                Map.of(
                        "person",
                        person,
                        "substitute",
                        substitute,
                        "from",
                        now.toString(),
                        "to",
                        now.plusDays(1).toString()));
        assertThat(absence.status()).as("%s", absence).isEqualTo(201);
    }

    // --- helpers ---

    private String started(String rule, int asked) {
        return office.started(
                "lina", SLUG, request(rule, PEOPLE.subList(0, asked).toArray(String[]::new)));
    }

    private Map<String, Object> request(String rule, String... reviewers) {
        Map<String, Object> values = new HashMap<>();
        values.put("title", "例会纪要");
        values.put("attachments", office.receipt("lina"));
        values.put("reviewers", String.join(",", reviewers));
        values.put("rule", rule);
        return values;
    }

    private static Map<String, Object> corrected(Map<String, Object> request) {
        request.put("decision", "resubmit");
        return request;
    }

    private void assertRefused(int status, String words, String... reviewers) {
        Answer answer = office.start("lina", SLUG, request("all", reviewers));
        assertThat(answer.status()).as(words).isEqualTo(status);
        assertThat(answer.message()).contains("会签人").contains(words);
    }

    private void answers(String person, String review, Map<String, ?> answer) {
        Answer done = office.complete(person, taskOf(person, review), answer);
        assertThat(done.status()).as(person + " " + done).isEqualTo(204);
    }

    private List<Callable<Answer>> answering(String review, int many, Map<String, ?> answer) {
        return IntStream.range(0, many)
                .mapToObj(PEOPLE::get)
                .map(person -> {
                    Task task = taskOf(person, review);
                    return (Callable<Answer>) () -> office.complete(person, task, answer);
                })
                .toList();
    }

    private Answer withdrawn(String person, String review) {
        return office.post(person, "/api/cases/" + review + "/messages/document-review.withdrawn", Map.of());
    }

    private void close(String person, String handOverTo) {
        Map<String, Object> asked = new HashMap<>();
        asked.put("reason", "离职");
        asked.put("handOverTo", handOverTo);
        assertThat(office.post("admin", "/api/people/" + person + "/close", asked)
                        .status())
                .isEqualTo(200);
        office.hasLeft(person);
    }

    private Task taskOf(String person, String review) {
        return open(review).stream()
                .filter(task -> Objects.equals(task.getAssignee(), person))
                .findFirst()
                .orElseThrow(() -> new AssertionError(person + " is not asked in " + review + ": " + asked(review)));
    }

    private List<String> asked(String review) {
        return open(review).stream().map(Task::getAssignee).toList();
    }

    private List<Task> open(String review) {
        return tasks.createTaskQuery().processInstanceBusinessKey(review).list();
    }

    private List<HistoricTaskInstance> ended(String review) {
        return history.createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(review)
                .list();
    }

    private HistoricTaskInstance historic(Task task) {
        return history.createHistoricTaskInstanceQuery().taskId(task.getId()).singleResult();
    }

    private String signature(String person, String review) {
        for (var row : office.rows("signatures", review)) {
            if (row.path("person").asText().equals(person)) {
                return row.path("decision").asText() + " " + row.path("comment").asText(null);
            }
        }
        throw new AssertionError(person + " signed nothing in " + review);
    }

    /** Nothing of it is left open, in the engine's history neither. */
    private void closed(String review) {
        assertThat(open(review)).isEmpty();
        assertThat(ended(review)).allMatch(task -> task.getEndTime() != null);
        String instance = ended(review).get(0).getProcessInstanceId();
        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(instance)
                        .unfinished()
                        .list())
                .isEmpty();
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(instance)
                        .finished()
                        .count())
                .isOne();
    }
}
