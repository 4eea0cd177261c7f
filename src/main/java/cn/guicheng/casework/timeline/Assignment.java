package cn.guicheng.casework.timeline;

import java.util.Date;

/**
 * A task came to somebody or was given back.
 *
 * @param person who did it; null for the program itself
 * @param assignee who has the task now; null where it waits again to be claimed
 */
record Assignment(String taskId, String person, String assignee, Date at) {}
