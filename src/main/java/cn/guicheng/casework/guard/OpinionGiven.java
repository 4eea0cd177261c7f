package cn.guicheng.casework.guard;

import org.camunda.bpm.engine.delegate.DelegateTask;

/** Hears that somebody gives the opinion they were asked for, or never will, in the transaction in which that is so. */
public interface OpinionGiven {
    /** {@code words} are checked and not blank. */
    void given(DelegateTask task, String person, String words);

    /** The account of who was asked is closed: nobody answers by this task any more. */
    void unanswered(DelegateTask task);
}
