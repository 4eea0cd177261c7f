package cn.guicheng.procedure.depositrefund;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.register.deposit.Deposits;
import cn.guicheng.register.deposit.NotRefundable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** From its start the case has the deposit: no other can refund it (DEPO-03…06). */
@Component
record TakeUpDepositDelegate(Deposits deposits, RefundFile file) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        String number = DepositRefund.DEPOSIT_NUMBER.get(execution);

        try {
            deposits.beingRefunded(number, execution.getProcessBusinessKey());
        } catch (NotRefundable refusal) {
            throw Refusal.clash("押金编号：%s %s".formatted(number, refusal.inWords()));
        }

        file.open(execution, deposits.numbered(number).orElseThrow());
    }
}
