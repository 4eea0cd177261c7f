package cn.guicheng.procedure.complaint;

import cn.guicheng.engine.form.Texts;
import cn.guicheng.engine.variable.CaseVariables;
import cn.guicheng.register.normalform.NormalForm;
import cn.guicheng.register.signature.Signatures;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Whoever proposes the handling asks for the compensation; its papers stay with the proposal (AMB-13). */
@Component
record RecordProposalDelegate(Signatures signatures) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = execution.getProcessBusinessKey();
        String papers = (String) execution.getVariable(CaseVariables.ATTACHMENTS.name());

        String proposedBy =
                signatures.latest(caseNumber, Complaint.PROPOSE).orElseThrow().person();

        String account = Texts.tidy((String) execution.getVariable(Complaint.PAYEE_ACCOUNT.name()));
        Complaint.PAYEE_ACCOUNT.set(execution, account == null ? null : NormalForm.NUMBER.of(account));
        Complaint.PROPOSED_BY.set(execution, proposedBy);
        Complaint.COMPENSATION_REJECTED.set(execution, false);
        if (papers != null) {
            Complaint.AGREEMENT.set(execution, papers);
        }
    }
}
