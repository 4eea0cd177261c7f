package cn.guicheng.register.attachment;

import java.time.Duration;

/** Somebody uploaded as much as anybody may for now. */
public class TooManyUploads extends Exception {
    private static final long serialVersionUID = 1L;

    /** What there is too much of. */
    public enum Of {
        /** Files within an hour. */
        FILES,
        /** Bytes that no case refers to. */
        UNATTACHED
    }

    private final Of of;
    private final long limit;
    private final Duration wait;

    /** @param limit files or bytes */
    TooManyUploads(Of of, long limit, Duration wait) {
        this.of = of;
        this.limit = limit;
        this.wait = wait;
    }

    public Of of() {
        return of;
    }

    public long limit() {
        return limit;
    }

    /** After how long it is worth trying again, at least a second. */
    public Duration waitFor() {
        return wait.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : wait;
    }
}
