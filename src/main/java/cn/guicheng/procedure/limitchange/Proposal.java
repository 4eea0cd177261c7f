package cn.guicheng.procedure.limitchange;

import java.time.OffsetDateTime;

/**
 * What somebody hands in to have a limit table changed.
 *
 * @param limitTable key of the table
 * @param dmn the proposed table as a file
 * @param reason in their words
 * @param effectiveFrom from when; null is on approval
 * @param baseVersion the version they changed; null where a script does not say
 * @param proposer user id
 */
public record Proposal(
        String limitTable,
        String dmn,
        String reason,
        OffsetDateTime effectiveFrom,
        Integer baseVersion,
        String proposer) {}
