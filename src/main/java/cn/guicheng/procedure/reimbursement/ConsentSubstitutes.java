package cn.guicheng.procedure.reimbursement;

import cn.guicheng.engine.model.SubstituteRule;
import cn.guicheng.engine.variable.CaseVariables;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Prior consent is confirmed, in the place of somebody gone, only by another who could have given it (REIM-17, -18). */
@Component
record ConsentSubstitutes(Consent consent) implements SubstituteRule {
    @Override
    public boolean appliesTo(String procedure, String task) {
        return procedure.equals(Reimbursement.KEY) && task.equals("userTask_confirmConsent");
    }

    @Override
    public boolean permits(String person, VariableScope claim) {
        return consent.consenters(Reimbursement.CATEGORY.get(claim), CaseVariables.STARTED_BY.get(claim))
                .contains(person);
    }
}
