package cn.guicheng.procedure.reimbursement;

import cn.guicheng.register.claim.Claims;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes a paid claim; its invoices stay claimed. */
@Component
record CloseClaimDelegate(Claims claims) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = execution.getProcessBusinessKey();

        claims.close(caseNumber, "paid");
    }
}
