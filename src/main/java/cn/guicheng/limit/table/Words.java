package cn.guicheng.limit.table;

import java.util.Map;
import java.util.Optional;

/** What the procedures call the values of a column. */
@FunctionalInterface
public interface Words {
    /** Chinese words by value, in the order of the form, such as {@code work-injury} 工伤借款; empty where values speak for themselves. */
    Map<String, String> of(Column column);

    /**
     * Why a value of a column cannot be what the procedures take it for, a group or somebody of the office; empty where it can, or
     * where they take it for neither.
     */
    default Optional<String> objection(Column column, String value) {
        return Optional.empty();
    }
}
