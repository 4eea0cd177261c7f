package cn.guicheng.flow.recorder;

import java.util.List;
import org.camunda.bpm.engine.history.HistoricJobLog;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.springframework.beans.factory.ObjectProvider;

/** Hands on what has no listener of its own: decisions and timers. The recorder itself needs the engine that is being built. */
final class LateBoundHistoryRecorder implements HistoryEventHandler {
    private final ObjectProvider<HistoryRecorder> recorder;

    LateBoundHistoryRecorder(ObjectProvider<HistoryRecorder> recorder) {
        this.recorder = recorder;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricDecisionEvaluationEvent evaluation) {
            recorder.getObject().decided(evaluation.getRootHistoricDecisionInstance());
        } else if (event instanceof HistoricJobLog log && log.getProcessInstanceId() != null) {
            recorder.getObject().timed(log);
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }
}
