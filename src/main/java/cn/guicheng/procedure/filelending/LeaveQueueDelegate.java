package cn.guicheng.procedure.filelending;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.register.archive.LoanChanged;
import cn.guicheng.register.archive.LoanQueue;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A request that is withdrawn waits no more, and the next has its turn. */
@Component
record LeaveQueueDelegate(LoanQueue queue) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        try {
            queue.leave(execution.getProcessBusinessKey());
        } catch (LoanChanged handedOverMeanwhile) {
            throw Refusal.clash("档案已经交付，不能再撤回。");
        }
    }
}
