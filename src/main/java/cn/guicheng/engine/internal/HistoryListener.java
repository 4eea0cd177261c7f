package cn.guicheng.engine.internal;

import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricJobLog;

/** Is told of what has no listener of its own in a model: decisions and timers, in the transaction in which they happen. */
public interface HistoryListener {
    /** A decision was taken. */
    void decided(HistoricDecisionInstance decision);

    /** A timer of a case was set, fired or taken away. */
    void timed(HistoricJobLog log);
}
