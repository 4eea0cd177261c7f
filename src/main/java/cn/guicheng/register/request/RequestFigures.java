package cn.guicheng.register.request;

import cn.guicheng.register.concealment.ReadableRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

    /** Some requests with the same values; {@code values} has null where they have no such value yet. */
    public record Counted(Map<Aspect, String> values, RequestTally tally) {}

    /**
     * The requests that lived in the span, counted in one pass; and the calls of the span, of whatever requests. The pass is
     * a scan on purpose: given two plain comparisons H2 goes through the index of one, nearly all rows, each looked up apart.
     */
    private static final String SQL =
            """
            select request_type, topic, severity, root_cause, department, channel,
            sum(case when received_at >= :from then 1 else 0 end) as accepted,
            sum(case when received_at >= :from and reopen_of is not null then 1 else 0 end) as reopened,
            sum(case when resolved_at >= :from and resolved_at < :to then 1 else 0 end) as resolved,
            sum(case when resolved_at >= :from and resolved_at < :to and not overdue then 1 else 0 end) as on_time,
            sum(case when overdue_at >= :from and overdue_at < :to then 1 else 0 end) as ran_over,
            sum(case when closed_at < :to then 0 else 1 end) as still_open,
            0 as called, 0 as reached, 0 as scored, 0 as score
            from request where case when received_at >= :to then false when closed_at < :from then false else true end
            group by request_type, topic, severity, root_cause, department, channel
            union all
            select r.request_type, r.topic, r.severity, r.root_cause, r.department, r.channel,
            0, 0, 0, 0, 0, 0,
            count(*), sum(case when c.outcome in (:reached) then 1 else 0 end), count(c.score), coalesce(sum(c.score), 0)
            from request_call c join request r on r.case_number = c.case_number
            where c.called_at >= :from and c.called_at < :to
            group by r.request_type, r.topic, r.severity, r.root_cause, r.department, r.channel""";

    private final ReadableRows rows;

    RequestFigures(ReadableRows rows) {
        this.rows = rows;
    }

    /**
     * Whatever happened in the span, by everything requests are told apart by, in several parts to be added up.
     *
     * @param from first moment of the span
     * @param to first moment after it
     * @param reached the outcomes of a call in which the customer was spoken to
     */
    public List<Counted> count(OffsetDateTime from, OffsetDateTime to, Collection<String> reached) {
        return rows.sql(SQL)
                .param("from", from)
                .param("to", to)
                .param("reached", reached)
                .query((row, number) -> counted(row))
                .list();
    }

    /** Whether the office had received any request by then. */
    public boolean hasAnyBefore(OffsetDateTime moment) {
        return !rows.sql("select case_number from request where received_at < ? fetch first 1 rows only")
                .param(moment)
                .query(String.class)
                .list()
                .isEmpty();
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
