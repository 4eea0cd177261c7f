package cn.guicheng.notification;

import java.time.OffsetDateTime;

/**
 * Something to be told to one person by one channel.
 *
 * @param id kind, occasion, recipient and channel
 * @param caseNumber the case, or null where it is about none, such as a digest
 * @param procedure slug of the procedure it happened in, or null
 * @param taskId the task, or null where it is about the case
 * @param kind a {@link NoticeKind#id()}, a procedure's own such as {@code payment-approval.refused-by-audit}, or {@code digest}
 * @param recipient user id
 * @param channel name of the {@link Channel}
 * @param text one sentence in Chinese
 * @param createdAt when it happened
 * @param state a {@link NoticeState#id()}
 * @param attempts how often its delivery was tried
 */
record Notice(
        String id,
        String caseNumber,
        String procedure,
        String taskId,
        String kind,
        String recipient,
        String channel,
        String text,
        OffsetDateTime createdAt,
        String state,
        int attempts) {
    static final String DIGEST = "digest";

    boolean isDigest() {
        return kind.equals(DIGEST);
    }

    boolean is(NoticeState expected) {
        return state.equals(expected.id());
    }
}
