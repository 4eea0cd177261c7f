package cn.guicheng.engine.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The decisions in the engine's history, read as they come: however many there are, few are held at once. */
@Component
public class DecisionRows {
    private static final int ROWS_AT_ONCE = 2_000;

    private static final String IN_SPAN =
            " from ACT_HI_DECINST where DEC_DEF_KEY_ = ? and EVAL_TIME_ >= ? and EVAL_TIME_ < ?"
                    + " and ROOT_PROC_INST_ID_ is not null";

    private static final String OF_OTHERS =
            " and ROOT_PROC_INST_ID_ not in (select ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ in (%s))";

    private static final String LAST_OF_EACH_CASE = "select d.ID_, d.ROOT_PROC_INST_ID_, d.EVAL_TIME_, i.CLAUSE_ID_,"
            + " i.VAR_TYPE_, i.DOUBLE_, i.LONG_, i.TEXT_ from (select ID_, ROOT_PROC_INST_ID_, EVAL_TIME_,"
            + " row_number() over (partition by ROOT_PROC_INST_ID_ order by EVAL_TIME_ desc, ID_ desc) as NEWER_"
            + IN_SPAN + "%s) d left join ACT_HI_DEC_IN i on i.DEC_INST_ID_ = d.ID_ where d.NEWER_ = 1"
            + " order by d.EVAL_TIME_ desc, d.ID_";

    private final JdbcTemplate jdbc;

    DecisionRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which decisions are asked for.
     *
     * @param from the first moment
     * @param to the first that no longer belongs to them
     * @param others query in SQL for the numbers of cases to leave out, with the parameters that follow; empty leaves out none
     */
    public record Asked(String table, OffsetDateTime from, OffsetDateTime to, String others, Object... parameters) {
        private String condition() {
            return others.isEmpty() ? "" : OF_OTHERS.formatted(others);
        }

        /** The engine stores moments as the clock of its machine shows them. */
        private Object[] values() {
            return Stream.concat(
                            Stream.of(table, Timestamp.from(from.toInstant()), Timestamp.from(to.toInstant())),
                            Stream.of(parameters))
                    .toArray();
        }
    }

    /**
     * A decision of the history.
     *
     * @param processInstanceId of the case
     * @param inputs by column id, as the table got them
     */
    public record Decided(String processInstanceId, Instant decidedAt, Map<String, Object> inputs) {}

    /** How many cases were decided. */
    public long cases(Asked asked) {
        Long count = jdbc.queryForObject(
                "select count(distinct ROOT_PROC_INST_ID_)" + IN_SPAN + asked.condition(), Long.class, asked.values());
        return count == null ? 0 : count;
    }

    /** Hands over the last decision of each case, the latest first. In a transaction: else all rows come at once. */
    public void lastOfEachCase(Asked asked, Consumer<Decided> consumer) {
        Collector rows = new Collector(consumer);
        JdbcTemplate streaming = new JdbcTemplate(jdbc.getDataSource());
        streaming.setFetchSize(ROWS_AT_ONCE);
        streaming.query(LAST_OF_EACH_CASE.formatted(asked.condition()), rows, asked.values());
        rows.handOver();
    }

    /** Case numbers by process instance; without those that are no longer in the history: the engine keeps decisions longer than cases. */
    public Map<String, String> caseNumbers(Collection<String> processInstanceIds) {
        Map<String, String> numbers = new HashMap<>();
        if (!processInstanceIds.isEmpty()) {
            JdbcClient.create(jdbc)
                    .sql("select PROC_INST_ID_, BUSINESS_KEY_ from ACT_HI_PROCINST where PROC_INST_ID_ in (:ids)")
                    .param("ids", processInstanceIds)
                    .query(row -> {
                        numbers.put(row.getString(1), row.getString(2));
                    });
        }
        return numbers;
    }

    /** One row an input: rows of one decision follow each other. A decision without inputs has one row, and no column in it. */
    private static final class Collector implements RowCallbackHandler {
        private final Consumer<Decided> consumer;
        private String id;
        private String processInstanceId;
        private Instant decidedAt;
        private Map<String, Object> inputs;

        Collector(Consumer<Decided> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void processRow(ResultSet row) throws SQLException {
            String next = row.getString(1);
            if (!next.equals(id)) {
                handOver();
                id = next;
                processInstanceId = row.getString(2);
                decidedAt = row.getTimestamp(3).toInstant();
                inputs = new HashMap<>();
            }
            if (row.getString(4) != null) {
                inputs.put(row.getString(4), value(row));
            }
        }

        void handOver() {
            if (id != null) {
                consumer.accept(new Decided(processInstanceId, decidedAt, inputs));
            }
        }

        private static Object value(ResultSet row) throws SQLException {
            return switch (String.valueOf(row.getString(5))) {
                case "double" -> row.getObject(6, Double.class);
                case "long", "integer", "short" -> row.getObject(7, Long.class);
                case "boolean" -> answer(row.getObject(7, Long.class));
                case "string" -> row.getString(8);
                default -> null;
            };
        }

        private static Boolean answer(Long stored) {
            return stored == null ? null : stored == 1;
        }
    }
}
