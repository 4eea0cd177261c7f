package cn.guicheng.limit;

/** Those who propose and approve what a limit table says. */
public final class LimitManagers {
    /** Id of their group. */
    public static final String GROUP = "limit-manager";

    private LimitManagers() {}
}
