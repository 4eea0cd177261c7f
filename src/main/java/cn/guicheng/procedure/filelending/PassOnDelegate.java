package cn.guicheng.procedure.filelending;

import cn.guicheng.register.archive.LoanQueue;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Whoever did not come for the item goes behind those who wait. */
@Component
record PassOnDelegate(LoanQueue queue) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        FileLending.HAS_TURN.set(execution, queue.passOn(execution.getProcessBusinessKey()));
    }
}
