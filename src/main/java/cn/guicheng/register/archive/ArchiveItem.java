package cn.guicheng.register.archive;

import java.util.Map;

/**
 * An item of the archive as it stands.
 *
 * @param entry what is written of it
 * @param state one of {@link #STATES}
 * @param destructionCase the destruction for which it is listed or by which it was destroyed, or null
 * @param holdReason why it must not be destroyed, or null
 * @param electronicFile attachment id, or null
 */
public record ArchiveItem(
        ItemEntry entry, String state, String destructionCase, String holdReason, String electronicFile) {
    public static final String IN = "in";
    public static final String ON_LOAN = "on-loan";
    public static final String BLOCKED = "blocked";
    public static final String DESTROYED = "destroyed";
    /** Damaged beyond repair or lost, and taken off the holdings. */
    public static final String WRITTEN_OFF = "written-off";

    /** The states and what they are called. */
    public static final Map<String, String> STATES =
            Map.of(IN, "在库", ON_LOAN, "借出", BLOCKED, "已封存待修", WRITTEN_OFF, "已核销", DESTROYED, "已销毁");

    public boolean is(String expected) {
        return state.equals(expected);
    }

    /** Whether it is for ever as it is. */
    public boolean isGone() {
        return is(DESTROYED) || is(WRITTEN_OFF);
    }

    public boolean isOnHold() {
        return holdReason != null;
    }
}
