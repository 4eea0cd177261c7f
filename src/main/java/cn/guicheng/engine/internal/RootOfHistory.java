package cn.guicheng.engine.internal;

import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** What the engine notes of a task without a step belongs to the case all the same: it is read with it, and goes with it. */
final class RootOfHistory implements HistoryEventHandler {
    @Override
    public void handleEvent(HistoryEvent event) {
        if (event.getRootProcessInstanceId() == null && event.getProcessInstanceId() != null) {
            ExecutionEntity instance =
                    Context.getCommandContext().getExecutionManager().findExecutionById(event.getProcessInstanceId());
            if (instance != null) {
                event.setRootProcessInstanceId(instance.getRootProcessInstanceId());
            }
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }
}
