package cn.guicheng.engine.form;

/** What a procedure asks of the values beyond the form's own constraints: one that depends on another, on the lines, on the office. */
public interface SubmissionRule {
    /**
     * Whether this rule speaks about the submission.
     *
     * @param procedure the procedure's slug
     * @param element id of the start event or user task
     */
    boolean appliesTo(String procedure, String element);

    /** Throws {@link Refusal} where a value is not acceptable; changes nothing. */
    void check(Submission submission);
}
