package cn.guicheng.web;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads pages of registers. Conditions on rows are the database's, so nothing passes through here that is not shown. */
@Component
class RegisterRows {
    private static final ZoneId OFFICE_ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;

    RegisterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code total} counts all rows found, {@code rows} are one page of them. */
    record Page(long total, List<Map<String, Object>> rows) {}

    /**
     * One page, newest first.
     *
     * @param person whose own rows to keep to, or null for all rows
     * @param visibleCases numbers of cases the person may see beside their own
     * @param search text to find in any searched column, blank for all
     */
    Page page(ReadableRegister register, String person, Set<String> visibleCases, String search, int page, int size) {
        String where = where(register, person, search);
        // An empty IN list is no SQL.
        Set<String> cases = visibleCases.isEmpty() ? Set.of("") : visibleCases;
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("person", person);
        values.put("visibleCases", cases);
        values.put("search", "%" + escaped(search) + "%");
        String from = " from (" + register.select() + ") found" + where;
        long total = jdbc.sql("select count(*)" + from)
                .params(values)
                .query(Long.class)
                .single();
        values.put("size", size);
        values.put("skip", (long) page * size);
        List<Map<String, Object>> rows = jdbc.sql("select *" + from + " order by \"" + register.order()
                        + "\" desc, \"" + register.searched().get(0)
                        + "\" desc offset :skip rows fetch next :size rows only")
                .params(values)
                .query((row, number) -> row(row))
                .list();
        return new Page(total, rows);
    }

    private static String where(ReadableRegister register, String person, String search) {
        String own = person == null ? null : register.ownRows();
        String found = search.isBlank()
                ? null
                : register.searched().stream()
                        .map(column -> "lower(\"" + column + "\") like :search escape '!'")
                        .collect(Collectors.joining(" or ", "(", ")"));
        String both = java.util.stream.Stream.of(own, found)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.joining(" and "));
        return both.isEmpty() ? "" : " where " + both;
    }

    private static String escaped(String search) {
        return search.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
    }

    private static Map<String, Object> row(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, Object> values = new LinkedHashMap<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            values.put(columns.getColumnLabel(column), value(row.getObject(column)));
        }
        // The number by which rows are ordered is no fact of the office, except where it names a file.
        if (!values.containsKey("sha256")) {
            values.remove("id");
        }
        return values;
    }

    private static Object value(Object value) {
        if (value instanceof OffsetDateTime time) {
            return text(time);
        }
        return value instanceof Timestamp time ? text(time.toInstant().atOffset(java.time.ZoneOffset.UTC)) : value;
    }

    private static String text(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atZoneSameInstant(OFFICE_ZONE));
    }
}
