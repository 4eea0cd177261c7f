package cn.guicheng.office.login;

import java.util.List;

/**
 * What is true of somebody's account.
 *
 * @param open whether they may come in at all; false for somebody unknown
 * @param credentialsVersion rises with each change of the password: what was logged in before is not any more
 * @param mustChangePassword whether they may do nothing but change their password
 * @param groups ids of all groups they belong to, sorted
 */
public record AccountState(boolean open, long credentialsVersion, boolean mustChangePassword, List<String> groups) {
    static final AccountState UNKNOWN = new AccountState(false, 0, false, List.of());
}
