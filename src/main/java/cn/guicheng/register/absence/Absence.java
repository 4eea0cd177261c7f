package cn.guicheng.register.absence;

import java.time.OffsetDateTime;

/**
 * Somebody is away.
 *
 * @param person user id
 * @param startsAt from this moment
 * @param endsAt until just before this moment
 * @param substitute user id of who stands in, or null
 */
public record Absence(
        long id, String person, OffsetDateTime startsAt, OffsetDateTime endsAt, String substitute, String state) {
    /** Its beginning is still to come, or was not acted upon yet. */
    public static final String PLANNED = "planned";

    /** Its beginning was acted upon: what the person had claimed went back. */
    public static final String RUNNING = "running";

    /** It is over, at its time or before. */
    public static final String OVER = "over";

    /** Whether it is under way, or has been, at this moment, acted upon or not. */
    public boolean hasBegun(OffsetDateTime now) {
        return !startsAt.isAfter(now);
    }
}
