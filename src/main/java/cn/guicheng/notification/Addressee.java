package cn.guicheng.notification;

/**
 * A person as a letter needs them.
 *
 * @param person user id
 * @param name as they are addressed
 * @param email their address as entered, or null
 */
public record Addressee(String person, String name, String email) {}
