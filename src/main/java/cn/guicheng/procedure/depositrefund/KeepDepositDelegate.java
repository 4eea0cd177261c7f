package cn.guicheng.procedure.depositrefund;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.register.deposit.Deposits;
import cn.guicheng.register.deposit.NotBeingRefunded;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A refund that is refused leaves the deposit held, for another to refund (DEPO-07). */
@Component
record KeepDepositDelegate(Deposits deposits) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        String number = DepositRefund.DEPOSIT_NUMBER.get(execution);

        try {
            deposits.stillHeld(number, execution.getProcessBusinessKey());
        } catch (NotBeingRefunded settledBefore) {
            throw Refusal.clash("押金 %s 已经结清，或不由本单据退还。".formatted(number));
        }
    }
}
