package cn.guicheng.register.deadline;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register of computed deadlines. */
@Component
public class ComputedDeadlines {
    private static final String ROWS =
            """
            select id, case_number as caseNumber, process_instance_id as processInstanceId, task_id as taskId, allowed,
            by_calendar as byCalendar, started_at as startedAt, due_at as dueAt from computed_deadline""";

    private static final String BY_CALENDAR = ROWS
            + " where by_calendar and (due_at >= :from or started_at >= :from) and (task_id is null or task_id in (%s)) order by id";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ComputedDeadlines(JdbcClient jdbc, JdbcTemplate batches) {
        this.batches = batches;
        this.jdbc = jdbc;
    }

    /** Enters one; its id is the register's. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(ComputedDeadline deadline) {
        jdbc.sql(
                        """
                        insert into computed_deadline (case_number, process_instance_id, task_id, allowed, by_calendar, started_at, due_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        deadline.caseNumber(),
                        deadline.processInstanceId(),
                        deadline.taskId(),
                        deadline.allowed(),
                        deadline.byCalendar(),
                        deadline.startedAt(),
                        deadline.dueAt())
                .update();
    }

    /** Another task is due as this one was, and for the same reason; nothing is entered where nothing was computed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void pass(String taskId, String otherTask) {
        jdbc.sql(
                        """
                        insert into computed_deadline (case_number, process_instance_id, task_id, allowed, by_calendar, started_at, due_at)
                        select case_number, process_instance_id, cast(? as varchar), allowed, by_calendar, started_at, due_at
                        from computed_deadline where task_id = ?""")
                .params(otherTask, taskId)
                .update();
    }

    /** Those of these tasks that were computed, by task. */
    public Map<String, ComputedDeadline> ofTasks(Collection<String> taskIds) {
        return taskIds.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(ROWS + " where task_id in (:tasks)")
                        .param("tasks", taskIds)
                        .query(ComputedDeadline.class)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(
                                ComputedDeadline::taskId, Function.identity(), (earlier, later) -> later));
    }

    /** Those of a process instance that are no task's: its timers', of which some may be over. */
    public List<ComputedDeadline> timersOf(String processInstanceId) {
        return jdbc.sql(ROWS + " where task_id is null and process_instance_id = ?")
                .param(processInstanceId)
                .query(ComputedDeadline.class)
                .list();
    }

    /** Of these tasks those where the calendar has a say in when they are due. */
    public Set<String> byCalendar(Collection<String> taskIds) {
        return taskIds.isEmpty()
                ? Set.of()
                : jdbc.sql("select distinct task_id from computed_deadline where by_calendar and task_id in (:tasks)")
                        .param("tasks", taskIds)
                        .query(String.class)
                        .set();
    }

    /**
     * What the calendar has a say in and ends, or is reckoned back from, at that moment or later; timers of ended cases too.
     *
     * @param open query in SQL for the tasks that wait, a column {@code task}
     */
    public List<ComputedDeadline> byCalendar(OffsetDateTime from, String open) {
        return jdbc.sql(BY_CALENDAR.formatted(open))
                .param("from", from)
                .query(ComputedDeadline.class)
                .list();
    }

    /** Enters where each of these ends now; one that has moved since stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(Map<ComputedDeadline, OffsetDateTime> ends, OffsetDateTime now) {
        List<ComputedDeadline> deadlines = List.copyOf(ends.keySet());
        int[] moved = batches.batchUpdate(
                "update computed_deadline set due_at = ? where id = ? and due_at = ?",
                deadlines.stream()
                        .map(deadline -> new Object[] {ends.get(deadline), deadline.id(), deadline.dueAt()})
                        .toList());
        batches.batchUpdate(
                "insert into deadline_move (deadline_id, due_from, due_to, moved_at) values (?, ?, ?, ?)",
                IntStream.range(0, deadlines.size())
                        .filter(one -> moved[one] > 0)
                        .mapToObj(deadlines::get)
                        .map(deadline -> new Object[] {deadline.id(), deadline.dueAt(), ends.get(deadline), now})
                        .toList());
    }

    /** What moved in a case, in order. */
    public List<DeadlineMove> moves(String caseNumber) {
        return jdbc.sql(
                        """
                        select d.process_instance_id as processInstanceId, d.task_id as taskId, m.due_from as dueFrom, m.due_to as dueTo,
                        m.moved_at as movedAt
                        from deadline_move m join computed_deadline d on d.id = m.deadline_id where d.case_number = ? order by m.id""")
                .param(caseNumber)
                .query(DeadlineMove.class)
                .list();
    }
}
