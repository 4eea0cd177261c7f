package cn.guicheng.procedure.reimbursement;

import cn.guicheng.register.claim.Claims;
import cn.guicheng.register.invoice.Invoices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes a refused claim; its invoices may be claimed again. */
@Component
record RefuseClaimDelegate(Claims claims, Invoices invoices) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = execution.getProcessBusinessKey();

        claims.close(caseNumber, "refused");
        invoices.release(caseNumber);
    }
}
