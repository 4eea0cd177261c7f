package cn.guicheng.casework.reminder;

import cn.guicheng.casework.cases.OpenTask;
import cn.guicheng.casework.cases.OpenTasks;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.engine.store.TaskOffers;
import cn.guicheng.engine.store.TaskRows;
import cn.guicheng.notification.NoticeKind;
import cn.guicheng.notification.Notices;
import cn.guicheng.notification.NotificationSettings;
import cn.guicheng.notification.Occasion;
import cn.guicheng.office.time.WorkingTime;
import cn.guicheng.register.deadline.ComputedDeadlines;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds of tasks: once before they are due (in working time where they are due in working time), once afterwards, and when the applicant
 * urges. Between two reminders of one
 * task lies the cool-down; one that falls into it comes later, not never.
 */
@Component
record Reminders(
        TaskRows rows,
        OpenTasks tasks,
        TaskAudience audience,
        TaskOffers offers,
        IdleTasks idle,
        ProcedureModels models,
        Notices notices,
        NotificationSettings settings,
        WorkingTime time,
        ComputedDeadlines computed,
        TransactionTemplate transaction,
        Clock clock) {
    private static final List<NoticeKind> REMINDERS =
            List.of(NoticeKind.TASK_DUE_SOON, NoticeKind.TASK_OVERDUE, NoticeKind.TASK_URGED);

    /** A deadline that has moved since is one that nobody was told of. */
    private static final String TOLD =
            """
            select n.task_id as task from notice n where n.kind = #{kind} and not exists (
                select 1 from computed_deadline d join deadline_move m on m.deadline_id = d.id
                where d.task_id = n.task_id and m.moved_at > n.created_at)""";

    /** So many are looked at together: each look is one question to the database. */
    private static final int AT_ONCE = 1_000;

    /** Reminds of every task whose time has come. Each is a transaction of its own. */
    void remind() {
        Instant now = clock.instant();
        each(due(NoticeKind.TASK_OVERDUE, Instant.EPOCH, now))
                .forEach(tasks -> remind(tasks, NoticeKind.TASK_OVERDUE, "已逾期"));
        each(due(NoticeKind.TASK_DUE_SOON, now, latest(now)))
                .forEach(tasks -> remind(whoseTimeHasCome(tasks, now), NoticeKind.TASK_DUE_SOON, "即将到期"));
    }

    private static Stream<List<Task>> each(List<Task> tasks) {
        return IntStream.range(0, (tasks.size() + AT_ONCE - 1) / AT_ONCE)
                .mapToObj(many -> tasks.subList(many * AT_ONCE, Math.min((many + 1) * AT_ONCE, tasks.size())));
    }

    /** When the task's people were last reminded, by the clock or by the applicant. */
    Optional<OffsetDateTime> lastReminder(String taskId) {
        return notices.lastTold(taskId, REMINDERS);
    }

    /** When the cool-down after a reminder of the task ends; empty where it has ended, or there was none. */
    Optional<OffsetDateTime> quietUntil(String taskId, Optional<OffsetDateTime> lastReminder) {
        return lastReminder.flatMap(
                last -> quietUntil(last, !computed.byCalendar(List.of(taskId)).isEmpty()));
    }

    /** It runs as the task's time does: by the office's hours, or by the clock. */
    private Optional<OffsetDateTime> quietUntil(OffsetDateTime last, boolean byCalendar) {
        Instant end = byCalendar
                ? time.after(last.toInstant(), settings.coolDown())
                : last.toInstant().plus(settings.coolDown());
        return end.isAfter(clock.instant())
                ? Optional.of(end.atZone(clock.getZone()).toOffsetDateTime())
                : Optional.empty();
    }

    /** Tells the task's people that the applicant waits. False where somebody urged at the same moment. */
    boolean urge(OpenTask task, Optional<OffsetDateTime> lastReminder) {
        long last = lastReminder.map(time -> time.toInstant().toEpochMilli()).orElse(0L);
        return tell(task, NoticeKind.TASK_URGED, "催办", "/" + last);
    }

    /** What is due later need not be looked at: neither in working time nor by the clock is it near. */
    private Instant latest(Instant now) {
        Instant worked = time.after(now, settings.remindBefore());
        Instant elapsed = now.plus(settings.remindBefore());
        return worked.isAfter(elapsed) ? worked : elapsed;
    }

    private List<Task> whoseTimeHasCome(List<Task> tasks, Instant now) {
        Set<String> byCalendar = computed.byCalendar(ids(tasks));
        return tasks.stream()
                .filter(task -> isTime(task, byCalendar.contains(task.getId()), now))
                .toList();
    }

    /** A task that opened within the lead was announced with its due time a moment ago. */
    private boolean isTime(Task task, boolean byCalendar, Instant now) {
        Instant due = task.getDueDate().toInstant();
        Instant reminder = byCalendar ? time.before(due, settings.remindBefore()) : due.minus(settings.remindBefore());
        return !reminder.isAfter(now) && task.getCreateTime().toInstant().isBefore(reminder);
    }

    private void remind(List<Task> due, NoticeKind kind, String what) {
        Map<String, OffsetDateTime> last = notices.lastTold(ids(due), REMINDERS);
        Set<String> byCalendar = computed.byCalendar(last.keySet());
        due.stream()
                .filter(task -> Optional.ofNullable(last.get(task.getId()))
                        .flatMap(told -> quietUntil(told, byCalendar.contains(task.getId())))
                        .isEmpty())
                .forEach(task -> remind(task, kind, what));
    }

    /** Looks once more whether somebody urged just now. */
    private void remind(Task task, NoticeKind kind, String what) {
        transaction.executeWithoutResult(status -> {
            if (quietUntil(task.getId(), lastReminder(task.getId())).isEmpty()) {
                tasks.find(task.getId())
                        .ifPresent(open ->
                                tell(open, kind, what, "/" + task.getDueDate().getTime()));
            }
        });
    }

    private static List<String> ids(List<Task> tasks) {
        return tasks.stream().map(Task::getId).toList();
    }

    private boolean tell(OpenTask task, NoticeKind kind, String what, String occasion) {
        Set<String> people = audience.of(task);
        if (people.isEmpty()) {
            tellOfNobody(task);
        }
        return notices.tell(
                new Occasion(
                        kind.id() + "/" + task.id() + occasion,
                        kind.id(),
                        task.caseNumber(),
                        models.of(task.processDefinitionId()).key(),
                        task.id(),
                        what + "：" + task.name()),
                people);
    }

    private void tellOfNobody(OpenTask task) {
        idle.look(
                new Waiting(
                        task.id(),
                        task.name(),
                        task.caseNumber(),
                        models.of(task.processDefinitionId()).key(),
                        new Waiting.For(
                                task.assignee(),
                                offers.groupsOf(List.of(task.id())).getOrDefault(task.id(), List.of()))),
                Set.of());
    }

    /** Tasks due in a span of time of which nobody was reminded in this way. */
    private List<Task> due(NoticeKind kind, Instant after, Instant until) {
        return rows.due(after, until, TOLD, kind.id());
    }
}
