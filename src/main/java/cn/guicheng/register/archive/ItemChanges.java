package cn.guicheng.register.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The record of what became of items; nothing in it is ever changed. */
@Component
public class ItemChanges {
    private final JdbcTemplate jdbc;
    private final Clock clock;

    ItemChanges(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One change; {@code by} is a user id, or null for the program. */
    record Change(String itemNumber, String what, String before, String after, String by) {}

    /**
     * A change as it is on record.
     *
     * @param what a code
     * @param before or null
     * @param after or null
     * @param by user id, or null for the program
     */
    public record Noted(String what, String before, String after, String by, OffsetDateTime at) {
        public String inWords() {
            return ArchiveRegisters.CHANGES.getOrDefault(what, what);
        }
    }

    /** What differs between two writings of an item; {@code before} is null where it is new. */
    static List<Change> between(ItemEntry before, ItemEntry after, String by) {
        List<Change> changes = new ArrayList<>();
        if (before == null) {
            changes.add(new Change(after.itemNumber(), "added", null, after.title(), by));
            return changes;
        }
        after.values().forEach((what, value) -> {
            String was = before.values().get(what);
            if (!Objects.equals(was, value)) {
                changes.add(new Change(after.itemNumber(), what, was, value, by));
            }
        });
        return changes;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void note(List<Change> changes) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.batchUpdate(
                """
                insert into archive_change (item_number, changed_at, changed_by, what, value_before, value_after)
                values (?, ?, ?, ?, ?, ?)""",
                changes.stream()
                        .map(change -> new Object[] {
                            change.itemNumber(), now, change.by(), change.what(), change.before(), change.after()
                        })
                        .toList());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void note(String itemNumber, String what, String before, String after, String by) {
        note(List.of(new Change(itemNumber, what, before, after, by)));
    }

    /** The latest first. */
    List<Noted> of(String itemNumber, int most) {
        return jdbc.query(
                """
                select what, value_before, value_after, changed_by, changed_at from archive_change
                where item_number = ? order by id desc fetch first ? rows only""",
                (row, number) -> noted(row),
                itemNumber,
                most);
    }

    private static Noted noted(ResultSet row) throws SQLException {
        return new Noted(
                row.getString("what"),
                row.getString("value_before"),
                row.getString("value_after"),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class));
    }
}
