package cn.guicheng.limit.table;

/**
 * One difference between two versions of a table, in words.
 *
 * @param kind {@code cell}, {@code reason}, {@code added}, {@code removed} or {@code moved}
 * @param rule id of the rule
 * @param row where it stands, such as 第 3 行 (in the later version; in the earlier where it is removed)
 * @param column label of the column; for the other kinds 说明 or 整行
 * @param before what stood there; empty where it is added
 * @param after what stands there; empty where it is removed
 */
public record TableChange(String kind, String rule, String row, String column, String before, String after) {}
