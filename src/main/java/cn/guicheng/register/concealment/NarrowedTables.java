package cn.guicheng.register.concealment;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks the same question in SQL of fewer rows: in place of a table stands what of it meets a condition, under the same name. */
public final class NarrowedTables {
    /** Behind a table stands the name it goes by, or one of these. */
    private static final Set<String> NO_NAMES = Set.of(
            "where",
            "on",
            "inner",
            "left",
            "right",
            "full",
            "cross",
            "join",
            "order",
            "group",
            "having",
            "union",
            "limit",
            "offset",
            "fetch",
            "for",
            "and",
            "or",
            "set",
            "using",
            "except",
            "intersect");

    private final Map<String, String> conditions;
    private final Pattern tables;

    /** @param conditions on their rows, by table in small letters */
    public NarrowedTables(Map<String, String> conditions) {
        this.conditions = Map.copyOf(conditions);
        this.tables = Pattern.compile(
                "(\\bfrom\\s+|\\bjoin\\s+|,\\s*(?=act_))(" + String.join("|", conditions.keySet())
                        + ")\\b(?:(\\s+)(?:as\\s+)?([a-z_][a-z0-9_]*))?",
                Pattern.CASE_INSENSITIVE);
    }

    /** The question of the rows that meet their table's condition; other tables as they are. */
    public String in(String sql) {
        return tables.matcher(sql).replaceAll(found -> Matcher.quoteReplacement(part(found)));
    }

    private String part(MatchResult found) {
        String table = found.group(2);
        String behind = found.group(4);
        boolean isNamed = behind != null && !NO_NAMES.contains(behind.toLowerCase(Locale.ROOT));
        return "%s(select * from %s where %s) %s%s"
                .formatted(
                        found.group(1),
                        table,
                        conditions.get(table.toLowerCase(Locale.ROOT)),
                        isNamed ? behind : table,
                        isNamed || behind == null ? "" : found.group(3) + behind);
    }
}
