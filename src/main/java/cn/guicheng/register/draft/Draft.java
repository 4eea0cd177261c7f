package cn.guicheng.register.draft;

import java.time.OffsetDateTime;

/**
 * A form that somebody has begun to fill in.
 *
 * @param slug the procedure
 * @param task the task's id, or {@link #START}
 * @param savedAt when it was kept last
 */
public record Draft(String slug, String task, OffsetDateTime savedAt) {
    /** Stands for the form that starts a case. */
    public static final String START = "start";

    /** Whether it is of the form that starts a case. */
    public boolean isStart() {
        return task.equals(START);
    }
}
