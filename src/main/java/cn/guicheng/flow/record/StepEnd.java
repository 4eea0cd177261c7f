package cn.guicheng.flow.record;

import java.time.OffsetDateTime;

/**
 * How a step ended.
 *
 * @param cancelled whether it went away without being done
 * @param person who did it; where it was cancelled, who held it, or null
 * @param department of that person, then; null where they belong to none
 * @param decision what was decided, or null
 */
public record StepEnd(OffsetDateTime endedAt, boolean cancelled, String person, String department, String decision) {
    /** The same with what was decided. */
    public StepEnd with(String made) {
        return new StepEnd(endedAt, cancelled, person, department, made);
    }
}
