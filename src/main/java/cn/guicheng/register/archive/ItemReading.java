package cn.guicheng.register.archive;

import static java.util.stream.Collectors.joining;

import cn.guicheng.register.reading.ReadableRegister;
import cn.guicheng.register.reading.RegisterColumn;
import cn.guicheng.register.reading.RegisterColumn.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The catalogue as people read it: each sees what they could ask for (FILE-06, FILE-07). */
public final class ItemReading {
    private static final String OWN_DEPARTMENT =
            "department = (select a.department from person_as_of a where a.person = :person order by a.id desc"
                    + " fetch first 1 rows only)";
    private static final String WAITING =
            "(select count(*) from loan l where l.item_number = archive_item.item_number and l.state = 'queued' and l.use_kind <> 'view')";

    private ItemReading() {}

    /**
     * The register.
     *
     * @param forAll classifications of which everybody sees the items
     * @param forOwn classifications of which the item's own department sees them
     */
    public static ReadableRegister register(Collection<String> forAll, Collection<String> forOwn) {
        return new ReadableRegister(
                "archive-items",
                "档案目录",
                "资料室的每份档案、每把钥匙登记一行：在哪里、保管到何时、是否在库；您看得到的，就是可以申请借阅的（FILE-01、FILE-03）。",
                "archive_item",
                "item_number",
                List.of(
                        column("itemNumber", "编号", Kind.NUMBER, "item_number"),
                        column("title", "题名", Kind.TEXT, "title"),
                        code("classification", "密级", "classification", ItemEntry.CLASSIFICATIONS),
                        column("department", "部门", Kind.GROUP, "department"),
                        column("shelf", "架位", Kind.TEXT, "shelf"),
                        column("retentionUntil", "保管期限至", Kind.DAY, "retention_until"),
                        code("state", "状态", "state", ArchiveItem.STATES),
                        code("kind", "种类", "kind", ItemEntry.KINDS),
                        column("keptBy", "保管岗位", Kind.GROUP, "kept_by"),
                        column("waiting", "排队人数", Kind.COUNT, WAITING),
                        column("holdReason", "保留原因", Kind.TEXT, "hold_reason")),
                "search_text",
                null,
                Set.of("archive-clerk", "project-head", "internal-auditor"),
                ownRows(forAll, forOwn),
                null);
    }

    /** Where the table keeps nothing from anybody, no row need be looked at for it. */
    private static String ownRows(Collection<String> forAll, Collection<String> forOwn) {
        return forAll.containsAll(ItemEntry.CLASSIFICATIONS.keySet())
                ? "1 = 1"
                : "classification in (%s) or classification in (%s) and %s"
                        .formatted(quoted(forAll), quoted(forOwn), OWN_DEPARTMENT);
    }

    /** An empty list is no SQL; no item has an empty classification. */
    private static String quoted(Collection<String> classifications) {
        return classifications.isEmpty()
                ? "''"
                : classifications.stream()
                        .filter(ItemEntry.CLASSIFICATIONS::containsKey)
                        .collect(joining("', '", "'", "'"));
    }

    static RegisterColumn column(String name, String title, Kind kind, String sql) {
        return new RegisterColumn(name, title, kind, sql, name, Map.of(), null);
    }

    static RegisterColumn code(String name, String title, String sql, Map<String, String> words) {
        return new RegisterColumn(name, title, Kind.CODE, sql, name, words, null);
    }
}
