package cn.guicheng.limit.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What differs between two versions of a table, cell by cell; rules are the same by id. */
public final class TableDifference {
    private final LimitTable before;
    private final LimitTable after;
    private final ColumnWords words;
    private final Map<String, Integer> rowBefore;
    private final Map<String, Integer> rowAfter;

    private TableDifference(LimitTable before, LimitTable after, Words words) {
        this.before = before;
        this.after = after;
        this.words = new ColumnWords(words);
        this.rowBefore = rows(before);
        this.rowAfter = rows(after);
    }

    /**
     * In the order of the later table, what was removed last; empty where both decide and read the same. Both have the same
     * columns.
     */
    public static List<TableChange> between(LimitTable before, LimitTable after, Words words) {
        return new TableDifference(before, after, words).changes();
    }

    private List<TableChange> changes() {
        Set<String> moved = moved();
        List<TableChange> changes = new ArrayList<>();
        for (int row = 0; row < after.rules().size(); row++) {
            Rule rule = after.rules().get(row);
            String name = "第 %d 行".formatted(row + 1);
            if (!rowBefore.containsKey(rule.id())) {
                changes.add(new TableChange("added", rule.id(), name, "整行", "", whole(after, rule)));
                continue;
            }
            if (moved.contains(rule.id())) {
                changes.add(new TableChange(
                        "moved",
                        rule.id(),
                        name,
                        "整行",
                        "原第 %d 行".formatted(rowBefore.get(rule.id()) + 1),
                        "移到第 %d 行".formatted(row + 1)));
            }
            cells(before.rules().get(rowBefore.get(rule.id())), rule, name, changes);
        }
        removed(changes);
        return changes;
    }

    private void removed(List<TableChange> changes) {
        for (int row = 0; row < before.rules().size(); row++) {
            Rule rule = before.rules().get(row);
            if (!rowAfter.containsKey(rule.id())) {
                changes.add(new TableChange(
                        "removed", rule.id(), "原第 %d 行".formatted(row + 1), "整行", whole(before, rule), ""));
            }
        }
    }

    private void cells(Rule earlier, Rule later, String row, List<TableChange> changes) {
        cells(after.inputs(), earlier.inputs(), later.inputs(), true, later.id(), row, changes);
        cells(after.outputs(), earlier.outputs(), later.outputs(), false, later.id(), row, changes);
        if (!earlier.reason().equals(later.reason())) {
            changes.add(new TableChange("reason", later.id(), row, "说明", earlier.reason(), later.reason()));
        }
    }

    private void cells(
            List<Column> columns,
            List<String> earlier,
            List<String> later,
            boolean conditions,
            String rule,
            String row,
            List<TableChange> changes) {
        for (int i = 0; i < columns.size(); i++) {
            if (!earlier.get(i).equals(later.get(i))) {
                Column column = columns.get(i);
                changes.add(new TableChange(
                        "cell",
                        rule,
                        row,
                        column.label(),
                        words.cell(column, earlier.get(i), conditions),
                        words.cell(column, later.get(i), conditions)));
            }
        }
    }

    private String whole(LimitTable table, Rule rule) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < table.inputs().size(); i++) {
            if (!rule.inputs().get(i).isEmpty()) {
                Column column = table.inputs().get(i);
                parts.add(
                        column.label() + " " + words.cell(column, rule.inputs().get(i), true));
            }
        }
        List<String> results = new ArrayList<>();
        for (int i = 0; i < table.outputs().size(); i++) {
            Column column = table.outputs().get(i);
            results.add(column.label() + " " + words.cell(column, rule.outputs().get(i), false));
        }
        return (parts.isEmpty() ? "任何情况" : String.join("，", parts)) + " → " + String.join("，", results);
    }

    /** The fewest rules whose moving explains the new order: those outside a longest run that kept its order. */
    private Set<String> moved() {
        List<String> kept = after.rules().stream()
                .map(Rule::id)
                .filter(rowBefore::containsKey)
                .toList();
        int[] length = new int[kept.size()];
        int[] previous = new int[kept.size()];
        int last = -1;
        for (int i = 0; i < kept.size(); i++) {
            length[i] = 1;
            previous[i] = -1;
            for (int j = 0; j < i; j++) {
                if (rowBefore.get(kept.get(j)) < rowBefore.get(kept.get(i)) && length[j] + 1 > length[i]) {
                    length[i] = length[j] + 1;
                    previous[i] = j;
                }
            }
            if (last < 0 || length[i] > length[last]) {
                last = i;
            }
        }
        Set<String> moved = new HashSet<>(kept);
        for (int i = last; i >= 0; i = previous[i]) {
            moved.remove(kept.get(i));
        }
        return moved;
    }

    private static Map<String, Integer> rows(LimitTable table) {
        Map<String, Integer> rows = new HashMap<>();
        table.rules().forEach(rule -> rows.put(rule.id(), rows.size()));
        return rows;
    }
}
