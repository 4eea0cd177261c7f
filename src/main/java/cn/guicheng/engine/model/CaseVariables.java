package cn.guicheng.engine.model;

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
    /** Ids of the attachments, comma-separated. */
    ProcessVariable<String> ATTACHMENTS = ProcessVariable.of("attachments", String.class);
}
