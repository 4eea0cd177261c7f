package cn.guicheng.procedure.filelending;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.register.archive.LoanChanged;
import cn.guicheng.register.archive.LoanQueue;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A request that is withdrawn waits no more, and the next has its turn. */
@Component
class LeaveQueueDelegate implements JavaDelegate {
    private final LoanQueue queue;

    LeaveQueueDelegate(LoanQueue queue) {
        this.queue = queue;
    }

    @Override
    public void execute(DelegateExecution execution) {
        try {
            queue.leave(execution.getProcessBusinessKey());
        } catch (LoanChanged handedOverMeanwhile) {
            throw Refusal.clash("档案已经交付，不能再撤回。");
        }
    }
}
