package cn.guicheng.register.entry;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands in the columns of the rows; only what differs from before is written. */
@Component
record EntryValues(JdbcClient jdbc) {
    /** Writes these columns of a row, null for one that is empty. Returns all texts of the row that a search looks for. */
    List<String> write(long entry, Map<String, EntryValue> values) {
        Map<String, EntryValue> written = of(entry);
        values.forEach((column, value) -> {
            if (value == null) {
                delete(entry, column);
                written.remove(column);
            } else if (!isKnown(written.get(column), value)) {
                put(entry, column, value, written.containsKey(column));
                written.put(column, value);
            }
        });
        return written.values().stream()
                .filter(EntryValue::isSearched)
                .map(EntryValue::text)
                .toList();
    }

    /** Who stands there already keeps the name of that time; the same moment is the same on every clock. */
    private static boolean isKnown(EntryValue before, EntryValue now) {
        return before != null
                && before.text().equals(now.text())
                && (before.number() == null) == (now.number() == null)
                && (before.time() == null) == (now.time() == null);
    }

    private Map<String, EntryValue> of(long entry) {
        Map<String, EntryValue> values = new TreeMap<>();
        jdbc.sql("select column_name, text_value, number_value, time_value from register_value where entry = ?")
                .param(entry)
                .query(row -> {
                    values.put(
                            row.getString("column_name"),
                            new EntryValue(
                                    row.getString("text_value"),
                                    row.getObject("number_value", Long.class),
                                    row.getObject("time_value", OffsetDateTime.class)));
                });
        return values;
    }

    private void put(long entry, String column, EntryValue value, boolean isThere) {
        String sql = isThere
                ? "update register_value set text_value = ?, number_value = ?, time_value = ? where entry = ?"
                        + " and column_name = ?"
                : "insert into register_value (text_value, number_value, time_value, entry, column_name)"
                        + " values (?, ?, ?, ?, ?)";
        jdbc.sql(sql)
                .params(value.text(), value.number(), value.time(), entry, column)
                .update();
    }

    private void delete(long entry, String column) {
        jdbc.sql("delete from register_value where entry = ? and column_name = ?")
                .params(entry, column)
                .update();
    }
}
