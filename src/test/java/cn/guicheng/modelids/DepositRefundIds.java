package cn.guicheng.modelids;

/** What the tests call elements of {@code deposit-refund}; held against the model. */
public final class DepositRefundIds {
    private DepositRefundIds() {}

    public static final String APPLY_FOR_REFUND = "userTask_applyForRefund";
    public static final String ASSESS_DEDUCTIONS = "userTask_assessDeductions";
    public static final String APPROVE_DEDUCTIONS = "userTask_approveDeductions";
    public static final String DECIDE_OBJECTION = "userTask_decideObjection";
    public static final String TIMER_OBJECTION_ENDS = "timer_objectionEnds";
}
