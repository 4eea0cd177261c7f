package cn.guicheng.modelids;

/** What the tests call elements of {@code damage-compensation}; held against the model. */
public final class DamageCompensationIds {
    private DamageCompensationIds() {}

    public static final String HEAR_PERSON = "userTask_hearPerson";
    public static final String APPROVE_COMPENSATION = "userTask_approveCompensation";
    public static final String COLLECT_COMPENSATION = "userTask_collectCompensation";
}
