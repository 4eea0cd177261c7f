package cn.guicheng.procedure.decorationpermit;

import cn.guicheng.register.deposit.Deposits;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** With the acceptance the deposit can be given back, once the cards are there (DEPO-03). */
@Component
record RecordAcceptanceDelegate(Deposits deposits) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        deposits.worksAccepted(execution.getProcessBusinessKey());
    }
}
