package cn.guicheng.casework.declared;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A column of a declared register.
 *
 * @param name as scripts read it
 * @param title in Chinese
 * @param kind what its values are
 * @param source where they come from
 * @param words what codes are called
 */
public record DeclaredColumn(
        String name, String title, ColumnKind kind, ColumnSource source, Map<String, String> words) {
    /** The same with what an earlier version wrote into it: what was kept otherwise is read as a text. */
    DeclaredColumn alsoWrittenAs(DeclaredColumn earlier) {
        Map<String, String> all = new LinkedHashMap<>(earlier.words());
        all.putAll(words);
        boolean alike = kind.isKeptAs(earlier.kind()) || source.isOfTheRow();
        return new DeclaredColumn(name, title, alike ? kind : ColumnKind.TEXT, source, all);
    }
}
