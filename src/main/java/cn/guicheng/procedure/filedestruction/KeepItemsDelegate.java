package cn.guicheng.procedure.filedestruction;

import cn.guicheng.register.archive.Destructions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What was not approved is kept as before (FILE-04). */
@Component
record KeepItemsDelegate(Destructions destructions) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        destructions.keep(execution.getProcessBusinessKey(), ListedItems.of(execution));
    }
}
