package cn.guicheng.flow.figures;

import cn.guicheng.register.concealment.ReadableRows;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what cases came to, what people decided, and which deadlines held. */
@Component
public class ResultFigures {
    /** How many runs ended so; {@code outcome} is null where nothing says how. */
    public record Outcome(String outcome, long count, long before) {}

    /** How often a task was done with a decision; {@code name} as the task was called. */
    public record Decided(String task, String name, String decision, long count, long before) {}

    /**
     * How often a deadline was met and missed.
     *
     * @param element of the model: a task or a timer
     * @param name of a task, as it was called; null for a timer
     */
    public record Deadline(String element, String name, long met, long missed, long metBefore, long missedBefore) {}

    private static final String OUTCOMES =
            """
            select outcome, sum(is_now) as counted, sum(1 - is_now) as counted_before from
            (select outcome, case when ended_on >= :from then 1 else 0 end as is_now
              from flow_run where procedure = :procedure and ended_on between :before and :to) r
            group by outcome""";

    /** Of the runs themselves, and of those that they called: these go back or are refused with their caller. */
    private static final String DECIDED =
            """
            select task, max(name) as name, decision, sum(is_now) as counted, sum(1 - is_now) as counted_before from
            (select s.task, s.name, s.decision, case when s.ended_on >= :from then 1 else 0 end as is_now
              from flow_step s where s.procedure = :procedure and s.ended_on between :before and :to
              and not s.cancelled and s.decision in (:decisions)
              union all
              select s.task, s.name, s.decision, case when s.ended_on >= :from then 1 else 0 end
              from flow_step s join flow_run called on called.process_instance_id = s.process_instance_id
              join flow_run caller on caller.process_instance_id = called.called_by
              where s.procedure in (:called) and s.ended_on between :before and :to
              and not s.cancelled and s.decision in (:decisions) and caller.procedure = :procedure) d
            group by task, decision""";

    private static final String MET_AND_MISSED =
            """
            sum(case when met then is_now else 0 end) as met, sum(case when met then 0 else is_now end) as missed,
            sum(case when met then 1 - is_now else 0 end) as metBefore,
            sum(case when met then 0 else 1 - is_now end) as missedBefore from
            """;

    private static final String OF_TIMERS = "select timer as element, cast(null as varchar(255)) as name, "
            + MET_AND_MISSED
            + """
            (select timer, met, case when ended_on >= :from then 1 else 0 end as is_now
              from flow_deadline where procedure = :procedure and ended_on between :before and :to) d
            group by timer order by timer""";

    /** A step that went away without being done counts only if it was late: nobody knows whether it would have been in time. */
    private static final String OF_TASKS = "select task as element, max(name) as name, " + MET_AND_MISSED
            + """
            (select task, name, not late as met, case when ended_on >= :from then 1 else 0 end as is_now
              from flow_step where procedure = :procedure and ended_on between :before and :to
              and (late or (due_at is not null and not cancelled))) s
            group by task order by task""";

    private final ReadableRows rows;

    ResultFigures(ReadableRows rows) {
        this.rows = rows;
    }

    /** What the runs that ended came to, in no order. */
    public List<Outcome> outcomes(String procedure, Days days) {
        return asked(OUTCOMES, procedure, days)
                .query((row, number) ->
                        new Outcome(row.getString("outcome"), row.getLong("counted"), row.getLong("counted_before")))
                .list();
    }

    /**
     * How often tasks were done with one of these decisions, in no order.
     *
     * @param called the procedures that it calls, whose steps for it count too; some name even where it calls none
     */
    public List<Decided> decided(String procedure, Collection<String> called, Collection<String> decisions, Days days) {
        return asked(DECIDED, procedure, days)
                .param("called", called)
                .param("decisions", decisions)
                .query((row, number) -> new Decided(
                        row.getString("task"),
                        row.getString("name"),
                        row.getString("decision"),
                        row.getLong("counted"),
                        row.getLong("counted_before")))
                .list();
    }

    /** The due times of tasks, by the task. */
    public List<Deadline> deadlinesOfTasks(String procedure, Days days) {
        return deadlines(OF_TASKS, procedure, days);
    }

    /** The deadlines that timers of the model measure, by the timer. */
    public List<Deadline> deadlinesOfTimers(String procedure, Days days) {
        return deadlines(OF_TIMERS, procedure, days);
    }

    private List<Deadline> deadlines(String sql, String procedure, Days days) {
        return asked(sql, procedure, days).query(Deadline.class).list();
    }

    private JdbcClient.StatementSpec asked(String sql, String procedure, Days days) {
        return rows.sql(sql)
                .param("procedure", procedure)
                .param("before", days.previous().from())
                .param("from", days.from())
                .param("to", days.to());
    }
}
