package cn.guicheng.procedure.decorationpermit;

import cn.guicheng.engine.variable.ProcessVariable;
import java.util.Set;

/** The contract of the procedure: its key and its variables. */
public interface DecorationPermit {
    String KEY = "decoration-permit";

    /** Where works are applied for. */
    Set<String> APPLICATIONS = Set.of("event_permitRequested", "userTask_correctApplication");

    String COLLECT = "userTask_collectFees";
    String ISSUE_CARDS = "userTask_issueCards";
    String PATROL = "userTask_patrol";
    String RECOVER_CARDS = "userTask_recoverCards";

    ProcessVariable<String> UNIT = ProcessVariable.of("unit", String.class);
    ProcessVariable<String> OWNER_NAME = ProcessVariable.of("ownerName", String.class);
    ProcessVariable<String> OWNER_PHONE = ProcessVariable.of("ownerPhone", String.class);
    ProcessVariable<String> OWNER_EMAIL = ProcessVariable.of("ownerEmail", String.class);
    ProcessVariable<Integer> WORKER_COUNT = ProcessVariable.of("workerCount", Integer.class);
    /** Comma-separated. */
    ProcessVariable<String> WORKS_SCOPE = ProcessVariable.of("worksScope", String.class);

    ProcessVariable<Number> DEPOSIT_IN_CENTS = ProcessVariable.of("depositInCents", Number.class);
    ProcessVariable<Number> MANAGEMENT_FEE_IN_CENTS = ProcessVariable.of("managementFeeInCents", Number.class);
    ProcessVariable<Number> SECURITY_FEE_IN_CENTS = ProcessVariable.of("securityFeeInCents", Number.class);
    ProcessVariable<String> DEPOSIT_RECEIPT = ProcessVariable.of("depositReceiptNumber", String.class);
    ProcessVariable<String> MANAGEMENT_FEE_RECEIPT = ProcessVariable.of("managementFeeReceiptNumber", String.class);
    ProcessVariable<String> SECURITY_FEE_RECEIPT = ProcessVariable.of("securityFeeReceiptNumber", String.class);
    ProcessVariable<String> PAYMENT_METHOD = ProcessVariable.of("paymentMethod", String.class);
    /** User id of who took the money. */
    ProcessVariable<String> COLLECTED_BY = ProcessVariable.of("collectedBy", String.class);

    /** JSON list of the workers' names, in the order of their cards. */
    String WORKER_NAMES = "workerNames";

    ProcessVariable<String> VIOLATION = ProcessVariable.of("violation", String.class);
    ProcessVariable<String> ORDERED = ProcessVariable.of("ordered", String.class);
    /** What a missing card costs, in yuan, by the table. */
    ProcessVariable<Number> CHARGE_IN_YUAN = ProcessVariable.of("chargeInYuan", Number.class);

    ProcessVariable<Integer> CARDS_RETURNED = ProcessVariable.of("cardsReturned", Integer.class);
    ProcessVariable<Boolean> MISSING_CARDS_CHARGED = ProcessVariable.of("missingCardsCharged", Boolean.class);

    /**
     * JSON list of what patrols found and of cards that are missing: {@code {"violation","ordered","at","patrolledBy"}} with
     * {@code violationName} in Chinese, and {@code amountInCents} where a table says what it costs.
     */
    String VIOLATIONS = "violations";
}
