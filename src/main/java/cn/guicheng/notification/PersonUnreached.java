package cn.guicheng.notification;

/**
 * A notice did not reach somebody, and no attempt will; published in the transaction that says so.
 *
 * @param recipient user id, or whatever else a notice was addressed to
 * @param problem why, in Chinese
 */
public record PersonUnreached(String recipient, String problem) {}
