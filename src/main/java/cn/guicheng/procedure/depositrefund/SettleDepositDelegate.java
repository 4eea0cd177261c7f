package cn.guicheng.procedure.depositrefund;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.register.deposit.Deposits;
import cn.guicheng.register.deposit.NotBeingRefunded;
import cn.guicheng.register.deposit.Settlement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Settles the deposit in the transaction of the payment, or where nothing is paid, of the last decision (DEPO-08). */
@Component
record SettleDepositDelegate(Deposits deposits) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        String number = DepositRefund.DEPOSIT_NUMBER.get(execution);
        Settlement settlement = Settlement.of(
                DepositRefund.DEPOSIT_IN_CENTS.get(execution), DepositRefund.DEDUCTIONS_IN_CENTS.get(execution));

        try {
            deposits.refund(number, execution.getProcessBusinessKey(), settlement);
        } catch (NotBeingRefunded settledBefore) {
            throw Refusal.clash("押金 %s 已经结清，或不由本单据退还，不能再退。".formatted(number));
        }
    }
}
