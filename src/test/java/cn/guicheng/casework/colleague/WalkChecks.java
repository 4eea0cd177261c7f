package cn.guicheng.casework.colleague;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.TestOffice;
import cn.guicheng.casework.deadline.CalendarFollowed;
import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.register.deadline.ComputedDeadline;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What holds of a case after whatever step of a walk. */
@Component
class WalkChecks {
    private static final String ACTS =
            "(decision is null or decision not in ('asked', 'answered', 'transferred', 'taken-back'))";

    private final TestOffice office;
    private final WalkedState state;
    private final ProcedureModels models;
    private final JdbcClient jdbc;
    private final WalkedAttendance attendance;
    private final CalendarFollowed calendar;

    WalkChecks(
            TestOffice office,
            WalkedState state,
            ProcedureModels models,
            JdbcClient jdbc,
            WalkedAttendance attendance,
            CalendarFollowed calendar) {
        this.attendance = attendance;
        this.calendar = calendar;
        this.office = office;
        this.state = state;
        this.models = models;
        this.jdbc = jdbc;
    }

    void check(WalkedCases cases, String caseNumber, String what) {
        List<Task> waiting = state.waiting(caseNumber);
        List<Task> steps = WalkedState.steps(waiting);
        assertThat(state.unfinished(caseNumber))
                .as(what + ": history closed with its task")
                .isEqualTo(ids(waiting));
        if (state.hasEnded(caseNumber)) {
            assertThat(waiting).as(what).isEmpty();
            assertThat(office.outcome(caseNumber)).as(what).isNotNull();
        } else {
            lives(cases.kind(caseNumber), caseNumber, steps, what);
        }
        waiting.stream().filter(task -> !steps.contains(task)).forEach(opinion -> assertThat(ids(steps))
                .as(what + ": nobody is asked for a step that is over")
                .contains(jdbc.sql("select asking_task from question where task = ?")
                        .param(opinion.getId())
                        .query(String.class)
                        .single()));
        waiting.forEach(task -> attended(task, what));
        due(caseNumber, waiting, what);
        separated(cases, caseNumber, what);
    }

    private void lives(Walked kind, String caseNumber, List<Task> steps, String what) {
        List<String> names =
                steps.stream().map(Task::getTaskDefinitionKey).sorted().toList();
        List<Job> timers = state.timers(caseNumber);
        assertThat(state.reached(caseNumber))
                .as(what + ": the tasks are those of the tokens")
                .isEqualTo(names);
        assertThat(timers.stream().map(state::activity))
                .as(what + ": a deadline runs once")
                .doesNotHaveDuplicates();
        if (steps.isEmpty()) {
            assertThat(!timers.isEmpty() || state.awaitsNews(caseNumber))
                    .as(what + ": it waits for somebody or something")
                    .isTrue();
        } else {
            assertThat(kind.isOneWay(names))
                    .as(what + ": one way forward: " + names)
                    .isTrue();
            assertThat(steps.stream().map(step -> step.getTaskDefinitionKey() + " " + step.getAssignee()))
                    .as(what + ": nobody has a step twice")
                    .doesNotHaveDuplicates();
        }
    }

    private void attended(Task task, String what) {
        String step = what + ": " + task.getTaskDefinitionKey() + " of " + task.getAssignee();
        assertThat(attendance.isAttendedOrTold(task))
                .as(
                        "%s: somebody can do it or was told, of %s, away %s",
                        step, attendance.concerned(task), attendance.away())
                .isTrue();
        assertThat(task.getDueDate()).as(step + " is due").isNotNull();
    }

    /** Each deadline is of a task that waits, in its own case, once, and ends when its task is due, by the calendar as it is now. */
    private void due(String caseNumber, List<Task> waiting, String what) {
        Map<String, ComputedDeadline> deadlines = calendar.of(ids(waiting));
        waiting.forEach(task -> {
            assertThat(jdbc.sql("select case_number from computed_deadline where task_id = ?")
                            .param(task.getId())
                            .query(String.class)
                            .list())
                    .as(what + ": a deadline is entered once, in its case")
                    .isSubsetOf(caseNumber)
                    .hasSizeLessThanOrEqualTo(1);
            ComputedDeadline computed = deadlines.get(task.getId());
            if (computed != null) {
                assertThat(computed.dueAt().toInstant().toEpochMilli())
                        .as(what + ": " + task.getTaskDefinitionKey() + " is due when its deadline ends")
                        .isEqualTo(task.getDueDate().getTime());
            }
            if (computed != null && computed.byCalendar()) {
                assertThat(calendar.end(computed).toEpochMilli())
                        .as(what + ": " + computed + " follows the calendar")
                        .isEqualTo(task.getDueDate().getTime());
            }
        });
        state.timers(caseNumber).forEach(timer -> assertThat(state.isOfOpenScope(timer))
                .as(what + ": " + state.activity(timer) + " runs beside what is under way")
                .isTrue());
    }

    /** What is noted as waiting for nobody waits. */
    void checkNoted(String what) {
        assertThat(state.allWaiting())
                .as(what + ": nothing is noted that does not wait")
                .containsAll(attendance.unattended().toList());
    }

    /** Of steps that a model separates nobody did two, nor did anybody what is none of theirs. */
    private void separated(WalkedCases cases, String caseNumber, String what) {
        Map<String, String> roles = new HashMap<>();
        jdbc.sql("select procedure, task, person, acting_for from signature where case_number = ? and " + ACTS
                        + " order by id")
                .param(caseNumber)
                .query(row -> {
                    String task = row.getString(2);
                    String person = row.getString(3);
                    String procedure = row.getString(1);
                    // Whoever stands in is kept from it by what keeps either.
                    Stream.of(person, row.getString(4))
                            .filter(one -> one != null && !one.isEmpty())
                            .forEach(one -> {
                                assertThat(cases.kind(caseNumber).isBarred(one, task, cases.begun(caseNumber)))
                                        .as(what + ": " + person + " did " + task + " by " + one)
                                        .isFalse();
                                duties(models.latest(procedure), task).forEach(duty -> assertThat(
                                                roles.getOrDefault(procedure + one + duty[0], duty[1]))
                                        .as(what + ": " + person + " did " + task + " besides, by " + one)
                                        .isEqualTo(duty[1]));
                            });
                    duties(models.latest(procedure), task)
                            .forEach(duty -> roles.put(procedure + person + duty[0], duty[1]));
                });
    }

    /** Group and role of each. */
    private static List<String[]> duties(ProcedureModel model, String task) {
        String step = task.equals("start") ? model.startEvent().id() : task;
        return model.property(step, "separation").filter(text -> !text.equals("none")).stream()
                .flatMap(text -> Stream.of(text.split(",")))
                .map(duty -> duty.strip().split("/", 2))
                .toList();
    }

    private static Set<String> ids(List<Task> waiting) {
        return waiting.stream().map(Task::getId).collect(Collectors.toCollection(TreeSet::new));
    }
}
