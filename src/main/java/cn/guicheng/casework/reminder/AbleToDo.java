package cn.guicheng.casework.reminder;

/** Who may do a task that waits; implemented where that is decided. */
@FunctionalInterface
public interface AbleToDo {
    /** Whether this person has the task, or could take it up now, in their own right or in somebody's place, and nothing stands against it. */
    boolean isAble(String task, String person);
}
