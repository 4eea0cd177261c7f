package cn.guicheng.casework.reminder;

import static cn.guicheng.TestOffice.RETURN;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.casework.guard.Statements;
import cn.guicheng.modelids.ComplaintIds;
import cn.guicheng.modelids.PaymentApprovalIds;
import cn.guicheng.modelids.ReimbursementIds;
import cn.guicheng.office.time.WorkingTime;
import cn.guicheng.procedure.complaint.ComplaintDesk;
import cn.guicheng.register.deadline.ComputedDeadline;
import cn.guicheng.register.deadline.ComputedDeadlines;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * No deadline is forgotten, and nobody is nagged. Due after 2 working days, reminded 8 hours' work before, cool-down 4 hours.
 */
class ReminderTest {
    abstract static class Reminded {
        @Autowired
        TestOffice office;

        @Autowired
        Reminders reminders;

        @Autowired
        WorkingTime time;

        @Autowired
        ManagementService managementService;

        @Autowired
        RuntimeService runtimeService;

        @Autowired
        TaskService taskService;

        @Autowired
        ComputedDeadlines deadlines;

        @Autowired
        TransactionTemplate transaction;

        @Autowired
        Clock clock;

        @AfterEach
        void now() {
            ClockUtil.reset();
        }

        @Test
        void onceBeforeTheDueTimeAndOnceAfterIt() {
            String claim = office.started();
            Instant due = office.due(claim);
            Instant soon = time.before(due, Duration.ofHours(8));
            remindAt(soon.minusSeconds(1));
            assertThat(office.told(claim, "task-due-soon")).isEmpty();
            remindAt(soon);
            remindAt(due.minusSeconds(1));
            assertThat(office.told(claim, "task-due-soon")).containsExactly("sunzhiqiang");
            assertThat(office.told(claim, "task-overdue")).isEmpty();
            remindAt(due.plusSeconds(1));
            remindAt(due.plus(Duration.ofDays(9)));
            assertThat(office.told(claim, "task-due-soon")).containsExactly("sunzhiqiang");
            assertThat(office.told(claim, "task-overdue")).containsExactly("sunzhiqiang");
        }

        @Test
        void whoHoldsTheTaskElseEveryoneWhoMayDoIt() {
            String claim = office.started();
            office.departmentHeadSigns(claim);
            Instant due = office.due(claim);
            remindAt(due.minus(Duration.ofHours(1)));
            assertThat(office.told(claim, "task-due-soon")).containsExactly("liuyang", "songjing");
            office.claimTask("songjing", claim);
            remindAt(due.plus(Duration.ofDays(9)));
            assertThat(office.told(claim, "task-overdue")).containsExactly("songjing");
        }

        /** Given to one of a group at once, who keeps it; who stands in may take it up. */
        @Test
        void whoStandsInForWhomAStepIsGivenToIsReminded() {
            ComplaintDesk desk = new ComplaintDesk(office, managementService, runtimeService);
            String request = desk.received("topic", "engineering");
            office.does(
                    ComplaintDesk.FRONT_DESK,
                    ComplaintIds.DISPATCH_REQUEST,
                    request,
                    Map.of("department", "engineering", "responsiblePerson", ComplaintDesk.ENGINEER));
            assertThat(office.task(request).getAssignee()).isEqualTo(ComplaintDesk.ENGINEER);
            Instant due = office.due(request);
            OffsetDateTime now = OffsetDateTime.now(clock);
            String absence = office.post(
                            "admin",
                            "/api/absences",
                            Map.of(
                                    "person",
                                    ComplaintDesk.ENGINEER,
                                    "substitute",
                                    "madong",
                                    "from",
                                    now.toString(),
                                    "to",
                                    now.plusDays(30).toString()))
                    .body()
                    .path("id")
                    .asText();
            try {
                remindAt(due.minus(Duration.ofHours(1)));
                assertThat(office.told(request, "task-due-soon")).containsExactly(ComplaintDesk.ENGINEER, "madong");
                remindAt(due.plus(Duration.ofDays(9)));
                assertThat(office.told(request, "task-overdue")).containsExactly(ComplaintDesk.ENGINEER, "madong");
                office.claimTask("madong", request);
                ClockUtil.setCurrentTime(Date.from(due.plus(Duration.ofDays(12))));
                assertThat(urge(ComplaintDesk.FRONT_DESK, request)).isEqualTo(204);
                assertThat(office.told(request, "task-urged")).containsExactly("madong");
            } finally {
                ClockUtil.reset();
                office.call("DELETE", "admin", "/api/absences/" + absence, Map.of());
            }
        }

        @Test
        void aReminderThatFallsIntoTheCoolDownComesLater() {
            String claim = office.started();
            Instant due = office.due(claim);
            ClockUtil.setCurrentTime(Date.from(due.minus(Duration.ofHours(1))));
            assertThat(urge("lina", claim)).isEqualTo(204);
            Instant quietUntil = time.after(due.minus(Duration.ofHours(1)), Duration.ofHours(4));
            remindAt(quietUntil.minusSeconds(1));
            assertThat(office.told(claim, "task-overdue")).isEmpty();
            remindAt(quietUntil);
            assertThat(office.told(claim, "task-overdue")).containsExactly("sunzhiqiang");
        }

        @Test
        void theClaimantUrgesOnceWithinTheCoolDown() {
            String claim = office.started();
            assertThat(office.get("lina", "/api/cases/" + claim)
                            .body()
                            .path("urging")
                            .path("now")
                            .asBoolean())
                    .isTrue();
            assertThat(urge("lina", claim)).isEqualTo(204);
            assertThat(office.told(claim, "task-urged")).containsExactly("sunzhiqiang");

            TestOffice.Answer again = office.post("lina", "/api/cases/" + claim + "/urge", Map.of());
            assertThat(again.status()).isEqualTo(409);
            assertThat(again.message()).contains("以后可以再催办");
            assertThat(office.get("lina", "/api/cases/" + claim)
                            .body()
                            .path("urging")
                            .path("reason")
                            .asText())
                    .isEqualTo(again.message());
            ClockUtil.setCurrentTime(
                    Date.from(time.after(clock.instant(), Duration.ofHours(4)).plusSeconds(60)));
            assertThat(urge("lina", claim)).isEqualTo(204);
            assertThat(office.told(claim, "task-urged")).containsExactly("sunzhiqiang", "sunzhiqiang");
        }

        @Test
        void theCoolDownRunsWhileTheOfficeWorks() {
            ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-11-27T09:00:00Z")));
            String claim = office.started();
            assertThat(urge("lina", claim)).isEqualTo(204);
            ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-11-30T03:29:59Z")));
            TestOffice.Answer again = office.post("lina", "/api/cases/" + claim + "/urge", Map.of());
            assertThat(again.status()).isEqualTo(409);
            assertThat(again.message()).contains("2026-11-30 11:30 以后可以再催办");
            ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-11-30T03:30:00Z")));
            assertThat(urge("lina", claim)).isEqualTo(204);
        }

        @Test
        void theNextStepMayBeUrgedAtOnce() {
            String claim = office.started();
            urge("lina", claim);
            office.departmentHeadSigns(claim);
            assertThat(urge("lina", claim)).isEqualTo(204);
            assertThat(office.told(claim, "task-urged")).containsExactly("liuyang", "songjing", "sunzhiqiang");
        }

        @Test
        void onlyTheClaimantUrgesAndOnlyOthers() {
            String claim = office.started();
            assertThat(urge("sunzhiqiang", claim)).isEqualTo(403);
            assertThat(urge("madong", claim)).isEqualTo(404);
            assertThat(urge("lina", "BX-2026-999999")).isEqualTo(404);
            office.does("sunzhiqiang", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, claim, RETURN);
            assertThat(urge("lina", claim)).isEqualTo(409);
            office.does("lina", ReimbursementIds.CORRECT_CLAIM, claim, Map.of("decision", "withdraw"));
            assertThat(urge("lina", claim)).isEqualTo(409);
            assertThat(office.told(claim, "task-urged")).isEmpty();
        }

        @Test
        void aDoubleClickUrgesOnce() throws Exception {
            String claim = office.started();
            ExecutorService hands = Executors.newFixedThreadPool(4);
            Callable<Integer> click = () -> urge("lina", claim);
            List<Future<Integer>> clicks = hands.invokeAll(List.of(click, click, click, click));
            hands.shutdown();

            assertThat(clicks.stream().map(ReminderTest::result))
                    .containsOnlyOnce(204)
                    .containsOnly(204, 409);
            assertThat(office.told(claim, "task-urged")).containsExactly("sunzhiqiang");
        }

        private int urge(String person, String claim) {
            return office.post(person, "/api/cases/" + claim + "/urge", Map.of())
                    .status();
        }

        @Test
        void whatIsDueInWorkingTimeIsRemindedOfInWorkingTime() {
            Instant friday = Instant.parse("2026-11-27T02:00:00Z");
            ClockUtil.setCurrentTime(Date.from(friday));
            String claim = office.started();
            assertThat(office.due(claim)).isEqualTo(friday.plus(Duration.ofDays(4)));
            remindAt(friday.plus(Duration.ofDays(3)).minusSeconds(1));
            assertThat(office.told(claim, "task-due-soon")).isEmpty();
            remindAt(friday.plus(Duration.ofDays(3)));
            assertThat(office.told(claim, "task-due-soon")).containsExactly("sunzhiqiang");
        }

        /** The 24 hours of a request go on over the weekend (§4). */
        @Test
        void whatRunsByTheClockIsRemindedOfByTheClock() {
            Instant saturday = Instant.parse("2026-11-28T02:00:00Z");
            ClockUtil.setCurrentTime(Date.from(saturday));
            ComplaintDesk desk = new ComplaintDesk(office, managementService, runtimeService);
            String request = desk.received("topic", "engineering");
            assertThat(office.due(request)).isEqualTo(saturday.plus(Duration.ofHours(24)));
            remindAt(saturday.plus(Duration.ofHours(16)).minusSeconds(1));
            assertThat(office.told(request, "task-due-soon")).isEmpty();
            remindAt(saturday.plus(Duration.ofHours(16)));
            assertThat(office.told(request, "task-due-soon")).isNotEmpty();
            // The cool-down of what runs by the clock ends by the clock.
            remindAt(saturday.plus(Duration.ofHours(24)).plusSeconds(1));
            assertThat(office.told(request, "task-overdue")).isNotEmpty();
        }

        @Test
        void ofADeadlineThatMovedItIsRemindedAnew() {
            String claim = office.started();
            Instant due = office.due(claim);
            remindAt(time.before(due, Duration.ofHours(8)));
            remindAt(due.plusSeconds(1));
            Instant later = time.after(due, Duration.ofHours(16));
            ClockUtil.setCurrentTime(Date.from(due.plusSeconds(60)));
            moves(office.task(claim), later);
            remindAt(time.before(later, Duration.ofHours(8)));
            assertThat(office.told(claim, "task-due-soon")).containsExactly("sunzhiqiang", "sunzhiqiang");
            assertThat(office.told(claim, "task-overdue")).containsExactly("sunzhiqiang");
            remindAt(later.plusSeconds(1));
            remindAt(later.plusSeconds(60));
            assertThat(office.told(claim, "task-due-soon")).hasSize(2);
            assertThat(office.told(claim, "task-overdue")).containsExactly("sunzhiqiang", "sunzhiqiang");
        }

        /** As the calendar moves it. */
        private void moves(Task task, Instant due) {
            task.setDueDate(Date.from(due));
            taskService.saveTask(task);
            ComputedDeadline deadline = deadlines.ofTasks(List.of(task.getId())).get(task.getId());
            transaction.executeWithoutResult(status ->
                    deadlines.move(Map.of(deadline, due.atOffset(ZoneOffset.UTC)), OffsetDateTime.now(clock)));
        }

        @Test
        void aLookAsksAsMuchForManyTasksAsForOne() {
            List<String> claims = Stream.generate(office::started).limit(4).toList();
            Instant due = office.due(claims.get(0));
            ClockUtil.setCurrentTime(Date.from(due.minus(Duration.ofHours(1))));
            claims.forEach(claim -> assertThat(urge("lina", claim)).isEqualTo(204));
            remindAt(due.plus(Duration.ofHours(1)));
            int ofFour = Statements.during(reminders::remind);
            claims.subList(1, 4).forEach(office::departmentHeadSigns);
            assertThat(Statements.during(reminders::remind)).isEqualTo(ofFour);
            assertThat(office.told(claims.get(0), "task-overdue")).isEmpty();
        }

        private void remindAt(Instant moment) {
            ClockUtil.setCurrentTime(Date.from(moment));
            reminders.remind();
        }
    }

    private static int result(Future<Integer> click) {
        try {
            return click.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Nested
    @OnH2
    class H2 extends Reminded {}

    @Nested
    @OnPostgres
    class Postgres extends Reminded {}
}
