package cn.guicheng.procedure.limitchange;

import cn.guicheng.limitchange.LimitChanges;
import cn.guicheng.signature.Signature;
import cn.guicheng.signature.Signatures;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enters who approved. */
@Component
class RecordLimitApprovalDelegate implements JavaDelegate {
    private final LimitChanges changes;
    private final Signatures signatures;

    RecordLimitApprovalDelegate(LimitChanges changes, Signatures signatures) {
        this.changes = changes;
        this.signatures = signatures;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = execution.getProcessBusinessKey();
        Signature approval =
                signatures.latest(caseNumber, LimitChangeCase.APPROVE).orElseThrow();

        changes.decide(caseNumber, approval.person(), "approved");
    }
}
