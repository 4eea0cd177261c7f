package cn.guicheng.notification;

import java.util.Arrays;

/** What became of a notice. */
public enum NoticeState {
    /** Waits for its delivery, or for the next attempt. */
    PENDING("pending"),
    /** Waits for the day's digest, or is in one that waits. */
    FOR_DIGEST("for-digest"),
    SENT("sent"),
    /** The recipient wants none of this kind. */
    SUPPRESSED("suppressed"),
    /** What it was about is not so any more, and nobody had heard of it. */
    WITHDRAWN("withdrawn"),
    /** No attempt will succeed until somebody mends the address. */
    UNDELIVERABLE("undeliverable");

    private final String id;

    NoticeState(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    static NoticeState of(String stored) {
        return Arrays.stream(values())
                .filter(state -> state.id.equals(stored))
                .findFirst()
                .orElseThrow();
    }
}
