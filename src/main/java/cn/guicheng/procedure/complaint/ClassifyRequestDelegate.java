package cn.guicheng.procedure.complaint;

import cn.guicheng.register.request.Requests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enters how serious the request is, and the department proposed for it (COMP-59). */
@Component
record ClassifyRequestDelegate(Requests requests) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = execution.getProcessBusinessKey();

        requests.classify(caseNumber, Complaint.SEVERITY.get(execution), Complaint.PROPOSED_DEPARTMENT.get(execution));
    }
}
