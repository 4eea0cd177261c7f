package cn.guicheng.modelids;

/** What the tests call elements of {@code payment-approval}; held against the model. */
public final class PaymentApprovalIds {
    private PaymentApprovalIds() {}

    public static final String APPROVE_AS_GENERAL_MANAGER = "userTask_approveAsGeneralManager";
    public static final String AUDIT_PAYMENT = "userTask_auditPayment";
    public static final String CONFIRM_INJURY = "userTask_confirmInjury";
    public static final String PAY = "userTask_pay";
    public static final String PREPARE_VOUCHER = "userTask_prepareVoucher";
    public static final String RECHECK_AS_FINANCE_HEAD = "userTask_recheckAsFinanceHead";
    public static final String SIGN_AS_DEPARTMENT_HEAD = "userTask_signAsDepartmentHead";
    public static final String SIGN_VOUCHER = "userTask_signVoucher";
    public static final String RULE_CONCLUDE_AUDIT = "businessRuleTask_concludeAudit";
    public static final String RULE_DETERMINE_ROUTE = "businessRuleTask_determineRoute";
    public static final String EVENT_PAID = "event_paid";
    public static final String EVENT_REFUSED_BY_AUDIT = "event_refusedByAudit";
    public static final String GATEWAY_RESUME_AT = "gateway_resumeAt";
    public static final String SERVICE_POST_PAYMENT = "serviceTask_postPayment";
}
