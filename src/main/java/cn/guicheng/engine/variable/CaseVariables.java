package cn.guicheng.engine.variable;

/** The variables that every case has, whatever its procedure. */
public interface CaseVariables {
    /** User id of who started the case. */
    ProcessVariable<String> STARTED_BY = ProcessVariable.of("startedBy", String.class);
    /** Outcome of the task just completed. */
    ProcessVariable<String> DECISION = ProcessVariable.of("decision", String.class);
    /** Words of whoever completed it. */
    ProcessVariable<String> COMMENT = ProcessVariable.of("comment", String.class);
    /** What the case came to. */
    ProcessVariable<String> OUTCOME = ProcessVariable.of("outcome", String.class);
    /** How much the case is about, in cents, where it is about money: every procedure calls it the same. */
    ProcessVariable<Long> AMOUNT = ProcessVariable.of("amountInCents", Long.class);
    /** Ids of the attachments, comma-separated. */
    ProcessVariable<String> ATTACHMENTS = ProcessVariable.of("attachments", String.class);
}
