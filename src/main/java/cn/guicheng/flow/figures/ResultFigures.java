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

    private static final String DECIDED =
            """
            select task, max(name) as name, decision, sum(is_now) as counted, sum(1 - is_now) as counted_before from
            (select task, name, decision, case when ended_on >= :from then 1 else 0 end as is_now
              from flow_step where procedure = :procedure and ended_on between :before and :to
              and not cancelled and decision in (:decisions)) s
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

    /** How often tasks were done with one of these decisions, in no order. */
    public List<Decided> decided(String procedure, Collection<String> decisions, Days days) {
        return asked(DECIDED, procedure, days)
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
