package cn.guicheng.procedure.complaint;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the customer that the request has arrived, or what became of it at once (COMP-37). */
@Component
record AcknowledgeRequestDelegate(CustomerLetters letters) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        letters.received(execution);
    }
}
