package cn.guicheng.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the register of requests over a span of time, in one question, so that all figures are of the same moment. */
@Component
public class RequestFigures {
    /** By what requests are told apart. */
    public enum Aspect {
        REQUEST_TYPE("request_type"),
        TOPIC("topic"),
        SEVERITY("severity"),
        ROOT_CAUSE("root_cause"),
        DEPARTMENT("department"),
        CHANNEL("channel");

        private final String column;

        Aspect(String column) {
            this.column = column;
        }
    }

    /** {@code values} has null where the request has no such value yet. */
    public record Counted(Map<Aspect, String> values, RequestTally tally) {}

    /** Each part reads an index of its own; the first column of what it counts is 1, the others what else is true of it. */
    private static final String SQL =
            """
            select request_type, topic, severity, root_cause, department, channel,
            sum(accepted) as accepted, sum(reopened) as reopened, sum(resolved) as resolved, sum(on_time) as on_time,
            sum(ran_over) as ran_over, sum(still_open) as still_open,
            sum(called) as called, sum(reached) as reached, sum(scored) as scored, sum(score) as score
            from (
            select request_type, topic, severity, root_cause, department, channel,
            1 as accepted, case when reopen_of is null then 0 else 1 end as reopened, 0 as resolved, 0 as on_time,
            0 as ran_over, 0 as still_open, 0 as called, 0 as reached, 0 as scored, 0 as score
            from request where received_at >= :from and received_at < :to
            union all
            select request_type, topic, severity, root_cause, department, channel,
            0, 0, 1, case when overdue then 0 else 1 end, 0, 0, 0, 0, 0, 0
            from request where resolved_at >= :from and resolved_at < :to
            union all
            select request_type, topic, severity, root_cause, department, channel,
            0, 0, 0, 0, 1, 0, 0, 0, 0, 0
            from request where overdue_at >= :from and overdue_at < :to
            union all
            select request_type, topic, severity, root_cause, department, channel,
            0, 0, 0, 0, 0, 1, 0, 0, 0, 0
            from request where closed_at is null and received_at < :to
            union all
            select request_type, topic, severity, root_cause, department, channel,
            0, 0, 0, 0, 0, 1, 0, 0, 0, 0
            from request where closed_at >= :to and received_at < :to
            union all
            select r.request_type, r.topic, r.severity, r.root_cause, r.department, r.channel,
            0, 0, 0, 0, 0, 0, 1, case when c.outcome in (:reached) then 1 else 0 end,
            case when c.score is null then 0 else 1 end, coalesce(c.score, 0)
            from request_call c join request r on r.case_number = c.case_number
            where c.called_at >= :from and c.called_at < :to
            ) counted
            group by request_type, topic, severity, root_cause, department, channel""";

    private final JdbcClient jdbc;

    RequestFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whatever happened in the span, by everything requests are told apart by; nothing where nothing happened.
     *
     * @param from first moment of the span
     * @param to first moment after it
     * @param reached the outcomes of a call in which the customer was spoken to
     */
    public List<Counted> count(OffsetDateTime from, OffsetDateTime to, Collection<String> reached) {
        return jdbc.sql(SQL)
                .param("from", from)
                .param("to", to)
                .param("reached", reached)
                .query((row, number) -> counted(row))
                .list();
    }

    private static Counted counted(ResultSet row) throws SQLException {
        Map<Aspect, String> values = new EnumMap<>(Aspect.class);
        for (Aspect aspect : Aspect.values()) {
            values.put(aspect, row.getString(aspect.column));
        }
        RequestTally tally = new RequestTally(
                row.getLong("accepted"),
                row.getLong("reopened"),
                row.getLong("resolved"),
                row.getLong("on_time"),
                row.getLong("ran_over"),
                row.getLong("still_open"),
                row.getLong("called"),
                row.getLong("reached"),
                row.getLong("scored"),
                row.getLong("score"));
        return new Counted(values, tally);
    }
}
