package cn.guicheng.register.person;

/** Hears, in its transaction, of an account that is closed or opened again. */
public interface AccountListener {
    /** {@code by} is the administrator's user id. */
    void closed(String person, String by, String reason);

    void reopened(String person, String by);
}
