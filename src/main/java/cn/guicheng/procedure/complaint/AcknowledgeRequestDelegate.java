package cn.guicheng.procedure.complaint;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the customer that the request has arrived, or what became of it at once (COMP-37). */
@Component
class AcknowledgeRequestDelegate implements JavaDelegate {
    private final CustomerLetters letters;

    AcknowledgeRequestDelegate(CustomerLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.received(execution);
    }
}
