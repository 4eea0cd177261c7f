package cn.guicheng.procedure.reimbursement;

import cn.guicheng.register.claim.Claim;
import cn.guicheng.register.claim.Claims;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enters a new claim and its invoices in the registers (REIM-02). */
@Component
record RegisterClaimDelegate(ClaimReader reader, Claims claims, ClaimedInvoices invoices) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        Claim claim = reader.read(execution);

        invoices.claim(claim.caseNumber(), reader.invoices(execution));
        claims.submit(claim);

        Reimbursement.RETURN_COUNT.set(execution, 0);
        Reimbursement.RESUME_AT.set(execution, null);
        Reimbursement.CHAIN_STARTED_AT.set(execution, null);
    }
}
