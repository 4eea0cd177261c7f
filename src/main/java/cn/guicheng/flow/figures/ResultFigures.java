package cn.guicheng.flow.figures;

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

    /** How often a timer's deadline was met and missed. */
    public record Deadline(String timer, long met, long missed, long metBefore, long missedBefore) {}

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

    private static final String DEADLINES =
            """
            select timer,
            sum(case when met then is_now else 0 end) as met, sum(case when met then 0 else is_now end) as missed,
            sum(case when met then 1 - is_now else 0 end) as met_before,
            sum(case when met then 0 else 1 - is_now end) as missed_before from
            (select timer, met, case when ended_on >= :from then 1 else 0 end as is_now
              from flow_deadline where procedure = :procedure and ended_on between :before and :to) d
            group by timer order by timer""";

    private final JdbcClient jdbc;

    ResultFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    /** The deadlines that timers of the model measure, by the timer. */
    public List<Deadline> deadlines(String procedure, Days days) {
        return asked(DEADLINES, procedure, days)
                .query((row, number) -> new Deadline(
                        row.getString("timer"),
                        row.getLong("met"),
                        row.getLong("missed"),
                        row.getLong("met_before"),
                        row.getLong("missed_before")))
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, String procedure, Days days) {
        return jdbc.sql(sql)
                .param("procedure", procedure)
                .param("before", days.previous().from())
                .param("from", days.from())
                .param("to", days.to());
    }
}
