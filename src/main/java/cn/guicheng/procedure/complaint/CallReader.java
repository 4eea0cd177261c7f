package cn.guicheng.procedure.complaint;

import cn.guicheng.engine.form.Texts;
import cn.guicheng.register.request.Call;
import cn.guicheng.register.signature.Signatures;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Turns a completed call back into the call that the register holds; what was left out is null afterwards. */
@Component
record CallReader(Signatures signatures) {
    Call read(DelegateExecution execution) {
        return new Call(
                execution.getProcessBusinessKey(),
                Complaint.CALL_OUTCOME.get(execution),
                Complaint.AGENT_NUMBER.get(execution).strip(),
                Boolean.TRUE.equals(Complaint.IDENTITY_VERIFIED.get(execution)),
                Complaint.SATISFACTION_SCORE.get(execution),
                text(execution, Complaint.OPINION.name()),
                text(execution, Complaint.NEW_DEMAND.name()),
                text(execution, Complaint.NEW_DEMAND_ANSWER.name()),
                signatures
                        .latest(execution.getProcessBusinessKey(), Complaint.CALL_BACK)
                        .orElseThrow()
                        .person());
    }

    private static String text(DelegateExecution execution, String name) {
        String text = Texts.tidy((String) execution.getVariable(name));
        execution.setVariable(name, text);
        return text;
    }
}
