package cn.guicheng.casework.colleague;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.casework.colleague.Walked.Sent;
import cn.guicheng.casework.deadline.CalendarFollowed;
import cn.guicheng.casework.reminder.TasksLookedAfter;
import cn.guicheng.engine.internal.OpinionTasks;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.procedure.decorationpermit.PermitDesk;
import cn.guicheng.procedure.filelending.LendingDesk;
import cn.guicheng.procedure.limitchange.LimitDesk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Claiming, answering, handing on, asking, taking back, telling, withdrawing and time passing in any order, by anybody, in cases of every
 * procedure, while people are away, leave posts and the office and come back, and days off are added: one way forward or ended, history
 * closed with its task, no opinion without who asked, no task without people or somebody told, no deadline without its task, separation
 * never broken; and whatever was done, each case comes to its end. {@code -Dguicheng.walk.steps} and {@code .seed} walk farther and
 * elsewhere.
 */
abstract class ColleagueWalkTest {
    private static final int STEPS = Integer.getInteger("guicheng.walk.steps", 400);
    private static final long SEED = Long.getLong("guicheng.walk.seed", 20L);
    private static final int OPEN = 14;
    private static final int MOST_TO_THE_END = 80;
    private static final List<String> PEOPLE = List.of(
            "lina",
            "sunzhiqiang",
            "chenjianhua",
            "linxiaoyan",
            "liuyang",
            "songjing",
            "zhouminghui",
            "xulihua",
            "hewei",
            "tangli",
            "panxiaojun",
            "wangxiulan",
            "zhangmin",
            "luoxin",
            "fengxue",
            "xieting",
            "dengjie",
            "suting",
            "pengyu",
            "madong",
            "guolei",
            "jiangnan",
            "gaofeng",
            "hanmei",
            "yuanhaibo");

    @OnH2
    static class OnH2Test extends ColleagueWalkTest {}

    @OnPostgres
    static class OnPostgresTest extends ColleagueWalkTest {}

    @Autowired
    TestOffice office;

    @Autowired
    PermitDesk permitDesk;

    @Autowired
    LendingDesk lendingDesk;

    @Autowired
    WalkChecks checks;

    @Autowired
    WalkedState state;

    @Autowired
    WalkedAttendance attendance;

    @Autowired
    TasksLookedAfter looked;

    @Autowired
    CalendarFollowed calendar;

    @Autowired
    TaskService tasks;

    @Autowired
    RepositoryService repository;

    @Autowired
    ProcedureModels models;

    @Autowired
    JdbcClient jdbc;

    private final Chance chance = new Chance(SEED);
    private final List<String> open = new ArrayList<>();
    private final Map<String, Integer> done = new HashMap<>();
    private LimitDesk limits;
    private WalkedCases cases;
    private WalkedPeople people;

    @BeforeEach
    void casesOfEveryKind() {
        limits = new LimitDesk(office, repository);
        people = new WalkedPeople(office, state, chance, looked, calendar, PEOPLE);
        cases = new WalkedCases(
                tasks,
                chance,
                new WalkedClaims(office, chance, people),
                new WalkedThings(office, chance, people),
                new WalkedComplaints(office, jdbc, chance),
                new WalkedPermits(office, permitDesk, tasks, jdbc, chance),
                new WalkedFiles(office, lendingDesk, chance),
                new WalkedOffice(office, limits, chance, people));
    }

    @AfterEach
    void tablesReportsAndPeopleAreAsBefore() {
        people.everythingIsAsBefore();
        office.newcomersLeave();
        limits.restore();
        jdbc.sql("delete from complaint_report where report_month < '2020'").update();
        office.get("admin", "/api/absences")
                .body()
                .forEach(absence -> office.call(
                        "DELETE", "admin", "/api/absences/" + absence.path("id").asText(), Map.of()));
    }

    @Test
    void whateverPeopleSettleThereIsOneWayForward() {
        for (int step = 0; step < STEPS; step++) {
            while (open.size() < OPEN) {
                open.add(cases.begin());
            }
            String caseNumber = chance.any(open);
            if (chance.oneIn(6)) {
                peopleGoOn(caseNumber, step);
            } else {
                stepped(caseNumber, "step " + step + ": " + go(caseNumber));
            }
        }
        people.everythingIsAsBefore();
        List.copyOf(open).forEach(caseNumber -> stepped(caseNumber, "everybody is back"));
        toTheEnd();
        assertThat(done.keySet())
                .as("%s", done)
                .contains(
                        "transfer 204",
                        "questions 201",
                        "opinion 204",
                        "take-back 204",
                        "take-back 409",
                        "readers 204",
                        "answer 204",
                        "time 204",
                        "sent 204",
                        "away 201",
                        "back 204",
                        "leaves post 204",
                        "into post 204",
                        "close 200",
                        "reopen 204",
                        "calendar 200");
        assertThat(stoodIn(cases.numbers()))
                .as("somebody stood in for somebody")
                .isPositive();
        assertThat(settled(cases.numbers()))
                .as("each that was answered so, and no other, stands in the register")
                .isEqualTo(Map.of(
                        "transferred", done.get("transfer 204"),
                        "asked", done.get("questions 201"),
                        "answered", done.get("opinion 204"),
                        "taken-back", done.get("take-back 204")));
        assertThat(cases.procedures())
                .as("every procedure is walked that is none beneath others")
                .containsAll(shipped());
    }

    private List<String> shipped() {
        return Stream.of(Path.of("processes").toFile().list())
                .map(file -> file.replace(".bpmn", ""))
                .filter(slug -> !models.latest(slug).isCalledOnly())
                .toList();
    }

    private void stepped(String caseNumber, String what) {
        checks.check(
                cases,
                caseNumber,
                "seed %d, %s at %s, now %s".formatted(SEED, what, caseNumber, office.waitingAt(caseNumber)));
        open.addAll(cases.newFollowUps(caseNumber));
        if (state.hasEnded(caseNumber)) {
            open.remove(caseNumber);
        }
    }

    /** What becomes of people, and of days, becomes of all cases. */
    private void peopleGoOn(String caseNumber, int step) {
        WalkedPeople.Done one = people.goOn(state.waiting(caseNumber));
        String what = "step " + step + ": " + said(one.verb(), one.answer());
        List.copyOf(open).forEach(each -> stepped(each, what));
        checks.checkNoted(what);
    }

    private String go(String caseNumber) {
        List<Task> waiting = state.waiting(caseNumber);
        if (waiting.isEmpty() || chance.oneIn(12)) {
            return fromOutside(caseNumber);
        }
        Task task = chance.any(waiting);
        String person = chance.oneIn(5) || task.getAssignee() == null ? chance.any(people.all()) : task.getAssignee();
        String path = "/api/tasks/" + task.getId();
        return switch (chance.below(11)) {
            case 0 -> said("claim", office.claimTask(person, task));
            case 1 -> said("unclaim", office.post(person, "/engine-rest/task/" + task.getId() + "/unclaim", Map.of()));
            case 2 -> handOn(task, person, path);
            case 3 ->
                said(
                        "questions",
                        office.post(
                                person,
                                path + "/questions",
                                Map.of(
                                        "to",
                                        List.of(chance.any(people.all()), chance.any(people.all())),
                                        "question",
                                        "如何？")));
            case 4, 5 -> said("take-back", office.post(lastSigner(caseNumber), path + "/take-back", Map.of()));
            case 6 ->
                said(
                        "readers",
                        office.post(
                                person,
                                "/api/cases/" + caseNumber + "/readers",
                                Map.of("people", List.of(chance.any(people.all())), "comment", "请知悉")));
            default -> answer(task, caseNumber);
        };
    }

    // --- what happens without a task ---

    private String fromOutside(String caseNumber) {
        List<Sent> sent = cases.fromOutside(caseNumber);
        List<Job> timers = state.timers(caseNumber);
        if (!timers.isEmpty() && (sent.isEmpty() || chance.oneIn(2))) {
            return passes(chance.any(timers));
        }
        return sent.isEmpty() ? "nothing" : send(chance.any(sent));
    }

    private String passes(Job timer) {
        return said("time", office.post("admin", "/engine-rest/job/" + timer.getId() + "/execute", Map.of()));
    }

    private String send(Sent sent) {
        return said("sent", office.call(sent.method(), sent.person(), sent.path(), sent.body()));
    }

    // --- to the end ---

    /** Each in turn, because some wait for others. */
    private void toTheEnd() {
        chance.hurry();
        if (!cases.procedures().containsAll(shipped())) {
            // What is begun by others was not reached: each kind once more, straight to its end.
            open.addAll(cases.beginEach());
        }
        for (int step = 0; step < MOST_TO_THE_END && !open.isEmpty(); step++) {
            for (String caseNumber : List.copyOf(open)) {
                stepped(caseNumber, "to the end: " + leadOn(caseNumber));
            }
        }
        assertThat(open.stream().map(one -> one + " " + office.waitingAt(one)))
                .as("seed " + SEED + ": what came to no end")
                .isEmpty();
    }

    private String leadOn(String caseNumber) {
        List<Task> steps = WalkedState.steps(state.waiting(caseNumber));
        if (!steps.isEmpty()) {
            return answer(steps.get(0), caseNumber);
        }
        for (Sent sent : cases.fromOutside(caseNumber)) {
            if (sent.leadsOn() && send(sent).endsWith("204")) {
                return sent.path();
            }
        }
        List<Job> timers = state.timers(caseNumber);
        return timers.isEmpty() ? "nothing" : passes(timers.get(0));
    }

    // --- what people do with a task ---

    /** Mostly by who has it or has just taken it, to somebody who is offered. */
    private String handOn(Task task, String person, String path) {
        String by = person;
        if (task.getAssignee() == null && chance.oneIn(2)) {
            List<String> concerned = attendance.concerned(task);
            by = concerned.isEmpty() ? by : chance.any(concerned);
            said("claim", office.claimTask(by, task));
        }
        List<String> offered = office.get(by, path + "/transfer").body().findValuesAsText("id");
        String to = offered.isEmpty() || chance.oneIn(4) ? chance.any(people.all()) : chance.any(offered);
        return said("transfer", office.post(by, path + "/transfer", Map.of("to", to, "comment", "请办")));
    }

    private String answer(Task task, String caseNumber) {
        String step = task.getTaskDefinitionKey();
        if (OpinionTasks.isOne(step)) {
            return said("opinion", office.complete(task.getAssignee(), task, Map.of("comment", "可以")));
        }
        List<String> concerned = attendance.thoseThereFirst(chance.shuffled(attendance.concerned(task)));
        for (String person : concerned) {
            if (person.equals(task.getAssignee())
                    || office.claimTask(person, task).status() == 204) {
                return said("answer", office.complete(person, task, cases.answer(task, caseNumber, person)));
            }
        }
        if (people.isOtherwise()) {
            return "nobody is there";
        }
        throw new AssertionError("nobody may do %s of %s: %s; signed: %s; %s"
                .formatted(
                        step,
                        caseNumber,
                        concerned,
                        office.rows("signatures", caseNumber),
                        concerned.stream()
                                .map(person -> office.claimTask(person, task))
                                .toList()));
    }

    /** Whoever did something last is the likeliest to take it back. */
    private String lastSigner(String caseNumber) {
        return jdbc.sql("select person from signature where case_number = ? and (decision is null or decision not in"
                        + " ('asked', 'answered', 'transferred', 'taken-back')) order by id desc fetch first 1"
                        + " rows only")
                .param(caseNumber)
                .query(String.class)
                .optional()
                .filter(person -> !people.isGone(person))
                .orElse(PEOPLE.get(0));
    }

    private String said(String verb, Answer answer) {
        assertThat(answer.status()).as("%s %s", verb, answer).isIn(200, 201, 204, 400, 403, 404, 409);
        done.merge(verb + " " + answer.status(), 1, Integer::sum);
        return verb + " " + answer.status();
    }

    private long stoodIn(Set<String> caseNumbers) {
        return jdbc.sql("select count(*) from signature where case_number in (:cases) and acting_for is not null")
                .param("cases", caseNumbers)
                .query(Long.class)
                .single();
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
}
