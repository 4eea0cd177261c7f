package cn.guicheng.register.reading;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import cn.guicheng.register.reading.RegisterColumn.Kind;
import cn.guicheng.register.reading.RegisterConditions.Condition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads registers. Conditions on rows are the database's, so nothing passes through here that is not shown. */
@Component
public class RegisterRows {
    private static final String THEN = "@then";

    private final NamedParameterJdbcTemplate jdbc;
    private final RegisterConditions conditions;
    private final Clock clock;

    RegisterRows(JdbcTemplate template, RegisterConditions conditions, Clock clock) {
        JdbcTemplate reading = new JdbcTemplate(template.getDataSource());
        // PostgreSQL hands out a long result in portions only when told, and within a transaction.
        reading.setFetchSize(500);
        this.jdbc = new NamedParameterJdbcTemplate(reading);
        this.conditions = conditions;
        this.clock = clock;
    }

    /** How many rows are found, and the sum of their money in cents, or null where the register has none. */
    public record Found(long total, Long sumInCents) {}

    /** Hands out one page in its order, and says how much was found in all. */
    @Transactional(readOnly = true)
    public Found page(
            ReadableRegister register, RegisterReader reader, RegisterQuery query, Consumer<RegisterRow> eachRow) {
        Condition chosen = conditions.of(register, reader, query);
        if (query.skipped() == 0 && register.money().isEmpty()) {
            return firstPage(register, chosen, query, eachRow);
        }
        Found found = count(register, chosen);
        // Looking for rows that are not there takes longest.
        if (found.total() > query.skipped()) {
            read(register, chosen, query, eachRow);
        }
        return found;
    }

    /** Where not even the first page is full, all that was found is on it: going through a long register once is enough. */
    private Found firstPage(
            ReadableRegister register, Condition chosen, RegisterQuery query, Consumer<RegisterRow> eachRow) {
        AtomicLong rows = new AtomicLong();
        read(register, chosen, query, row -> {
            rows.incrementAndGet();
            eachRow.accept(row);
        });
        return query.page() == null || rows.get() < query.size()
                ? new Found(rows.get(), null)
                : count(register, chosen);
    }

    /** Hands out the rows found, one page or all, in their order; values as scripts read them, by column name. */
    @Transactional(readOnly = true)
    public void read(
            ReadableRegister register, RegisterReader reader, RegisterQuery query, Consumer<RegisterRow> eachRow) {
        read(register, conditions.of(register, reader, query), query, eachRow);
    }

    private void read(ReadableRegister register, Condition chosen, RegisterQuery query, Consumer<RegisterRow> eachRow) {
        Map<String, Object> values = new LinkedHashMap<>(chosen.values());
        String columns = register.columns().stream()
                .flatMap(column -> selected(register, column))
                .collect(Collectors.joining(", "));
        String sql = "select " + columns + " from " + register.table() + chosen.sql() + order(register, query);
        if (query.page() != null) {
            values.put("skip", query.skipped());
            values.put("size", query.size());
            sql += " offset :skip rows fetch next :size rows only";
        }
        jdbc.query(sql, values, row -> {
            eachRow.accept(row(register, row));
        });
    }

    private Found count(ReadableRegister register, Condition chosen) {
        String sum = register.money()
                .map(column -> "coalesce(sum(" + column.sql() + "), 0)")
                .orElse("null");
        String sql = "select count(*) as total, " + sum + " as money from " + register.table() + chosen.sql();
        return jdbc.queryForObject(
                sql,
                chosen.values(),
                (row, number) -> new Found(
                        row.getLong("total"),
                        register.money().isPresent() ? Long.valueOf(row.getLong("money")) : null));
    }

    /** What is empty counts as the largest: the two databases would not agree on it by themselves. */
    private static String order(ReadableRegister register, RegisterQuery query) {
        String order =
                query.ascending() ? " order by %s asc nulls last, %s asc" : " order by %s desc nulls first, %s desc";
        return order.formatted(query.sort().sql(), register.key());
    }

    /** A column, and beside people and groups the time for which they are named. */
    private static Stream<String> selected(ReadableRegister register, RegisterColumn column) {
        String value = column.sql() + " as \"" + column.name() + "\"";
        return column.isNamed() && register.then(column) != null
                ? Stream.of(value, register.then(column) + " as \"" + column.name() + THEN + "\"")
                : Stream.of(value);
    }

    private RegisterRow row(ReadableRegister register, ResultSet row) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, OffsetDateTime> then = new HashMap<>();
        for (RegisterColumn column : register.columns()) {
            values.put(column.name(), value(column, row));
            if (column.isNamed() && register.then(column) != null) {
                then.put(column.name(), row.getObject(column.name() + THEN, OffsetDateTime.class));
            }
        }
        return new RegisterRow(values, then);
    }

    /** Times in the office's zone, in ISO 8601 with offset. */
    private Object value(RegisterColumn column, ResultSet row) throws SQLException {
        if (!column.is(Kind.TIME)) {
            return row.getObject(column.name());
        }
        OffsetDateTime time = row.getObject(column.name(), OffsetDateTime.class);
        return time == null ? null : ISO_OFFSET_DATE_TIME.format(time.atZoneSameInstant(clock.getZone()));
    }
}
