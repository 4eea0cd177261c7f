package cn.guicheng.procedure.complaint;

import cn.guicheng.register.request.Requests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enters the department that handles the request (COMP-02). */
@Component
record RecordDispatchDelegate(Requests requests) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = execution.getProcessBusinessKey();

        requests.dispatch(caseNumber, Complaint.DEPARTMENT.get(execution));
    }
}
