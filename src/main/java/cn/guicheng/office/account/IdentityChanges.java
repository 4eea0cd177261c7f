package cn.guicheng.office.account;

/**
 * Is asked within each change of people and groups, whatever brings it about: the administrator's pages, the REST interface,
 * the organisation's file, Java. What it refuses has not happened.
 */
public interface IdentityChanges {
    void userCreated(String user);

    void userChanged(String user);

    void userDeleted(String user);

    void memberAdded(String user, String group);

    void memberRemoved(String user, String group);

    void groupSaved(String group);

    void groupDeleted(String group);
}
