package cn.guicheng.web.archive;

import cn.guicheng.register.archive.ArchiveItem;
import cn.guicheng.register.archive.ItemEntries;
import cn.guicheng.register.archive.ItemEntries.Entered;
import cn.guicheng.register.archive.ItemEntry;
import cn.guicheng.web.kit.CsvTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in a whole table of items, or says line by line why not; all of it or nothing (FILE-03). */
@Component
class ItemImport {
    private static final List<String> NEEDED =
            List.of("itemNumber", "title", "classification", "department", "shelf", "retentionUntil");
    private static final CsvTable TABLE = new CsvTable(
            NEEDED, Stream.concat(NEEDED.stream(), Stream.of("kind", "keptBy")).toList(), 50_000);

    private final ItemFields fields;
    private final ItemEntries entries;

    ItemImport(ItemFields fields, ItemEntries entries) {
        this.fields = fields;
        this.entries = entries;
    }

    record RefusedLine(int line, String reason) {}

    record Result(int added, int changed, List<RefusedLine> refused) {}

    /** What became, or would become, of a line: {@code added}, {@code changed}, {@code same} or {@code refused}. */
    record Line(int line, String itemNumber, String result, String about) {}

    /** The same line by line. */
    record LineByLine(int added, int changed, List<RefusedLine> refused, List<Line> lines) {}

    /** {@code by}: user id. Enters nothing where a line is refused, or on a dry run. */
    @Transactional
    public Result take(byte[] table, boolean dryRun, String by) {
        LineByLine taken = takeLineByLine(table, dryRun, by);
        return new Result(taken.added(), taken.changed(), taken.refused());
    }

    /** The same, and what becomes of each line. */
    @Transactional
    public LineByLine takeLineByLine(byte[] table, boolean dryRun, String by) {
        List<RefusedLine> refused = new ArrayList<>();
        Map<ItemEntry, Integer> lines = new LinkedHashMap<>();
        try {
            read(TABLE.read(table), lines, refused);
        } catch (CsvTable.Unreadable e) {
            return lineByLine(0, 0, List.of(new RefusedLine(1, e.getMessage())), Map.of(), Map.of());
        }
        Map<String, ArchiveItem> known =
                entries.known(lines.keySet().stream().map(ItemEntry::itemNumber).toList());
        lines.keySet().removeIf(entry -> isGone(known.get(entry.itemNumber()), lines.get(entry), refused));
        refused.sort(Comparator.comparingInt(RefusedLine::line));
        Entered entered = dryRun || !refused.isEmpty()
                ? ItemEntries.preview(lines.keySet(), known)
                : entries.enter(lines.keySet(), by);
        return lineByLine(entered.added(), entered.changed(), refused, lines, known);
    }

    private static LineByLine lineByLine(
            int added,
            int changed,
            List<RefusedLine> refused,
            Map<ItemEntry, Integer> lines,
            Map<String, ArchiveItem> known) {
        List<Line> all = new ArrayList<>();
        refused.forEach(line -> all.add(new Line(line.line(), "", "refused", line.reason())));
        lines.forEach((entry, number) -> all.add(line(entry, number, known.get(entry.itemNumber()))));
        all.sort(Comparator.comparingInt(Line::line));
        return new LineByLine(added, changed, refused, all);
    }

    private static Line line(ItemEntry entry, int number, ArchiveItem known) {
        if (known == null) {
            return new Line(number, entry.itemNumber(), "added", entry.title());
        }
        List<String> differences = ItemEntries.differences(entry, known);
        return new Line(
                number, entry.itemNumber(), differences.isEmpty() ? "same" : "changed", String.join("；", differences));
    }

    private void read(List<CsvTable.Line> table, Map<ItemEntry, Integer> lines, List<RefusedLine> refused) {
        Map<String, String> departments = fields.departments();
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (CsvTable.Line line : table) {
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

    private static boolean isGone(ArchiveItem item, int line, List<RefusedLine> refused) {
        if (item == null || !item.isGone()) {
            return false;
        }
        refused.add(new RefusedLine(
                line, "编号：%s %s，不能更改。".formatted(item.entry().itemNumber(), ArchiveItem.STATES.get(item.state()))));
        return true;
    }
}
