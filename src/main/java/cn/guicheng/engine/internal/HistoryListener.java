package cn.guicheng.engine.internal;

import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricJobLog;

/** Is told of what has no listener of its own in a model, in the transaction in which it happens. */
public interface HistoryListener {
    /** A decision was taken. */
    default void decided(HistoricDecisionInstance decision) {}

    /** A timer of a case was set, fired or taken away. */
    default void timed(HistoricJobLog log) {}

    /** A case came to an element of its model; {@code type} as the engine calls it, such as {@code exclusiveGateway}. */
    default void reached(String processInstanceId, String type) {}
}
