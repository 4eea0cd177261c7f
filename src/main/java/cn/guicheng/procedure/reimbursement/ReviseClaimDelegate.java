package cn.guicheng.procedure.reimbursement;

import cn.guicheng.claim.Claim;
import cn.guicheng.claim.Claims;
import cn.guicheng.procedure.paymentapproval.PaymentApproval;
import cn.guicheng.signature.Signature;
import cn.guicheng.signature.Signatures;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enters a correction and finds out where the chain goes on: at the step that returned it, or from the start (AMB-02). */
@Component
class ReviseClaimDelegate implements JavaDelegate {
    private final ClaimReader reader;
    private final Claims claims;
    private final ClaimedInvoices invoices;
    private final Signatures signatures;

    ReviseClaimDelegate(ClaimReader reader, Claims claims, ClaimedInvoices invoices, Signatures signatures) {
        this.reader = reader;
        this.claims = claims;
        this.invoices = invoices;
        this.signatures = signatures;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Claim claim = reader.read(execution);

        Claim earlier = claims.get(claim.caseNumber());
        invoices.claim(claim.caseNumber(), reader.invoices(execution));
        claims.revise(claim);

        boolean continues = claim.onlyAddsPapersTo(earlier);
        Reimbursement.RESUME_AT.set(execution, continues ? returnedAt(claim.caseNumber()) : null);
    }

    private String returnedAt(String caseNumber) {
        return signatures.ofCase(caseNumber).stream()
                .filter(signature -> signature.procedure().equals(PaymentApproval.KEY))
                .reduce((earlier, later) -> later)
                .map(Signature::task)
                .orElseThrow();
    }
}
