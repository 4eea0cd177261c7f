package cn.guicheng.flow.figures;

import java.time.OffsetDateTime;

/**
 * Runs that have not ended.
 *
 * @param oldestCase number of the case that was started first; null where none is open
 * @param oldestStartedAt when; null where none is open
 */
public record OpenRuns(long count, String oldestCase, OffsetDateTime oldestStartedAt) {
    public static final OpenRuns NONE = new OpenRuns(0, null, null);
}
