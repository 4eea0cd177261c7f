package cn.guicheng.register.limitchange;

import java.time.OffsetDateTime;
import java.util.Map;

/**
 * A proposal to change a limit table.
 *
 * @param limitTable key of the table
 * @param proposer user id
 * @param approver user id of who decided; null until then
 * @param effectiveFrom from when it is meant to be in force; null is on approval
 * @param baseVersion the version it was drawn up from
 * @param version the version it became; null until then
 * @param state one of {@link #STATES}
 * @param dmn the proposed table
 * @param difference JSON list, cell by cell, as it was when proposed
 * @param findings JSON list, as it was when proposed
 * @param backTest JSON, as it was when proposed
 */
public record LimitChange(
        String caseNumber,
        String limitTable,
        String proposer,
        String approver,
        String reason,
        OffsetDateTime effectiveFrom,
        int baseVersion,
        Integer version,
        String state,
        String dmn,
        String difference,
        String findings,
        String backTest,
        OffsetDateTime proposedAt,
        OffsetDateTime decidedAt,
        OffsetDateTime inForceAt) {
    /** What a proposal can come to, in words. */
    public static final Map<String, String> STATES = Map.of(
            "proposed", "待审批",
            "approved", "已批准，待生效",
            "in-force", "已生效",
            "refused", "不予通过",
            "withdrawn", "已撤回",
            "stale", "已过时");

    /** Whether it can still come into force. */
    public boolean isOpen() {
        return state.equals("proposed") || state.equals("approved");
    }

    /** Whether it ended without having come into force, so that it may be proposed anew. */
    public boolean cameToNothing() {
        return !isOpen() && !state.equals("in-force");
    }
}
