package cn.guicheng.procedure.complaint;

import cn.guicheng.register.request.Requests;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Back to those who handle it, with both deadlines anew (COMP-28, COMP-43). */
@Component
record ReopenRequestDelegate(Requests requests, Clock clock) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = execution.getProcessBusinessKey();

        requests.reopen(caseNumber);

        Complaint.CUSTOMER_ANSWERED.set(execution, true);
        Complaint.CLOCKS_START_AT.set(execution, Date.from(clock.instant()));
    }
}
