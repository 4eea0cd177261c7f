package cn.guicheng.web.archive;

import cn.guicheng.register.archive.ArchiveItem;
import cn.guicheng.register.archive.ItemEntries;
import cn.guicheng.register.archive.ItemEntries.Entered;
import cn.guicheng.register.archive.ItemEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in a whole table of items, or says line by line why not; all of it or nothing (FILE-03). */
@Component
class ItemImport {
    private final ItemFields fields;
    private final ItemEntries entries;

    ItemImport(ItemFields fields, ItemEntries entries) {
        this.fields = fields;
        this.entries = entries;
    }

    record RefusedLine(int line, String reason) {}

    record Result(int added, int changed, List<RefusedLine> refused) {}

    /** {@code by}: user id. Enters nothing where a line is refused, or on a dry run. */
    @Transactional
    public Result take(byte[] table, boolean dryRun, String by) {
        List<RefusedLine> refused = new ArrayList<>();
        Map<ItemEntry, Integer> lines = new LinkedHashMap<>();
        try {
            read(ItemFile.read(table), lines, refused);
        } catch (ItemFile.Unreadable e) {
            return new Result(0, 0, List.of(new RefusedLine(1, e.getMessage())));
        }
        Map<String, ArchiveItem> known =
                entries.known(lines.keySet().stream().map(ItemEntry::itemNumber).toList());
        lines.keySet().removeIf(entry -> isDestroyed(known.get(entry.itemNumber()), lines.get(entry), refused));
        refused.sort(java.util.Comparator.comparingInt(RefusedLine::line));
        Entered entered = dryRun || !refused.isEmpty()
                ? ItemEntries.preview(lines.keySet(), known)
                : entries.enter(lines.keySet(), by);
        return new Result(entered.added(), entered.changed(), refused);
    }

    private void read(List<ItemFile.Line> table, Map<ItemEntry, Integer> lines, List<RefusedLine> refused) {
        Map<String, String> departments = fields.departments();
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (ItemFile.Line line : table) {
            try {
                ItemEntry entry = fields.entry(line.texts(), departments);
                Integer before = seen.putIfAbsent(entry.itemNumber(), line.number());
                if (before != null) {
                    throw new ItemFields.Refused("编号：%s 与第 %d 行重复。".formatted(entry.itemNumber(), before));
                }
                lines.put(entry, line.number());
            } catch (ItemFields.Refused e) {
                refused.add(new RefusedLine(line.number(), e.getMessage()));
            }
        }
    }

    private static boolean isDestroyed(ArchiveItem item, int line, List<RefusedLine> refused) {
        boolean destroyed = item != null && item.is(ArchiveItem.DESTROYED);
        if (destroyed) {
            refused.add(new RefusedLine(
                    line, "编号：%s 已经销毁，不能更改。".formatted(item.entry().itemNumber())));
        }
        return destroyed;
    }
}
