package cn.guicheng.flow;

import java.time.OffsetDateTime;

/**
 * What is kept of an ended case for ever, also when its history has been cleaned up.
 *
 * @param outcome what it came to, or null
 */
public record EndedCase(
        String caseNumber,
        String processInstanceId,
        String processDefinitionId,
        OffsetDateTime startedAt,
        OffsetDateTime endedAt,
        String outcome) {}
