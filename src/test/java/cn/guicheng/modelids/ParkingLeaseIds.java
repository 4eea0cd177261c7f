package cn.guicheng.modelids;

/** What the tests call elements of {@code parking-lease}; held against the model. */
public final class ParkingLeaseIds {
    private ParkingLeaseIds() {}

    public static final String TIMER_LEASE_ENDS_SOON = "timer_leaseEndsSoon";
    public static final String RENEW_OR_END = "userTask_renewOrEnd";
    public static final String TIMER_LEASE_ENDS = "timer_leaseEnds";
    public static final String CHECK_LEASE = "userTask_checkLease";
    public static final String CORRECT_LEASE = "userTask_correctLease";
    public static final String COLLECT_FEE = "userTask_collectFee";
    public static final String SIGN_AGREEMENT = "userTask_signAgreement";
}
