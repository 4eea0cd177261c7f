package cn.guicheng.procedure.reimbursement;

import cn.guicheng.register.claim.Claims;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes that the claim came back, and whether it has come back too often (AMB-03). */
@Component
record ReturnClaimDelegate(Claims claims, ReimbursementSettings settings) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        int returns = Reimbursement.RETURN_COUNT.get(execution) + 1;

        claims.giveBack(execution.getProcessBusinessKey());

        Reimbursement.RETURN_COUNT.set(execution, returns);
        Reimbursement.RESUBMISSIONS_EXHAUSTED.set(execution, returns > settings.maxResubmissions());
    }
}
