package cn.guicheng.flow.record;

import java.time.OffsetDateTime;

/**
 * A run of a procedure: a case's own, or of a procedure that it called.
 *
 * @param calledBy the run that called it, or null
 * @param startedBy user id; null where the program started it
 * @param department of who started it, then; null where they belong to none
 */
public record Run(
        String processInstanceId,
        String caseNumber,
        String procedure,
        String processDefinitionId,
        String calledBy,
        String startedBy,
        String department,
        OffsetDateTime startedAt) {}
