package cn.guicheng.procedure.limitchange;

import cn.guicheng.limit.TableVersions;
import cn.guicheng.register.limitchange.LimitChanges;
import cn.guicheng.register.signature.Signature;
import cn.guicheng.register.signature.Signatures;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enters who approved or refused; the table is locked first, as whoever puts a version in force then ends the other proposals. */
@Component
record RecordLimitDecisionDelegate(TableVersions versions, LimitChanges changes, Signatures signatures)
        implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = execution.getProcessBusinessKey();
        Signature signed =
                signatures.latest(caseNumber, LimitChangeCase.APPROVE).orElseThrow();

        versions.lock(changes.find(caseNumber).orElseThrow().limitTable());
        changes.decide(caseNumber, signed.person(), signed.decision().equals("approve") ? "approved" : "refused");
    }
}
