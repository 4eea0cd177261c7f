package cn.guicheng.procedure.filelending;

import cn.guicheng.engine.variable.CaseVariables;
import cn.guicheng.register.archive.ItemNotAvailable;
import cn.guicheng.register.archive.LoanQueue;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Consented to, the request waits for its turn: whoever asked first has the item first. */
@Component
record JoinQueueDelegate(LoanQueue queue, Clock clock) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        try {
            boolean hasTurn = queue.join(
                    execution.getProcessBusinessKey(),
                    FileLending.ITEM_NUMBER.get(execution),
                    CaseVariables.STARTED_BY.get(execution),
                    FileLending.USE.get(execution),
                    FileLending.PURPOSE.get(execution),
                    FileLending.REQUESTED_AT
                            .get(execution)
                            .toInstant()
                            .atZone(clock.getZone())
                            .toOffsetDateTime());
            FileLending.HAS_TURN.set(execution, hasTurn);
        } catch (ItemNotAvailable destroyedMeanwhile) {
            throw new BpmnError("item-not-available", destroyedMeanwhile.inWords());
        }
    }
}
