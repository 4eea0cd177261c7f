package cn.guicheng.limit.table;

/** How many rules may apply to a case, and which of them count (DMN 1.3, 8.2.10), as far as the office uses them. */
public enum HitPolicy {
    UNIQUE,
    FIRST,
    ANY,
    RULE_ORDER,
    COLLECT
}
