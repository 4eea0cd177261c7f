package cn.guicheng.web.register;

import cn.guicheng.web.register.RegisterColumn.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads registers. Conditions on rows are the database's, so nothing passes through here that is not shown. */
@Component
class RegisterRows {
    private final NamedParameterJdbcTemplate jdbc;
    private final SearchTerms terms;
    private final Clock clock;

    RegisterRows(JdbcTemplate template, SearchTerms terms, Clock clock) {
        JdbcTemplate reading = new JdbcTemplate(template.getDataSource());
        // PostgreSQL hands out a long result in portions only when told, and within a transaction.
        reading.setFetchSize(500);
        this.jdbc = new NamedParameterJdbcTemplate(reading);
        this.terms = terms;
        this.clock = clock;
    }

    /** How many rows are found, and the sum of their money in cents, or null where the register has none. */
    record Found(long total, Long sumInCents) {}

    /** Hands out one page in its order, and says how much was found in all. */
    @Transactional(readOnly = true)
    public Found page(
            ReadableRegister register,
            RegisterReader reader,
            RegisterQuery query,
            Consumer<Map<String, Object>> eachRow) {
        read(register, reader, query, eachRow);
        return count(register, reader, query);
    }

    /** Hands out the rows found, one page or all, in their order; values as scripts read them, by column name. */
    @Transactional(readOnly = true)
    public void read(
            ReadableRegister register,
            RegisterReader reader,
            RegisterQuery query,
            Consumer<Map<String, Object>> eachRow) {
        Map<String, Object> values = new LinkedHashMap<>();
        String columns = register.columns().stream()
                .map(column -> column.sql() + " as \"" + column.name() + "\"")
                .collect(Collectors.joining(", "));
        String sql = "select " + columns + " from " + register.table() + where(register, reader, query, values)
                + order(register, query);
        if (query.page() != null) {
            values.put("skip", (long) query.page() * query.size());
            values.put("size", query.size());
            sql += " offset :skip rows fetch next :size rows only";
        }
        jdbc.query(sql, values, row -> {
            eachRow.accept(row(register, row));
        });
    }

    /** Counts what is found. */
    Found count(ReadableRegister register, RegisterReader reader, RegisterQuery query) {
        Map<String, Object> values = new LinkedHashMap<>();
        String sum = register.money()
                .map(column -> "coalesce(sum(" + column.sql() + "), 0)")
                .orElse("null");
        String sql = "select count(*) as total, " + sum + " as money from " + register.table()
                + where(register, reader, query, values);
        return jdbc.queryForObject(
                sql,
                values,
                (row, number) -> new Found(
                        row.getLong("total"),
                        register.money().isPresent() ? Long.valueOf(row.getLong("money")) : null));
    }

    private static String order(ReadableRegister register, RegisterQuery query) {
        String direction = query.ascending() ? "asc" : "desc";
        return " order by %s %s, %s %s".formatted(query.sort().sql(), direction, register.key(), direction);
    }

    private String where(
            ReadableRegister register, RegisterReader reader, RegisterQuery query, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        String date = register.column(register.date()).orElseThrow().sql();
        if (query.from() != null) {
            conditions.add(date + " >= :from");
            values.put("from", startOf(query.from()));
        }
        if (query.to() != null) {
            conditions.add(date + " < :until");
            values.put("until", startOf(query.to().plusDays(1)));
        }
        if (!reader.readsAll()) {
            conditions.add(register.ownRows());
            values.put("person", reader.person());
            // An empty IN list is no SQL.
            values.put("visibleCases", reader.visibleCases().isEmpty() ? List.of("") : reader.visibleCases());
        }
        if (!query.search().isEmpty()) {
            conditions.add(terms.condition(register, query.search(), values));
        }
        return conditions.isEmpty() ? "" : conditions.stream().collect(Collectors.joining(") and (", " where (", ")"));
    }

    private OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private Map<String, Object> row(ReadableRegister register, ResultSet row) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RegisterColumn column : register.columns()) {
            values.put(column.name(), value(column, row));
        }
        return values;
    }

    /** Times in the office's zone, in ISO 8601 with offset. */
    private Object value(RegisterColumn column, ResultSet row) throws SQLException {
        if (!column.is(Kind.TIME)) {
            return row.getObject(column.name());
        }
        OffsetDateTime time = row.getObject(column.name(), OffsetDateTime.class);
        return time == null
                ? null
                : time.atZoneSameInstant(clock.getZone()).toOffsetDateTime().toString();
    }
}
