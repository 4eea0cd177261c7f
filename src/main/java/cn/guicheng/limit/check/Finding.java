package cn.guicheng.limit.check;

import java.util.List;

/**
 * Something that speaks against a table.
 *
 * @param refuses whether it may not be proposed like this
 * @param message a sentence for a manager
 * @param rules ids of the rules it is about
 * @param column id of the column it is about; null where it is about none in particular
 * @param example an input for which it shows; empty where there is none to give
 */
public record Finding(
        Kind kind, boolean refuses, String message, List<String> rules, String column, List<ExampleValue> example) {
    /** What it is. */
    public enum Kind {
        /** No DMN file, or one that does not evaluate. */
        UNREADABLE,
        /** Another table's columns, types or hit policy. */
        COLUMNS,
        /** A cell that is no value, limit or list of values of its column. */
        CELL,
        /** Two rules with one id, or a table without any. */
        RULES,
        /** An input that no rule covers. */
        GAP,
        /** An input between two neighbouring limits that neither names, and that another rule decides. */
        BETWEEN,
        /** An input that several rules of a UNIQUE table cover. */
        OVERLAP,
        /** A rule that never applies because rules above it take all its cases. */
        SHADOWED,
        /** A rule without which everything would be decided the same. */
        REDUNDANT
    }

    /** A value of an example, in words. */
    public record ExampleValue(String column, String label, String value) {}
}
