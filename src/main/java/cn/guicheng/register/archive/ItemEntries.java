package cn.guicheng.register.archive;

import cn.guicheng.register.archive.ItemChanges.Change;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters items and corrects them, one or thousands, all in one transaction (FILE-01, FILE-03). */
@Component
public class ItemEntries {
    private static final int AT_ONCE = 1_000;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final ItemChanges changes;

    ItemEntries(JdbcTemplate jdbc, JdbcClient client, ItemChanges changes) {
        this.jdbc = jdbc;
        this.client = client;
        this.changes = changes;
    }

    /** How many were, or would be, new and changed. */
    public record Entered(int added, int changed) {}

    /** Whether nothing was ever entered. */
    public boolean areNone() {
        return client.sql("select item_number from archive_item fetch first 1 rows only")
                .query(String.class)
                .list()
                .isEmpty();
    }

    /** Those of the numbers under which there is an item, by number. */
    public Map<String, ArchiveItem> known(Collection<String> itemNumbers) {
        Map<String, ArchiveItem> known = new HashMap<>();
        List<String> numbers = List.copyOf(itemNumbers);
        for (int from = 0; from < numbers.size(); from += AT_ONCE) {
            client.sql(ItemRows.SELECT + "where item_number in (:numbers)")
                    .param("numbers", numbers.subList(from, Math.min(numbers.size(), from + AT_ONCE)))
                    .query(ItemRows::item)
                    .list()
                    .forEach(item -> known.put(item.entry().itemNumber(), item));
        }
        return known;
    }

    /** What entering an item would change of it, in words; nothing where it stands so already. */
    public static List<String> differences(ItemEntry entry, ArchiveItem known) {
        return ItemChanges.between(known.entry(), entry, null).stream()
                .map(change -> "%s %s → %s"
                        .formatted(
                                ArchiveRegisters.CHANGES.get(change.what()),
                                ItemEntry.inWords(change.what(), change.before()),
                                ItemEntry.inWords(change.what(), change.after())))
                .toList();
    }

    /** What entering these would do, as things stand. */
    public static Entered preview(Collection<ItemEntry> entries, Map<String, ArchiveItem> known) {
        long added = entries.stream()
                .filter(entry -> !known.containsKey(entry.itemNumber()))
                .count();
        long changed = entries.stream()
                .filter(entry -> known.containsKey(entry.itemNumber()))
                .filter(entry -> !known.get(entry.itemNumber()).entry().equals(entry))
                .count();
        return new Entered((int) added, (int) changed);
    }

    /**
     * Enters what is new and brings the rest up to date; each change is kept.
     *
     * @param entries no number twice, no item that is gone
     * @param by user id
     */
    @Transactional
    public Entered enter(Collection<ItemEntry> entries, String by) {
        Map<String, ArchiveItem> known =
                known(entries.stream().map(ItemEntry::itemNumber).toList());
        List<Object[]> added = new ArrayList<>();
        List<Object[]> changed = new ArrayList<>();
        List<Change> noted = new ArrayList<>();
        entries.forEach(entry -> {
            ArchiveItem item = known.get(entry.itemNumber());
            List<Change> differences = ItemChanges.between(item == null ? null : item.entry(), entry, by);
            if (!differences.isEmpty()) {
                (item == null ? added : changed).add(row(entry));
                noted.addAll(differences);
            }
        });
        jdbc.batchUpdate(
                """
                insert into archive_item (title, kind, classification, department, kept_by, shelf, retention_until,
                initials, item_number, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'in')""",
                added);
        jdbc.batchUpdate(
                """
                update archive_item set title = ?, kind = ?, classification = ?, department = ?, kept_by = ?, shelf = ?,
                retention_until = ?, initials = ? where item_number = ?""",
                changed);
        changes.note(noted);
        return new Entered(added.size(), changed.size());
    }

    private static Object[] row(ItemEntry entry) {
        return new Object[] {
            entry.title(),
            entry.kind(),
            entry.classification(),
            entry.department(),
            entry.keptBy(),
            entry.shelf(),
            entry.retentionUntil(),
            ItemInitials.of(entry.title(), entry.shelf()),
            entry.itemNumber()
        };
    }
}
