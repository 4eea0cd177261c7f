package cn.guicheng.procedure.complaint;

import cn.guicheng.engine.model.CaseVariables;
import cn.guicheng.register.request.Requests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enters what the request came to (COMP-28, COMP-38). */
@Component
class CloseRequestDelegate implements JavaDelegate {
    private final Requests requests;
    private final CustomerLetters letters;

    CloseRequestDelegate(Requests requests, CustomerLetters letters) {
        this.requests = requests;
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = execution.getProcessBusinessKey();
        String outcome = CaseVariables.OUTCOME.get(execution);

        requests.close(caseNumber, outcome);
        letters.closed(execution, outcome);
    }
}
