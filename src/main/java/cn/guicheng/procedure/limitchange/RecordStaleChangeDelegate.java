package cn.guicheng.procedure.limitchange;

import cn.guicheng.register.limitchange.LimitChanges;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Another version of the table is in force: this one would undo it unseen, so it ends here and has to be drawn up anew. */
@Component
record RecordStaleChangeDelegate(LimitChanges changes) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        changes.end(execution.getProcessBusinessKey(), "stale");
    }
}
