package cn.guicheng.procedure.reimbursement;

import cn.guicheng.procedure.paymentapproval.PaymentApproval;
import cn.guicheng.register.claim.Claim;
import cn.guicheng.register.claim.Claims;
import cn.guicheng.register.signature.Signature;
import cn.guicheng.register.signature.Signatures;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enters a correction and finds out where the chain goes on: at the step that returned it, or from the start (AMB-02). */
@Component
record ReviseClaimDelegate(ClaimReader reader, Claims claims, ClaimedInvoices invoices, Signatures signatures)
        implements JavaDelegate {
    private static final Set<String> HANDED_IN_BY = Set.of("start", "userTask_correctClaim");

    @Override
    public void execute(DelegateExecution execution) {
        Claim claim = reader.read(execution);

        Claim earlier = claims.get(claim.caseNumber());
        invoices.claim(claim.caseNumber(), reader.invoices(execution));
        claims.revise(claim);

        boolean continues = claim.onlyAddsPapersTo(earlier) && hasTheSameApplicant(claim.caseNumber());
        Reimbursement.RESUME_AT.set(execution, continues ? resumingAt(claim.caseNumber()) : null);
    }

    /** Whoever corrects for somebody who is gone counts as the applicant: what they signed before counts no longer. */
    private boolean hasTheSameApplicant(String caseNumber) {
        List<String> applicants = signatures.ofCase(caseNumber).stream()
                .filter(signature ->
                        signature.procedure().equals(Reimbursement.KEY) && HANDED_IN_BY.contains(signature.task()))
                .map(Signature::person)
                .toList();
        return applicants.size() < 2
                || applicants.get(applicants.size() - 1).equals(applicants.get(applicants.size() - 2));
    }

    private String resumingAt(String caseNumber) {
        return signatures.ofCase(caseNumber).stream()
                .filter(signature -> signature.procedure().equals(PaymentApproval.KEY))
                .reduce((earlier, later) -> later)
                .map(Signature::task)
                .map(PaymentApproval::resumingAt)
                .orElseThrow();
    }
}
