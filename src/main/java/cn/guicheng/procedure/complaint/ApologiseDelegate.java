package cn.guicheng.procedure.complaint;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The promised time has passed without an answer: the customer hears an apology at once (COMP-24). */
@Component
record ApologiseDelegate(CustomerLetters letters) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        letters.promiseMissed(execution);
    }
}
