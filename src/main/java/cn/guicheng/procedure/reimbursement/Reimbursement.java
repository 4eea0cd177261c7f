package cn.guicheng.procedure.reimbursement;

import cn.guicheng.engine.model.ProcessVariable;
import java.util.Date;

/** The contract of the procedure: its key and its variables. */
public interface Reimbursement {
    String KEY = "reimbursement";

    ProcessVariable<String> CATEGORY = ProcessVariable.of("category", String.class);
    ProcessVariable<String> PURPOSE = ProcessVariable.of("purpose", String.class);
    ProcessVariable<String> PAYEE_NAME = ProcessVariable.of("payeeName", String.class);
    ProcessVariable<String> PAYEE_BANK = ProcessVariable.of("payeeBank", String.class);
    ProcessVariable<String> PAYEE_ACCOUNT = ProcessVariable.of("payeeAccount", String.class);
    ProcessVariable<String> SPECIAL_REPORT_NUMBER = ProcessVariable.of("specialReportNumber", String.class);
    ProcessVariable<String> PRIOR_CONSENT_BY = ProcessVariable.of("priorConsentBy", String.class);
    /** JSON list of {@link ClaimLine}s. */
    String CLAIM_LINES = "claimLines";
    /** Sum of the lines, computed here and nowhere else. */
    ProcessVariable<Long> AMOUNT_IN_CENTS = ProcessVariable.of("amountInCents", Long.class);
    /** The largest line, held against the expense standard (REIM-10). */
    ProcessVariable<Long> LARGEST_LINE_IN_CENTS = ProcessVariable.of("largestLineInCents", Long.class);
    /** How often the claim came back. */
    ProcessVariable<Integer> RETURN_COUNT = ProcessVariable.of("returnCount", Integer.class);

    ProcessVariable<Boolean> RESUBMISSIONS_EXHAUSTED = ProcessVariable.of("resubmissionsExhausted", Boolean.class);
    /** The payment task at which the chain continues, or null where it starts again. */
    ProcessVariable<String> RESUME_AT = ProcessVariable.of("resumeAt", String.class);
    /** When the chain of signatures that counts began. */
    ProcessVariable<Date> CHAIN_STARTED_AT = ProcessVariable.of("chainStartedAt", Date.class);
}
