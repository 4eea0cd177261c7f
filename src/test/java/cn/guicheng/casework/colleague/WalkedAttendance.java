package cn.guicheng.casework.colleague;

import cn.guicheng.casework.reminder.TasksLookedAfter;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For whom tasks of a walk wait: who is away, who stands in, and whether anybody was told of those for which nobody is there. */
@Component
class WalkedAttendance {
    private static final String TOLD =
            """
            select count(*) from notice where kind = 'needs-action' and created_at >= :since and (task_id = :task
            or case_number is null and exists (select 1 from unattended where task = :task))""";

    private final WalkedState state;
    private final TasksLookedAfter looked;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, OffsetDateTime> attended = new HashMap<>();

    WalkedAttendance(WalkedState state, TasksLookedAfter looked, JdbcClient jdbc, Clock clock) {
        this.state = state;
        this.looked = looked;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** User ids of who stands in, empty where nobody does, by who is away. */
    Map<String, String> away() {
        Map<String, String> away = new LinkedHashMap<>();
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql(
                        """
                        select person, substitute from absence where state in ('planned', 'running') and starts_at <= :now
                        and ends_at > :now order by id""")
                .param("now", now)
                .query(row -> {
                    away.put(row.getString(1), row.getString(2) == null ? "" : row.getString(2));
                });
        return away;
    }

    /** User ids of those for whom it waits, and of those who stand in for any of them. */
    List<String> concerned(Task task) {
        Map<String, String> away = away();
        List<String> own = task.getAssignee() == null ? state.offeredTo(task) : List.of(task.getAssignee());
        List<String> concerned = new ArrayList<>(own);
        own.stream()
                .map(person -> away.getOrDefault(person, ""))
                .filter(substitute -> !substitute.isEmpty() && !concerned.contains(substitute))
                .forEach(concerned::add);
        return concerned;
    }

    /** Those who are there before those who work while they are away. */
    List<String> thoseThereFirst(List<String> people) {
        Set<String> away = away().keySet();
        return Stream.concat(
                        people.stream().filter(person -> !away.contains(person)),
                        people.stream().filter(away::contains))
                .toList();
    }

    /** Whether anybody is there who can do it now or, as soon as nobody was any more, somebody was told. */
    boolean isAttendedOrTold(Task task) {
        if (isAttended(task)) {
            attended.put(task.getId(), OffsetDateTime.now(clock));
            return true;
        }
        if (!isTold(task)) {
            // Whoever works while they are away is seen by the clock.
            looked.look();
        }
        return isTold(task);
    }

    private boolean isTold(Task task) {
        OffsetDateTime opened = task.getCreateTime().toInstant().atOffset(ZoneOffset.UTC);
        return jdbc.sql(TOLD)
                        .param("task", task.getId())
                        .param("since", attended.getOrDefault(task.getId(), opened))
                        .query(Long.class)
                        .single()
                > 0;
    }

    private boolean isAttended(Task task) {
        Map<String, String> away = away();
        return concerned(task).stream()
                .filter(person -> !away.containsKey(person))
                .anyMatch(person -> looked.isAble(task.getId(), person));
    }

    /** Ids of tasks that are noted as waiting for nobody. */
    Stream<String> unattended() {
        return jdbc.sql("select task from unattended").query(String.class).list().stream();
    }
}
