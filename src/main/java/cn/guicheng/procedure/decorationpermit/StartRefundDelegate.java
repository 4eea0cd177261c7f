package cn.guicheng.procedure.decorationpermit;

import cn.guicheng.procedure.depositrefund.DepositRefund;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The refund of the deposit starts by itself, once, with the end of the permit (DECO-11, DEPO-06). */
@Component
record StartRefundDelegate(DepositRefund refunds) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        refunds.startFor(execution.getProcessBusinessKey());
    }
}
