package cn.guicheng.limit.backtest;

import java.time.Instant;
import java.util.Map;

/**
 * A decision of the history.
 *
 * @param processInstanceId of the case
 * @param inputs by column id, as the table got them
 */
record PastDecision(String processInstanceId, Instant decidedAt, Map<String, Object> inputs) {}
