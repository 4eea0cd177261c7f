package cn.guicheng.casework.leaving;

/**
 * What an administrator asks for.
 *
 * @param person whose account
 * @param by user id of the administrator
 * @param handOverTo user id, or null
 * @param reason in words, not blank
 */
public record ClosingAsked(String person, String by, String handOverTo, String reason) {}
