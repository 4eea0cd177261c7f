package cn.guicheng.procedure.paymentapproval;

import cn.guicheng.register.signature.Signatures;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The accountant's signature carries what the audit table concluded from the findings, and why (REIM-10, REIM-13). */
@Component
record RecordAuditResultDelegate(Signatures signatures) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        String result = PaymentApproval.AUDIT_RESULT.get(execution);
        String reason = PaymentApproval.AUDIT_REASON.get(execution);

        signatures.conclude(execution.getProcessBusinessKey(), PaymentApproval.AUDIT, result, reason);
    }
}
