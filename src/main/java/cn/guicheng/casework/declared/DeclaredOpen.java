package cn.guicheng.casework.declared;

import java.util.List;

/**
 * Which rows of a register are open about somebody: {@code person in open, late}.
 *
 * @param columns the column with the person; empty where nothing is ever open
 * @param states of the rows that are open
 */
public record DeclaredOpen(List<String> columns, List<String> states) {
    static DeclaredOpen parse(String text) {
        String[] parts = text.strip().split("\\s+in\\s+", 2);
        return parts.length < 2
                ? new DeclaredOpen(List.of(), List.of())
                : new DeclaredOpen(List.of(parts[0]), List.of(parts[1].split("\\s*,\\s*")));
    }
}
