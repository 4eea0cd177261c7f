package cn.guicheng.register.deadline;

import java.time.OffsetDateTime;

/**
 * A deadline that the program computed.
 *
 * @param taskId null for a timer
 * @param allowed how much time, in the words of the models, such as {@code 2 working days}
 * @param byCalendar whether it depends on which days are worked
 * @param startedAt from when; for a reminder the day from which it is reckoned back
 */
public record ComputedDeadline(
        long id,
        String caseNumber,
        String processInstanceId,
        String taskId,
        String allowed,
        boolean byCalendar,
        OffsetDateTime startedAt,
        OffsetDateTime dueAt) {}
