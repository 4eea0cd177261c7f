package cn.guicheng.procedure.complaint;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The customer knows how far it is, and when to hear again (COMP-24, COMP-47). */
@Component
record RecordPromiseDelegate(CustomerLetters letters) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        letters.informed(execution);

        Complaint.REPLY_DUE_AT.set(execution, Complaint.PROMISED_AT.get(execution));
    }
}
