package cn.guicheng.limit.release;

import cn.guicheng.limit.release.Release.Effect;
import cn.guicheng.limit.table.LimitTable;
import java.util.Optional;

/**
 * Three tables of one key. The rows belong to the managers, their frame (name, columns, hit policy) to the program.
 *
 * @param last as shipped the last time; empty where nobody knows
 * @param now as shipped now
 * @param live in force; empty where it cannot be read, and then it stays
 */
record Drift(Optional<LimitTable> last, LimitTable now, Optional<LimitTable> live) {
    /** What is to be done, where the release says something new. */
    Effect effect() {
        if (live.equals(Optional.of(now))) {
            return Effect.UNCHANGED;
        }
        if (live.isEmpty()) {
            return Effect.KEPT;
        }
        if (live.equals(last)) {
            return Effect.BROUGHT;
        }
        if (!live.get().servesLike(now)) {
            return Effect.REPLACED;
        }
        return live.get().rules().equals(now.rules()) ? Effect.BROUGHT : Effect.KEPT;
    }

    /** Whether the rows in force need a new frame: managers cannot change it, so only a release can. */
    boolean changesTheFrame() {
        return live.filter(inForce -> !inForce.withRules(now.rules()).equals(now))
                .isPresent();
    }
}
