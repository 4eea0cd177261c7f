package cn.guicheng.casework.guard;

import org.camunda.bpm.engine.delegate.DelegateTask;

/** Hears that somebody gives the opinion they were asked for, in the transaction in which they do. */
public interface OpinionGiven {
    /** {@code words} are checked and not blank. */
    void given(DelegateTask task, String person, String words);
}
