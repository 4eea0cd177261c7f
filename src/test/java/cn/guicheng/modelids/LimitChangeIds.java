package cn.guicheng.modelids;

/** What the tests call elements of {@code limit-change}; held against the model. */
public final class LimitChangeIds {
    private LimitChangeIds() {}

    public static final String APPROVE_LIMIT_CHANGE = "userTask_approveLimitChange";
    public static final String TIMER_EFFECTIVE_FROM = "timer_effectiveFrom";
    public static final String EVENT_CHANGE_IN_FORCE = "event_changeInForce";
}
