package cn.guicheng.engine.model;

/** What a procedure keeps out of a copy of one of its ended cases, because it is used up; the values are copied already. */
public interface CopyRule {
    /** Whether this rule speaks about copies of the procedure's cases. */
    boolean appliesTo(String procedure);

    /** Takes out what cannot be handed in a second time, with a note for the person. */
    void apply(CaseCopy copy);
}
