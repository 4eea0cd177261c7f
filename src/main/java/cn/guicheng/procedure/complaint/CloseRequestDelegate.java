package cn.guicheng.procedure.complaint;

import cn.guicheng.engine.variable.CaseVariables;
import cn.guicheng.register.request.Requests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enters what the request came to (COMP-28, COMP-38). */
@Component
record CloseRequestDelegate(Requests requests, CustomerLetters letters) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = execution.getProcessBusinessKey();
        String outcome = CaseVariables.OUTCOME.get(execution);

        requests.close(caseNumber, outcome);
        letters.closed(execution, outcome);
    }
}
