package cn.guicheng.modelids;

/** What the tests call elements of {@code decoration-permit}; held against the model. */
public final class DecorationPermitIds {
    private DecorationPermitIds() {}

    public static final String CHECK_APPLICATION = "userTask_checkApplication";
    public static final String REVIEW_WORKS = "userTask_reviewWorks";
    public static final String APPROVE_PERMIT = "userTask_approvePermit";
    public static final String CORRECT_APPLICATION = "userTask_correctApplication";
    public static final String COLLECT_FEES = "userTask_collectFees";
    public static final String CHECK_COLLECTION = "userTask_checkCollection";
    public static final String ISSUE_CARDS = "userTask_issueCards";
    public static final String TIMER_PATROL = "timer_patrol";
    public static final String PATROL = "userTask_patrol";
    public static final String TIMER_PERMIT_ENDS_SOON = "timer_permitEndsSoon";
    public static final String TIMER_PERMIT_END = "timer_permitEnd";
    public static final String EXTEND_PERMIT = "userTask_extendPermit";
    public static final String ACCEPT_AS_ENGINEER = "userTask_acceptWorksAsEngineer";
    public static final String ACCEPT_AS_STEWARD = "userTask_acceptWorksAsSteward";
    public static final String RECOVER_CARDS = "userTask_recoverCards";
}
