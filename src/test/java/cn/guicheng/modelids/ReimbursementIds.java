package cn.guicheng.modelids;

/** What the tests call elements of {@code reimbursement}; held against the model. */
public final class ReimbursementIds {
    private ReimbursementIds() {}

    public static final String CONFIRM_CONSENT = "userTask_confirmConsent";
    public static final String CORRECT_CLAIM = "userTask_correctClaim";
    public static final String CALL_APPROVE_PAYMENT = "callActivity_approvePayment";
    public static final String SERVICE_CLOSE_CLAIM = "serviceTask_closeClaim";
}
