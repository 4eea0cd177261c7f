package cn.guicheng.procedure.depositrefund;

import cn.guicheng.engine.variable.ProcessVariable;
import java.util.Optional;

/** The contract of the procedure: its key, its variables, and how a permit that is over starts it. */
public interface DepositRefund {
    String KEY = "deposit-refund";

    String START = "event_refundRequested";
    String APPLY = "userTask_applyForRefund";
    String ASSESS = "userTask_assessDeductions";

    /** By which the front desk says that the owner objects. */
    String OWNER_OBJECTED = "deposit-refund.owner-objected";

    ProcessVariable<String> DEPOSIT_NUMBER = ProcessVariable.of("depositNumber", String.class);
    ProcessVariable<String> PERMIT_CASE_NUMBER = ProcessVariable.of("permitCaseNumber", String.class);
    ProcessVariable<String> UNIT = ProcessVariable.of("unit", String.class);
    ProcessVariable<String> OWNER_NAME = ProcessVariable.of("ownerName", String.class);
    ProcessVariable<String> OWNER_PHONE = ProcessVariable.of("ownerPhone", String.class);
    ProcessVariable<String> OWNER_EMAIL = ProcessVariable.of("ownerEmail", String.class);
    ProcessVariable<String> RECEIPT_NUMBER = ProcessVariable.of("receiptNumber", String.class);
    ProcessVariable<Long> DEPOSIT_IN_CENTS = ProcessVariable.of("depositInCents", Long.class);

    ProcessVariable<String> PAYEE_NAME = ProcessVariable.of("payeeName", String.class);
    ProcessVariable<String> ORIGINAL_RECEIPT = ProcessVariable.of("originalReceipt", String.class);

    /** Sum of the items. */
    ProcessVariable<Long> DEDUCTIONS_IN_CENTS = ProcessVariable.of("deductionsInCents", Long.class);

    /** JSON list of what patrols recorded, worded, each with its {@code kind}. */
    String VIOLATIONS = "violations";
    /** JSON list of the items: {@code violation}, {@code amountInCents}, {@code reason}; proposed by the table until assessed. */
    String DEDUCTIONS = "deductions";

    /**
     * Starts the refund of a permit's deposit as a case of its own, in the caller's transaction, once: nothing where the permit
     * left no deposit, or its refund is under way or done. Returns the number of the case started.
     *
     * <p>The permit's variable {@code violations} is a JSON list of {@code {"violation","ordered","at","patrolledBy"}}; an item
     * with {@code amountInCents} is proposed with that amount, others with that of the table.
     *
     * @throws IllegalStateException where the works are not accepted or the cards not back
     */
    Optional<String> startFor(String permitCaseNumber);
}
