package cn.guicheng.flow.report;

import cn.guicheng.engine.store.TaskRows;
import cn.guicheng.flow.figures.RunSet;
import cn.guicheng.register.concealment.ReadableRows;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The tasks that wait now, counted where the engine keeps them: its interface counts one task of one procedure at a time. */
@Component
record WaitingTasks(ReadableRows rows, Clock clock) {
    /**
     * What waits at one task.
     *
     * @param name as it is called there
     * @param overdue of these, those whose due time is over
     */
    record Waiting(String procedure, String task, String name, long open, long overdue) {}

    private static final String COUNTS =
            """
            select r.procedure, t.step as task, max(t.name) as name, count(*) as open,
            sum(case when t.due < :now then 1 else 0 end) as overdue
            from flow_run r join %s t on t.process_instance = r.process_instance_id
            where r.procedure in (:procedures) group by r.procedure, t.step"""
                    .formatted(TaskRows.OPEN);

    private static final String RUNS_WITH =
            "r.process_instance_id in (select t.process_instance from " + TaskRows.OPEN + " t where ";

    /** By procedure and task, in no order. */
    List<Waiting> counts(Collection<String> procedures) {
        return rows.sql(COUNTS)
                .param("procedures", procedures)
                .param("now", now())
                .query(Waiting.class)
                .list();
    }

    /** Runs in which a task is overdue. */
    RunSet overdue() {
        return new RunSet(RUNS_WITH + "t.due < :now)", Map.of("now", now()));
    }

    /** Runs that wait at this task. */
    RunSet at(String task) {
        return new RunSet(RUNS_WITH + "t.step = :task)", Map.of("task", task));
    }

    /** Runs in which this task is overdue. */
    RunSet overdueAt(String task) {
        return new RunSet(RUNS_WITH + "t.step = :task and t.due < :now)", Map.of("task", task, "now", now()));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
