package cn.guicheng.procedure.complaint;

import cn.guicheng.register.request.Requests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enters that the request is resolved: the time to resolve stops here (AMB-08). */
@Component
record RecordResolutionDelegate(Requests requests, CustomerLetters letters) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = execution.getProcessBusinessKey();
        String rootCause = (String) execution.getVariable(Complaint.ROOT_CAUSE.name());

        requests.resolve(caseNumber, rootCause);
        letters.resolved(execution);

        Complaint.REQUEST_RESOLVED.set(execution, true);
    }
}
