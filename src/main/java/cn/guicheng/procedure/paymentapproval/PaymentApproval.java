package cn.guicheng.procedure.paymentapproval;

import cn.guicheng.engine.variable.ProcessVariable;
import java.util.Date;
import java.util.List;

/** The contract of the procedure: its key and its variables. */
public interface PaymentApproval {
    String KEY = "payment-approval";

    String AUDIT = "userTask_auditPayment";
    String GENERAL_MANAGER = "userTask_approveAsGeneralManager";
    String PREPARE_VOUCHER = "userTask_prepareVoucher";
    String PAY = "userTask_pay";

    /** User id of who asks for the payment; given by the caller. */
    ProcessVariable<String> REQUESTED_BY = ProcessVariable.of("requestedBy", String.class);
    /** What makes it this payment and no other: posted once; given by the caller. */
    ProcessVariable<String> PAYMENT_KEY = ProcessVariable.of("paymentKey", String.class);

    ProcessVariable<String> CATEGORY = ProcessVariable.of("category", String.class);
    ProcessVariable<Long> AMOUNT_IN_CENTS = ProcessVariable.of("amountInCents", Long.class);
    ProcessVariable<String> PAYEE_NAME = ProcessVariable.of("payeeName", String.class);
    ProcessVariable<String> PAYEE_BANK = ProcessVariable.of("payeeBank", String.class);
    ProcessVariable<String> PAYEE_ACCOUNT = ProcessVariable.of("payeeAccount", String.class);
    /** Number of the special report that comes with the request, or null. */
    ProcessVariable<String> SPECIAL_REPORT_NUMBER = ProcessVariable.of("specialReportNumber", String.class);
    /** When the chain of signatures that counts began; null on the first call, handed back to the caller. */
    ProcessVariable<Date> CHAIN_STARTED_AT = ProcessVariable.of("chainStartedAt", Date.class);
    /** Where a returned payment goes on (a word of {@link ResumePoint}), or null for the whole chain; given by the caller. */
    ProcessVariable<String> RESUME_AT = ProcessVariable.of("resumeAt", String.class);

    ProcessVariable<String> AUDIT_RESULT = ProcessVariable.of("auditResult", String.class);
    ProcessVariable<String> AUDIT_REASON = ProcessVariable.of("auditReason", String.class);
    ProcessVariable<String> VOUCHER_NUMBER = ProcessVariable.of("voucherNumber", String.class);
    ProcessVariable<String> PAYMENT_METHOD = ProcessVariable.of("paymentMethod", String.class);
    ProcessVariable<String> PAYMENT_REFERENCE = ProcessVariable.of("paymentReference", String.class);
    /** What a caller may leave out; the model asks about it all the same. */
    List<ProcessVariable<?>> OPTIONAL =
            List.of(PAYEE_BANK, PAYEE_ACCOUNT, SPECIAL_REPORT_NUMBER, CHAIN_STARTED_AT, RESUME_AT);

    /** JSON list of the voucher's lines. */
    String VOUCHER_LINES = "voucherLines";

    /** The word for {@link #RESUME_AT} by which a payment goes on at the step that returned it, as its signature names the step. */
    static String resumingAt(String returningStep) {
        return ResumePoint.atStep(returningStep).map(ResumePoint::word).orElseThrow();
    }
}
