package cn.guicheng.flow.figures;

/**
 * Runs that ended.
 *
 * @param onTime of these, those in which nothing was late
 * @param sentBack of these, those that somebody sent back at least once
 * @param refused of these, those that were refused
 * @param medianSeconds from start to end; null where none ended
 * @param p90Seconds within which nine of ten ended; null where none did
 */
public record EndedRuns(long count, long onTime, long sentBack, long refused, Long medianSeconds, Long p90Seconds) {
    /** The same, which took so long. */
    EndedRuns taking(Spread taken) {
        return new EndedRuns(count, onTime, sentBack, refused, taken.p50(), taken.p90());
    }

    /** Null where none ended. */
    public Double onTimeShare() {
        return share(onTime);
    }

    /** Null where none ended. */
    public Double sentBackShare() {
        return share(sentBack);
    }

    /** Null where none ended. */
    public Double refusedShare() {
        return share(refused);
    }

    private Double share(long part) {
        return count == 0 ? null : (double) part / count;
    }
}
