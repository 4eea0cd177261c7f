package cn.guicheng.procedure.complaint;

import cn.guicheng.engine.model.ProcessVariable;
import java.util.Date;
import java.util.List;
import java.util.Set;

/** The contract of the procedure: its key and its variables. */
public interface Complaint {
    String KEY = "complaint";

    String START = "event_requestReceived";
    String DISPATCH = "userTask_dispatchRequest";
    String PROPOSE = "userTask_proposeHandling";
    String RESOLVE = "userTask_resolveRequest";
    String TAKE_OVER = "userTask_takeOverRequest";
    String SUPERVISE = "userTask_superviseRequest";
    String INFORM = "userTask_informCustomer";
    String CALL_BACK = "userTask_callBack";
    String DECIDE_UNSATISFIED = "userTask_decideUnsatisfied";

    String FRONT_DESK = "front-desk";
    String SUPERVISOR = "customer-service-supervisor";
    String GENERAL_MANAGER = "general-manager";

    /** The outcomes of a call in which the customer was spoken to. */
    Set<String> REACHED = Set.of("satisfied", "not-done", "not-accepted");

    /** The kinds of request in which something went wrong: they are called back, and count as repeated. */
    Set<String> GRIEVANCES = Set.of("complaint", "repair");

    ProcessVariable<String> CHANNEL = ProcessVariable.of("channel", String.class);
    ProcessVariable<String> REQUEST_TYPE = ProcessVariable.of("requestType", String.class);
    ProcessVariable<String> TOPIC = ProcessVariable.of("topic", String.class);
    ProcessVariable<String> CUSTOMER_NAME = ProcessVariable.of("customerName", String.class);
    ProcessVariable<String> CUSTOMER_PHONE = ProcessVariable.of("customerPhone", String.class);
    ProcessVariable<String> CUSTOMER_EMAIL = ProcessVariable.of("customerEmail", String.class);
    ProcessVariable<String> UNIT = ProcessVariable.of("unit", String.class);
    /** Whether a unit is named of which nobody was heard before. */
    ProcessVariable<Boolean> UNIT_UNKNOWN = ProcessVariable.of("unitUnknown", Boolean.class);

    ProcessVariable<Date> OCCURRED_AT = ProcessVariable.of("occurredAt", Date.class);
    ProcessVariable<String> DESCRIPTION = ProcessVariable.of("description", String.class);
    ProcessVariable<String> EXPECTED_REMEDY = ProcessVariable.of("expectedRemedy", String.class);
    /** User id of who is complained about, or null. */
    ProcessVariable<String> COMPLAINED_PERSON = ProcessVariable.of("complainedPerson", String.class);
    /** Number of the case this one is linked to, or null. */
    ProcessVariable<String> FOLLOW_UP_OF = ProcessVariable.of("followUpOf", String.class);

    ProcessVariable<String> ANSWER = ProcessVariable.of("answer", String.class);

    ProcessVariable<Boolean> PERSONAL_INJURY = ProcessVariable.of("personalInjury", Boolean.class);
    ProcessVariable<Boolean> MEDIA_OR_AUTHORITY = ProcessVariable.of("mediaOrAuthority", Boolean.class);
    ProcessVariable<Boolean> LEGAL_THREAT = ProcessVariable.of("legalThreat", Boolean.class);
    ProcessVariable<Boolean> REPEATED = ProcessVariable.of("repeated", Boolean.class);
    ProcessVariable<Boolean> OUT_OF_SCOPE = ProcessVariable.of("outOfScope", Boolean.class);
    ProcessVariable<Boolean> ANSWERED_ON_THE_SPOT = ProcessVariable.of("answeredOnTheSpot", Boolean.class);
    ProcessVariable<Boolean> ABOUT_FRONT_DESK = ProcessVariable.of("aboutFrontDesk", Boolean.class);
    ProcessVariable<Boolean> ANONYMOUS = ProcessVariable.of("anonymous", Boolean.class);
    ProcessVariable<Long> CLAIMED_AMOUNT_IN_CENTS = ProcessVariable.of("claimedAmountInCents", Long.class);

    ProcessVariable<String> SEVERITY = ProcessVariable.of("severity", String.class);
    /** The severity that the handling department found too low, or null. */
    ProcessVariable<String> FOUND_MORE_SERIOUS_THAN = ProcessVariable.of("foundMoreSeriousThan", String.class);

    ProcessVariable<Integer> RESOLVE_HOURS = ProcessVariable.of("resolveHours", Integer.class);
    ProcessVariable<Integer> REPLY_HOURS = ProcessVariable.of("replyHours", Integer.class);
    ProcessVariable<Integer> FOLLOW_UP_HOURS = ProcessVariable.of("followUpHours", Integer.class);
    /** From when the running deadlines count: the registration, or when handling was reopened. */
    ProcessVariable<Date> CLOCKS_START_AT = ProcessVariable.of("clocksStartAt", Date.class);

    ProcessVariable<Date> RESOLVE_DUE_AT = ProcessVariable.of("resolveDueAt", Date.class);
    ProcessVariable<Date> REPLY_DUE_AT = ProcessVariable.of("replyDueAt", Date.class);
    ProcessVariable<Date> PROMISED_AT = ProcessVariable.of("promisedAt", Date.class);
    ProcessVariable<String> INFORMED_HOW = ProcessVariable.of("informedHow", String.class);

    /** What ends the clocks, and what ends the department's handling. */
    ProcessVariable<Boolean> REQUEST_RESOLVED = ProcessVariable.of("requestResolved", Boolean.class);

    ProcessVariable<Boolean> CUSTOMER_ANSWERED = ProcessVariable.of("customerAnswered", Boolean.class);
    ProcessVariable<Boolean> TAKEN_OVER = ProcessVariable.of("takenOver", Boolean.class);

    ProcessVariable<String> PROPOSED_DEPARTMENT = ProcessVariable.of("proposedDepartment", String.class);
    ProcessVariable<String> DEPARTMENT = ProcessVariable.of("department", String.class);
    ProcessVariable<String> RESPONSIBLE_PERSON = ProcessVariable.of("responsiblePerson", String.class);
    /** User id of who proposed the handling: who asks for the compensation. */
    ProcessVariable<String> PROPOSED_BY = ProcessVariable.of("proposedBy", String.class);

    ProcessVariable<String> PROPOSAL = ProcessVariable.of("proposal", String.class);
    /** Ids of the papers that came with a proposal of compensation, or null. */
    ProcessVariable<String> AGREEMENT = ProcessVariable.of("agreement", String.class);

    ProcessVariable<Boolean> PROPOSAL_APPROVED = ProcessVariable.of("proposalApproved", Boolean.class);
    ProcessVariable<Long> COMPENSATION_IN_CENTS = ProcessVariable.of("compensationInCents", Long.class);
    /** What the general manager approved and nobody has paid yet. */
    ProcessVariable<Long> COMPENSATION_DUE_IN_CENTS = ProcessVariable.of("compensationDueInCents", Long.class);

    ProcessVariable<Boolean> COMPENSATION_REJECTED = ProcessVariable.of("compensationRejected", Boolean.class);
    /** Counts the case's compensations, so that each is paid once; that of the next. */
    ProcessVariable<Long> COMPENSATION_NUMBER = ProcessVariable.of("compensationNumber", Long.class);

    ProcessVariable<String> PAYEE_ACCOUNT = ProcessVariable.of("payeeAccount", String.class);

    /** Whether handling was finished before, so that a reopened case goes back to those who did it. */
    ProcessVariable<Boolean> HANDLED_BEFORE = ProcessVariable.of("handledBefore", Boolean.class);

    ProcessVariable<String> RESOLUTION = ProcessVariable.of("resolution", String.class);
    ProcessVariable<String> ROOT_CAUSE = ProcessVariable.of("rootCause", String.class);
    /** Whether a complaint about a person is upheld; null before it is judged. */
    ProcessVariable<Boolean> UPHELD = ProcessVariable.of("upheld", Boolean.class);

    ProcessVariable<Boolean> IDENTITY_VERIFIED = ProcessVariable.of("identityVerified", Boolean.class);
    ProcessVariable<String> AGENT_NUMBER = ProcessVariable.of("agentNumber", String.class);
    ProcessVariable<String> CALL_OUTCOME = ProcessVariable.of("callOutcome", String.class);
    ProcessVariable<Integer> CALL_NUMBER = ProcessVariable.of("callNumber", Integer.class);
    /** What follows from the latest call, as the table said; null before the first. */
    ProcessVariable<String> NEXT_STEP = ProcessVariable.of("nextStep", String.class);

    ProcessVariable<Integer> SATISFACTION_SCORE = ProcessVariable.of("satisfactionScore", Integer.class);
    ProcessVariable<String> OPINION = ProcessVariable.of("opinion", String.class);
    ProcessVariable<String> NEW_DEMAND = ProcessVariable.of("newDemand", String.class);
    ProcessVariable<String> NEW_DEMAND_ANSWER = ProcessVariable.of("newDemandAnswer", String.class);

    /** Texts of the intake: tidied, and null where nothing was filled in. */
    List<ProcessVariable<String>> INTAKE_TEXTS = List.of(
            CUSTOMER_NAME,
            CUSTOMER_PHONE,
            CUSTOMER_EMAIL,
            UNIT,
            DESCRIPTION,
            EXPECTED_REMEDY,
            COMPLAINED_PERSON,
            FOLLOW_UP_OF,
            ANSWER);

    /** Answers of the intake that are no unless somebody says yes. */
    List<ProcessVariable<Boolean>> INTAKE_ANSWERS = List.of(
            PERSONAL_INJURY,
            MEDIA_OR_AUTHORITY,
            LEGAL_THREAT,
            OUT_OF_SCOPE,
            ANSWERED_ON_THE_SPOT,
            ABOUT_FRONT_DESK,
            ANONYMOUS);

    /** What the model asks about before anybody filled it in. */
    List<ProcessVariable<?>> ASKED_LATER =
            List.of(FOUND_MORE_SERIOUS_THAN, RESOLVE_DUE_AT, REPLY_DUE_AT, PROPOSED_BY, PROPOSAL, AGREEMENT, UPHELD);
}
