package cn.guicheng.procedure.limitchange;

import cn.guicheng.register.limitchange.LimitChanges;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Whoever proposed it withdrew it before it was in force. */
@Component
record RecordLimitWithdrawalDelegate(LimitChanges changes) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        changes.end(execution.getProcessBusinessKey(), "withdrawn");
    }
}
