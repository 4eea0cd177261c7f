package cn.guicheng.engine.internal;

import java.util.List;
import org.camunda.bpm.engine.history.HistoricJobLog;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells each {@link HistoryListener} what the engine writes down; they need themselves the engine that is being built. */
@Component
class HistoryPlugin extends AbstractProcessEnginePlugin {
    private final ObjectProvider<HistoryListener> listeners;

    HistoryPlugin(ObjectProvider<HistoryListener> listeners) {
        this.listeners = listeners;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        // In this order: the engine's own gives a decision its id.
        configuration.setEnableDefaultDbHistoryEventHandler(false);
        configuration.setCustomHistoryEventHandlers(
                List.of(new RootOfHistory(), new DbHistoryEventHandler(), new Handler()));
    }

    private final class Handler implements HistoryEventHandler {
        @Override
        public void handleEvent(HistoryEvent event) {
            if (event instanceof HistoricDecisionEvaluationEvent evaluation) {
                listeners.forEach(listener -> listener.decided(evaluation.getRootHistoricDecisionInstance()));
            } else if (event instanceof HistoricJobLog log && log.getProcessInstanceId() != null) {
                listeners.forEach(listener -> listener.timed(log));
            } else if (event instanceof HistoricActivityInstanceEventEntity step
                    && event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_START)) {
                listeners.forEach(listener -> listener.reached(step.getProcessInstanceId(), step.getActivityType()));
            }
        }

        @Override
        public void handleEvents(List<HistoryEvent> events) {
            events.forEach(this::handleEvent);
        }
    }
}
