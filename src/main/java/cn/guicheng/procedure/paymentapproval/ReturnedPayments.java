package cn.guicheng.procedure.paymentapproval;

import cn.guicheng.register.signature.Signature;
import cn.guicheng.register.signature.Signatures;
import org.springframework.stereotype.Component;

/** Tells a caller where its returned payment may go on. */
@Component
public class ReturnedPayments {
    private final Signatures signatures;

    ReturnedPayments(Signatures signatures) {
        this.signatures = signatures;
    }

    /** The step that returned the case's payment, which was signed last. */
    public ResumePoint returnedAt(String caseNumber) {
        return signatures.ofCase(caseNumber).stream()
                .filter(signature -> signature.procedure().equals(PaymentApproval.KEY))
                .reduce((earlier, later) -> later)
                .map(Signature::task)
                .flatMap(ResumePoint::atStep)
                .orElseThrow();
    }
}
