package cn.guicheng.register.deadline;

import java.time.OffsetDateTime;

/**
 * A deadline that moved because the calendar changed.
 *
 * @param taskId null for a timer
 */
public record DeadlineMove(
        String processInstanceId,
        String taskId,
        OffsetDateTime dueFrom,
        OffsetDateTime dueTo,
        OffsetDateTime movedAt) {}
