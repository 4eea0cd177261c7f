package cn.guicheng.procedure.complaint;

import cn.guicheng.engine.internal.ProgramStart;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens a case of its own for what else the customer wants, linked to this one (COMP-23). */
@Component
record OpenFollowUpDelegate(FollowUps followUps, ProgramStart cases) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        cases.start(Complaint.KEY, followUps.of(execution));
    }
}
