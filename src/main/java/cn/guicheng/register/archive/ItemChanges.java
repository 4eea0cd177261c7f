package cn.guicheng.register.archive;

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
class ItemChanges {
    private final JdbcTemplate jdbc;
    private final Clock clock;

    ItemChanges(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One change; {@code by} is a user id, or null for the program. */
    record Change(String itemNumber, String what, String before, String after, String by) {}

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
}
