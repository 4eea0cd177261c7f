package cn.guicheng.procedure.limitchange;

import cn.guicheng.register.limitchange.LimitChanges;
import cn.guicheng.register.signature.Signature;
import cn.guicheng.register.signature.Signatures;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enters who refused; whoever proposed it can propose it anew. */
@Component
record RecordLimitRefusalDelegate(LimitChanges changes, Signatures signatures) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = execution.getProcessBusinessKey();
        Signature refusal =
                signatures.latest(caseNumber, LimitChangeCase.APPROVE).orElseThrow();

        changes.decide(caseNumber, refusal.person(), "refused");
    }
}
