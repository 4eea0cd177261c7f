package cn.guicheng.casework.colleague;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.TestOffice.REFUSE;
import static cn.guicheng.TestOffice.RETURN;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.PaymentApprovalIds;
import cn.guicheng.modelids.ReimbursementIds;
import cn.guicheng.modelids.SealUseIds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Claiming, answering, handing on, asking, taking back, telling in any order, by anybody: one way forward or ended, history closed with its
 * task, no opinion without who asked, separation never broken. {@code -Dguicheng.walk.steps} and {@code .seed} walk farther and elsewhere.
 */
abstract class ColleagueWalkTest {
    private static final int STEPS = Integer.getInteger("guicheng.walk.steps", 400);
    private static final long SEED = Long.getLong("guicheng.walk.seed", 20L);
    private static final int OPEN = 3;
    private static final String OPINION = "userTask_giveOpinion";
    private static final List<String> PEOPLE = List.of(
            "lina",
            "sunzhiqiang",
            "chenjianhua",
            "liuyang",
            "songjing",
            "zhouminghui",
            "xulihua",
            "hewei",
            "tangli",
            "panxiaojun",
            "zhangmin",
            "luoxin",
            "fengxue",
            "xieting",
            "linxiaoyan");

    @OnH2
    static class OnH2Test extends ColleagueWalkTest {}

    @OnPostgres
    static class OnPostgresTest extends ColleagueWalkTest {}

    @Autowired
    TestOffice office;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcClient jdbc;

    private final Random random = new Random(SEED);
    private final List<String> open = new ArrayList<>();
    private final Map<String, Integer> done = new HashMap<>();

    @AfterEach
    void newcomersLeave() {
        office.newcomersLeave();
    }

    @Test
    void whateverPeopleSettleThereIsOneWayForward() {
        for (int step = 0; step < STEPS; step++) {
            while (open.size() < OPEN) {
                open.add(random.nextBoolean() ? seal() : office.started());
            }
            String caseNumber = oneOf(open);
            String what =
                    "seed %d, step %d: ".formatted(SEED, step) + go(caseNumber) + " at " + office.waitingAt(caseNumber);
            check(caseNumber, what);
        }
        assertThat(done.keySet())
                .as("%s", done)
                .contains("questions 201", "take-back 204", "take-back 409", "answer 204", "opinion 204");
    }

    private String go(String caseNumber) {
        List<Task> waiting = waiting(caseNumber);
        Task task = oneOf(waiting);
        String person = random.nextInt(3) == 0 || task.getAssignee() == null ? oneOf(PEOPLE) : task.getAssignee();
        String path = "/api/tasks/" + task.getId();
        return switch (random.nextInt(9)) {
            case 0 -> said("claim", office.claimTask(person, task));
            case 1 -> said("unclaim", office.post(person, "/engine-rest/task/" + task.getId() + "/unclaim", Map.of()));
            case 2 ->
                said(
                        "transfer",
                        office.post(person, path + "/transfer", Map.of("to", receiver(person, path), "comment", "请办")));
            case 3 ->
                said(
                        "questions",
                        office.post(
                                person,
                                path + "/questions",
                                Map.of("to", List.of(oneOf(PEOPLE), oneOf(PEOPLE)), "question", "如何？")));
            case 4, 5 -> said("take-back", office.post(lastSigner(caseNumber), path + "/take-back", Map.of()));
            case 6 ->
                said(
                        "readers",
                        office.post(
                                person,
                                "/api/cases/" + caseNumber + "/readers",
                                Map.of("people", List.of(oneOf(PEOPLE)), "comment", "请知悉")));
            default -> answer(task, caseNumber);
        };
    }

    /** Mostly somebody who is offered. */
    private String receiver(String person, String path) {
        List<String> offered = office.get(person, path + "/transfer").body().findValuesAsText("id");
        return offered.isEmpty() || random.nextInt(4) == 0 ? oneOf(PEOPLE) : oneOf(offered);
    }

    private String answer(Task task, String caseNumber) {
        String key = task.getTaskDefinitionKey();
        if (key.equals(OPINION)) {
            return said("opinion", office.complete(task.getAssignee(), task, Map.of("comment", "可以")));
        }
        for (String person : task.getAssignee() == null ? shuffled() : List.of(task.getAssignee())) {
            if (task.getAssignee() != null || office.claimTask(person, task).status() == 204) {
                return said("answer", office.complete(person, task, values(key, caseNumber)));
            }
        }
        throw new AssertionError("nobody may do " + key + " of " + caseNumber);
    }

    private Map<String, ?> values(String key, String caseNumber) {
        return switch (key) {
            case PaymentApprovalIds.AUDIT_PAYMENT ->
                random.nextInt(3) == 0 ? TestOffice.audit("budgetAvailable") : TestOffice.audit();
            case PaymentApprovalIds.PREPARE_VOUCHER -> TestOffice.voucher(12_345, "bank");
            case PaymentApprovalIds.PAY -> Map.of("decision", "approve", "paymentReference", "HD-" + caseNumber);
            case ReimbursementIds.CORRECT_CLAIM, SealUseIds.CORRECT_REQUEST ->
                Map.of("decision", random.nextInt(4) == 0 ? "withdraw" : "resubmit");
            case SealUseIds.USE_SEAL -> Map.of("decision", "approve", "copiesStamped", 1);
            default -> oneOf(List.of(APPROVE, APPROVE, APPROVE, APPROVE, RETURN, REFUSE));
        };
    }

    /** Whoever did something last is the likeliest to take it back. */
    private String lastSigner(String caseNumber) {
        return jdbc.sql("select person from signature where case_number = ? and (decision is null or decision not in"
                        + " ('asked', 'answered', 'transferred', 'taken-back')) order by id desc fetch first 1"
                        + " rows only")
                .param(caseNumber)
                .query(String.class)
                .single();
    }

    private String said(String verb, Answer answer) {
        assertThat(answer.status()).as("%s %s", verb, answer).isIn(200, 201, 204, 400, 403, 404, 409);
        done.merge(verb + " " + answer.status(), 1, Integer::sum);
        return verb + " " + answer.status();
    }

    private void check(String caseNumber, String what) {
        List<Task> waiting = waiting(caseNumber);
        boolean ended = runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .count()
                == 0;
        long steps = waiting.stream()
                .filter(task -> !OPINION.equals(task.getTaskDefinitionKey()))
                .count();
        assertThat(steps).as(what + ": one way forward, or ended").isEqualTo(ended ? 0 : 1);
        assertThat(unfinished(caseNumber))
                .as(what + ": history closed with its task")
                .isEqualTo(ids(waiting));
        Set<String> asking = ids(waiting);
        waiting.stream()
                .filter(task -> OPINION.equals(task.getTaskDefinitionKey()))
                .forEach(opinion -> assertThat(asking)
                        .as(what + ": nobody is asked for a step that is over")
                        .contains(jdbc.sql("select asking_task from question where task = ?")
                                .param(opinion.getId())
                                .query(String.class)
                                .single()));
        separated(caseNumber, what);
        if (ended) {
            assertThat(waiting).as(what).isEmpty();
            assertThat(office.outcome(caseNumber)).as(what).isNotNull();
            open.remove(caseNumber);
        }
    }

    /** Who asked for the money signs nothing, and who prepared the voucher neither signs it nor pays (SOD-01, -02). */
    private void separated(String caseNumber, String what) {
        Map<String, Set<String>> by = new HashMap<>();
        jdbc.sql("select task, person from signature where case_number = ? and (decision is null or decision not in"
                        + " ('asked', 'answered', 'transferred', 'taken-back'))")
                .param(caseNumber)
                .query(row -> {
                    by.computeIfAbsent(row.getString(1), task -> new TreeSet<>())
                            .add(row.getString(2));
                });
        by.forEach((task, people) -> {
            if (task.startsWith("userTask_") && !task.startsWith("userTask_correct")) {
                assertThat(people).as(what + ": " + task).doesNotContain("lina");
            }
        });
        Set<String> prepared = by.getOrDefault(PaymentApprovalIds.PREPARE_VOUCHER, Set.of());
        for (String later : List.of(PaymentApprovalIds.SIGN_VOUCHER, PaymentApprovalIds.PAY)) {
            assertThat(by.getOrDefault(later, Set.of())).as(what + ": " + later).noneMatch(prepared::contains);
        }
    }

    private Set<String> unfinished(String caseNumber) {
        return history
                .createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .unfinished()
                .list()
                .stream()
                .map(HistoricTaskInstance::getId)
                .collect(Collectors.toSet());
    }

    private static Set<String> ids(List<Task> waiting) {
        return waiting.stream().map(Task::getId).collect(Collectors.toSet());
    }

    private List<Task> waiting(String caseNumber) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .orderByTaskName()
                .asc()
                .orderByTaskAssignee()
                .asc()
                .list();
    }

    private List<String> shuffled() {
        List<String> people = new ArrayList<>(PEOPLE);
        java.util.Collections.shuffle(people, random);
        return people;
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private String seal() {
        Map<String, Object> values = new HashMap<>();
        values.put("sealKind", oneOf(List.of("department", "company", "contract")));
        values.put("documentTitle", "供货合同");
        values.put("copies", 2);
        values.put("purpose", "与供应商签约");
        values.put("recipient", "宏达公司");
        values.put("attachments", office.receipt("lina"));
        return office.started("lina", "seal-use", values);
    }
}
