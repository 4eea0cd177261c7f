package cn.guicheng.engine.model;

import org.camunda.bpm.engine.delegate.VariableScope;

/** Whom a procedure lets do a step in the place of the person whom the step names, where that is not for anybody. */
public interface SubstituteRule {
    /** Whether this rule speaks about the step. */
    boolean appliesTo(String procedure, String task);

    /** Whether this person may do it. {@code values} are those of the case. */
    boolean permits(String person, VariableScope values);
}
