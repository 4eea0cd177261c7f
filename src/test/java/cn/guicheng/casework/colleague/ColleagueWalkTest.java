package cn.guicheng.casework.colleague;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.DocumentReviewIds;
import cn.guicheng.modelids.ParkingLeaseIds;
import cn.guicheng.modelids.PaymentApprovalIds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Claiming, answering, handing on, asking, taking back, telling in any order, by anybody, in procedures of every kind: one way forward or
 * ended, history closed with its task, no opinion without who asked, no task without people or without its one deadline, separation never
 * broken. {@code -Dguicheng.walk.steps} and {@code .seed} walk farther and elsewhere.
 */
abstract class ColleagueWalkTest {
    private static final int STEPS = Integer.getInteger("guicheng.walk.steps", 400);
    private static final long SEED = Long.getLong("guicheng.walk.seed", 20L);
    private static final int OPEN = 7;
    private static final Pattern DECIDES =
            Pattern.compile("userTask_(?:sign|approve|audit|recheck|prepare|pay|review|use|check)[A-Z]?.*");
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
            "linxiaoyan",
            "madong",
            "guolei",
            "jiangnan",
            "gaofeng",
            "hanmei");

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
    IdentityService identity;

    @Autowired
    ManagementService jobs;

    @Autowired
    JdbcClient jdbc;

    private final Random random = new Random(SEED);
    private final List<String> open = new ArrayList<>();
    private final Map<String, Integer> done = new HashMap<>();

    @AfterEach
    void nobodyIsAway() {
        office.get("admin", "/api/absences")
                .body()
                .forEach(absence -> office.call(
                        "DELETE", "admin", "/api/absences/" + absence.path("id").asText(), Map.of()));
    }

    @Test
    void whateverPeopleSettleThereIsOneWayForward() {
        WalkedCases cases = new WalkedCases(office, random);
        for (int step = 0; step < STEPS; step++) {
            while (open.size() < OPEN) {
                open.add(cases.begin());
            }
            String caseNumber = oneOf(open);
            String what = "seed %d, step %d: ".formatted(SEED, step)
                    + go(cases, caseNumber)
                    + " at " + caseNumber + " " + office.waitingAt(caseNumber);
            check(caseNumber, what);
            separated(caseNumber, cases.starterOf(caseNumber), what);
        }
        assertThat(done.keySet())
                .as("%s", done)
                .contains(
                        "transfer 204",
                        "questions 201",
                        "opinion 204",
                        "take-back 204",
                        "take-back 409",
                        "readers 204",
                        "answer 204");
        assertThat(settled(cases.numbers()))
                .as("each that was answered so, and no other, stands in the register")
                .isEqualTo(Map.of(
                        "transferred", done.get("transfer 204"),
                        "asked", done.get("questions 201"),
                        "answered", done.get("opinion 204"),
                        "taken-back", done.get("take-back 204")));
    }

    private String go(WalkedCases cases, String caseNumber) {
        List<Task> waiting = waiting(caseNumber);
        Task task = oneOf(waiting);
        String person = random.nextInt(5) == 0 || task.getAssignee() == null ? oneOf(PEOPLE) : task.getAssignee();
        String path = "/api/tasks/" + task.getId();
        return switch (random.nextInt(11)) {
            case 0 -> said("claim", office.claimTask(person, task));
            case 1 -> said("unclaim", office.post(person, "/engine-rest/task/" + task.getId() + "/unclaim", Map.of()));
            case 2 -> handOn(task, person, path);
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
            default -> answer(cases, task, caseNumber);
        };
    }

    /** Mostly by who has it or has just taken it, to somebody who is offered. */
    private String handOn(Task task, String person, String path) {
        String by = person;
        if (task.getAssignee() == null && random.nextBoolean()) {
            by = oneOf(offeredTo(task));
            said("claim", office.claimTask(by, task));
        }
        List<String> offered = office.get(by, path + "/transfer").body().findValuesAsText("id");
        String to = offered.isEmpty() || random.nextInt(4) == 0 ? oneOf(PEOPLE) : oneOf(offered);
        return said("transfer", office.post(by, path + "/transfer", Map.of("to", to, "comment", "请办")));
    }

    private String answer(WalkedCases cases, Task task, String caseNumber) {
        String step = task.getTaskDefinitionKey();
        if (step.equals(OPINION)) {
            return said("opinion", office.complete(task.getAssignee(), task, Map.of("comment", "可以")));
        }
        List<String> people = task.getAssignee() == null ? offeredTo(task) : List.of(task.getAssignee());
        for (String person : people) {
            if (task.getAssignee() != null || office.claimTask(person, task).status() == 204) {
                return said("answer", office.complete(person, task, cases.answer(step, caseNumber, person)));
            }
        }
        throw new AssertionError("nobody may do " + step + " of " + caseNumber + ": " + people);
    }

    private List<String> offeredTo(Task task) {
        List<String> people = tasks.getIdentityLinksForTask(task.getId()).stream()
                .flatMap(link -> Stream.ofNullable(link.getGroupId()))
                .flatMap(group -> identity.createUserQuery().memberOfGroup(group).list().stream())
                .map(User::getId)
                .distinct()
                .sorted()
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(people, random);
        return people;
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
        List<Task> steps = waiting.stream()
                .filter(task -> !OPINION.equals(task.getTaskDefinitionKey()))
                .toList();
        boolean ended = runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .count()
                == 0;
        assertThat(unfinished(caseNumber))
                .as(what + ": history closed with its task")
                .isEqualTo(ids(waiting));
        if (ended) {
            assertThat(waiting).as(what).isEmpty();
            assertThat(office.outcome(caseNumber)).as(what).isNotNull();
        } else if (steps.isEmpty()) {
            assertThat(timers(caseNumber)).as(what + ": it waits for its time").isPositive();
        } else {
            oneWay(steps, what);
        }
        Set<String> asking = ids(steps);
        waiting.stream()
                .filter(task -> OPINION.equals(task.getTaskDefinitionKey()))
                .forEach(opinion -> assertThat(asking)
                        .as(what + ": nobody is asked for a step that is over")
                        .contains(jdbc.sql("select asking_task from question where task = ?")
                                .param(opinion.getId())
                                .query(String.class)
                                .single()));
        waiting.forEach(task -> attended(task, what));
        if (ended || steps.isEmpty()) {
            open.remove(caseNumber);
        }
    }

    /** One task; of a step of several people one for each. */
    private static void oneWay(List<Task> steps, String what) {
        assertThat(steps.stream().map(Task::getTaskDefinitionKey).distinct())
                .as(what + ": one way forward")
                .hasSize(1);
        if (steps.get(0).getTaskDefinitionKey().equals(DocumentReviewIds.REVIEW)) {
            assertThat(steps)
                    .as(what)
                    .extracting(Task::getAssignee)
                    .doesNotContainNull()
                    .doesNotHaveDuplicates();
        } else {
            assertThat(steps).as(what + ": one way forward").hasSize(1);
        }
    }

    private void attended(Task task, String what) {
        assertThat(task.getAssignee() != null || !offeredTo(task).isEmpty())
                .as(what + ": somebody can do it")
                .isTrue();
        assertThat(task.getDueDate()).as(what).isNotNull();
        assertThat(jdbc.sql("select count(*) from computed_deadline where task_id = ?")
                        .param(task.getId())
                        .query(Long.class)
                        .single())
                .as(what + ": a deadline is entered once")
                .isLessThanOrEqualTo(1);
    }

    private long timers(String caseNumber) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list().stream()
                .mapToLong(instance -> jobs.createJobQuery()
                        .processInstanceId(instance.getId())
                        .timers()
                        .count())
                .sum();
    }

    /** How often each act that is no step was noted in these cases. */
    private Map<String, Integer> settled(Set<String> caseNumbers) {
        Map<String, Integer> settled = new HashMap<>();
        jdbc.sql("select decision, count(*) from signature where case_number in (:cases) and decision in"
                        + " ('asked', 'answered', 'transferred', 'taken-back') group by decision")
                .param("cases", caseNumbers)
                .query(row -> {
                    settled.put(row.getString(1), row.getInt(2));
                });
        return settled;
    }

    /** Who asked for it signs nothing, and who prepared the voucher neither signs it nor pays (SOD-01, -02). */
    private void separated(String caseNumber, String starter, String what) {
        Map<String, Set<String>> by = new HashMap<>();
        jdbc.sql("select task, person from signature where case_number = ? and (decision is null or decision not in"
                        + " ('asked', 'answered', 'transferred', 'taken-back'))")
                .param(caseNumber)
                .query(row -> {
                    by.computeIfAbsent(row.getString(1), task -> new TreeSet<>())
                            .add(row.getString(2));
                });
        by.forEach((task, people) -> {
            if (DECIDES.matcher(task).matches() && !task.equals(ParkingLeaseIds.SIGN_AGREEMENT)) {
                assertThat(people).as(what + ": " + task).doesNotContain(starter);
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

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
