package cn.guicheng.procedure.limitchange;

import cn.guicheng.engine.internal.Unrestricted;
import cn.guicheng.limit.TableInForce;
import cn.guicheng.register.limitchange.LimitChange;
import cn.guicheng.register.limitchange.LimitChanges;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends, in the same transaction, the open proposals that were drawn up from a version which is no longer in force. */
@Component
record OvertakenChanges(LimitChanges changes, @Lazy RuntimeService runtimeService, Unrestricted unrestricted) {
    @EventListener
    void end(TableInForce event) {
        changes.open(event.version().key()).stream()
                .map(LimitChange::caseNumber)
                .filter(caseNumber -> !caseNumber.equals(event.version().source()))
                .forEach(this::end);
    }

    private void end(String caseNumber) {
        unrestricted.run(() -> runtimeService
                .createMessageCorrelation(LimitChangeCase.TABLE_CHANGED)
                .processInstanceBusinessKey(caseNumber)
                .correlate());
    }
}
