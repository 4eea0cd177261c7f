package cn.guicheng.flow.figures;

import java.time.OffsetDateTime;

/**
 * A run of a procedure; as {@code flow_run} has it.
 *
 * @param startedBy user id; null where the program started it
 * @param endedAt null while it is open
 * @param durationSeconds null while it is open
 */
public record Run(
        String processInstanceId,
        String caseNumber,
        String startedBy,
        String department,
        OffsetDateTime startedAt,
        OffsetDateTime endedAt,
        Long durationSeconds,
        String outcome,
        Long amountInCents,
        boolean late,
        boolean sentBack) {
    public boolean isOpen() {
        return endedAt == null;
    }
}
