package cn.guicheng.procedure.paymentapproval;

import cn.guicheng.register.exclusion.Exclusions;
import cn.guicheng.register.signature.Signatures;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Whoever asks for a payment, or started the case that it is for, does none of its steps (SOD-01); the chain of signatures that counts begins or goes on. */
@Component
record RegisterPaymentRequestDelegate(Exclusions exclusions, Signatures signatures, Clock clock)
        implements JavaDelegate {
    private static final String OWN_CASE = "职责分离（SOD-01）：这份单据由您发起，付款的任何环节都不能由您本人办理。";
    private static final String REASON = "职责分离（SOD-01）：这是您申请的付款，任何环节都不能由您本人办理。";

    @Override
    public void execute(DelegateExecution execution) {
        PaymentApproval.OPTIONAL.stream()
                .filter(variable -> !execution.hasVariable(variable.name()))
                .forEach(variable -> execution.setVariable(variable.name(), null));
        String requester = PaymentApproval.REQUESTED_BY.get(execution);

        String caseNumber = execution.getProcessBusinessKey();
        exclusions.exclude(caseNumber, PaymentApproval.KEY, requester, REASON);
        signatures
                .starters(Set.of(caseNumber))
                .values()
                .forEach(starter -> exclusions.exclude(caseNumber, PaymentApproval.KEY, starter.person(), OWN_CASE));

        String resumeAt = PaymentApproval.RESUME_AT.get(execution);
        if (resumeAt != null && ResumePoint.of(resumeAt).isEmpty()) {
            throw new IllegalArgumentException("付款审批不能从“%s”继续，可用的是：%s".formatted(resumeAt, ResumePoint.words()));
        }
        if (resumeAt == null) {
            PaymentApproval.CHAIN_STARTED_AT.set(execution, Date.from(clock.instant()));
        }
    }
}
