package cn.guicheng.casework.guard;

import cn.guicheng.casework.cases.CasesLeftBehind;
import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.engine.variable.CaseVariables;
import cn.guicheng.notification.NoticeKind;
import cn.guicheng.notification.Notices;
import cn.guicheng.notification.Occasion;
import cn.guicheng.register.person.AccountRegister;
import cn.guicheng.register.signature.Signature;
import cn.guicheng.register.signature.Signatures;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** A case that ended is told to who started it, unless they ended it themselves. */
@Component
record CaseEnding(
        Notices notices,
        ProcedureModels models,
        Signatures signatures,
        AccountRegister accounts,
        CasesLeftBehind leftBehind)
        implements ExecutionListener {
    @Override
    public void notify(DelegateExecution execution) {
        String starter = CaseVariables.STARTED_BY.get(execution);
        String outcome = CaseVariables.OUTCOME.get(execution);
        boolean called = execution.getSuperExecution() != null;
        if (called || starter == null || outcome == null || isLastWordOf(starter, execution.getProcessBusinessKey())) {
            return;
        }
        ProcedureModel model = models.of(execution.getProcessDefinitionId());
        notices.tell(
                Occasion.ofCase(
                        NoticeKind.CASE_ENDED.id(),
                        execution.getProcessBusinessKey(),
                        model.key(),
                        "单据" + model.optionName("outcome", outcome).orElse("已办结")),
                told(starter, execution.getProcessBusinessKey()));
    }

    /** Of somebody who is gone, those who answer for the case. */
    private Set<String> told(String starter, String caseNumber) {
        if (!accounts.isClosed(starter)) {
            return Set.of(starter);
        }
        Set<String> answering = new HashSet<>(leftBehind.answeringFor(caseNumber));
        signatures.latest(caseNumber).map(Signature::person).ifPresent(answering::remove);
        return answering;
    }

    /** Whoever ended a case themselves, such as by withdrawing it, knows. */
    private boolean isLastWordOf(String person, String caseNumber) {
        return signatures
                .latest(caseNumber)
                .filter(signature -> signature.person().equals(person))
                .isPresent();
    }
}
