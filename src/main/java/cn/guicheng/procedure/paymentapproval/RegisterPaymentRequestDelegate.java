package cn.guicheng.procedure.paymentapproval;

import cn.guicheng.register.exclusion.Exclusions;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Whoever asks for a payment does none of its steps (SOD-01); the chain of signatures that counts begins or goes on. */
@Component
record RegisterPaymentRequestDelegate(Exclusions exclusions, Clock clock) implements JavaDelegate {
    private static final String REASON = "职责分离（SOD-01）：这是您申请的付款，任何环节都不能由您本人办理。";

    @Override
    public void execute(DelegateExecution execution) {
        PaymentApproval.OPTIONAL.stream()
                .filter(variable -> !execution.hasVariable(variable.name()))
                .forEach(variable -> execution.setVariable(variable.name(), null));
        String requester = PaymentApproval.REQUESTED_BY.get(execution);

        exclusions.exclude(execution.getProcessBusinessKey(), PaymentApproval.KEY, requester, REASON);

        String resumeAt = PaymentApproval.RESUME_AT.get(execution);
        if (resumeAt != null && ResumePoint.of(resumeAt).isEmpty()) {
            throw new IllegalArgumentException("付款审批不能从“%s”继续，可用的是：%s".formatted(resumeAt, ResumePoint.words()));
        }
        if (resumeAt == null) {
            PaymentApproval.CHAIN_STARTED_AT.set(execution, Date.from(clock.instant()));
        }
    }
}
