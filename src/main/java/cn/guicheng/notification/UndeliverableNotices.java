package cn.guicheng.notification;

import java.time.OffsetDateTime;

/**
 * What cannot be delivered to one person.
 *
 * @param recipient user id
 * @param problem why, in Chinese
 * @param notices how many
 * @param since when the oldest was written
 */
public record UndeliverableNotices(String recipient, String problem, int notices, OffsetDateTime since) {}
