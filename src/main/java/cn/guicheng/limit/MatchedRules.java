package cn.guicheng.limit;

import java.util.List;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;

/** Notes which rules matched: the result of an evaluation has their outputs and not their ids. */
final class MatchedRules implements DmnDecisionTableEvaluationListener {
    private final ThreadLocal<List<DmnEvaluatedDecisionRule>> matched = new ThreadLocal<>();

    @Override
    public void notify(DmnDecisionTableEvaluationEvent evaluation) {
        matched.set(evaluation.getMatchingRules());
    }

    /** The rules that matched in an evaluation of one table, in their order, after the table's hit policy. */
    List<DmnEvaluatedDecisionRule> in(Runnable evaluation) {
        try {
            evaluation.run();
            return matched.get();
        } finally {
            matched.remove();
        }
    }
}
