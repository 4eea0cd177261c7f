package cn.guicheng.notification;

/**
 * A person as a letter needs them.
 *
 * @param person user id
 * @param name as they are addressed
 * @param email their address as entered, or null
 * @param outside whether they are none of the office: they are told nothing internal and have no settings
 */
public record Addressee(String person, String name, String email, boolean outside) {}
