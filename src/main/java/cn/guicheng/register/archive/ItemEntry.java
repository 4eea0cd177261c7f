package cn.guicheng.register.archive;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is written of an item.
 *
 * @param itemNumber in the one way numbers are written
 * @param kind one of {@link #KINDS}
 * @param classification one of {@link #CLASSIFICATIONS}
 * @param department group id
 * @param keptBy group id of who hands it over and checks it
 * @param retentionUntil the last day on which it must be kept, such as 2026-12-31; null is for ever
 */
public record ItemEntry(
        String itemNumber,
        String title,
        String kind,
        String classification,
        String department,
        String keptBy,
        String shelf,
        String retentionUntil) {
    public static final String FILE = "file";
    public static final String KEY = "key";
    public static final Map<String, String> KINDS = Map.of(FILE, "档案", KEY, "钥匙");
    public static final Map<String, String> CLASSIFICATIONS =
            Map.of("ordinary", "普通", "internal", "内部", "confidential", "机密");

    /** Of an owner's key, the front desk; the keys of vacant units are the steward's (KEY-01, KEY-02). */
    public boolean isOwnersKey() {
        return kind.equals(KEY) && keptBy.equals("front-desk");
    }

    /** A value as people read it; what is called otherwise in each office, its groups, stays as it is. */
    static String inWords(String what, String value) {
        if (value == null) {
            return what.equals("retentionUntil") ? "永久" : "";
        }
        return switch (what) {
            case "kind" -> KINDS.getOrDefault(value, value);
            case "classification" -> CLASSIFICATIONS.getOrDefault(value, value);
            default -> value;
        };
    }

    /** What may change, by what it is called in the record of changes. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("title", title);
        values.put("kind", kind);
        values.put("classification", classification);
        values.put("department", department);
        values.put("keptBy", keptBy);
        values.put("shelf", shelf);
        values.put("retentionUntil", retentionUntil);
        return values;
    }
}
