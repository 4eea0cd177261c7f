package cn.guicheng.flow.report;

import cn.guicheng.flow.figures.RunSet;
import cn.guicheng.register.concealment.ReadableRows;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The tasks that wait now, counted in the engine's own table: its interface counts one task of one procedure at a time. */
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
            select d.key_ as procedure, t.task_def_key_ as task, max(t.name_) as name, count(*) as open,
            sum(case when t.due_date_ < :now then 1 else 0 end) as overdue
            from act_ru_task t join act_re_procdef d on d.id_ = t.proc_def_id_
            where d.key_ in (:procedures) group by d.key_, t.task_def_key_""";

    private static final String RUNS_WITH =
            "r.process_instance_id in (select t.proc_inst_id_ from act_ru_task t where ";

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
        return new RunSet(RUNS_WITH + "t.due_date_ < :now)", Map.of("now", now()));
    }

    /** Runs that wait at this task. */
    RunSet at(String task) {
        return new RunSet(RUNS_WITH + "t.task_def_key_ = :task)", Map.of("task", task));
    }

    /** Runs in which this task is overdue. */
    RunSet overdueAt(String task) {
        return new RunSet(
                RUNS_WITH + "t.task_def_key_ = :task and t.due_date_ < :now)", Map.of("task", task, "now", now()));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
