package cn.guicheng.limit.table;

/** What kind of values a column holds. */
public enum ValueType {
    /** A sum in yuan, to the cent: a numeric column whose variable ends in {@code InYuan}. */
    YUAN,
    /** A whole number. */
    INTEGER,
    /** Any other number. */
    NUMBER,
    BOOLEAN,
    TEXT
}
