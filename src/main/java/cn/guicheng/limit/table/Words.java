package cn.guicheng.limit.table;

import java.util.Map;

/** What the procedures call the values of a column. */
@FunctionalInterface
public interface Words {
    /** Chinese words by value, in the order of the form, such as {@code work-injury} 工伤借款; empty where values speak for themselves. */
    Map<String, String> of(Column column);
}
