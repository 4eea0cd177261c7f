package cn.guicheng.procedure.decorationpermit;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The money is in the registers with the step that took it (DEPO-01, DECO-15). */
@Component
record ReceiveFeesDelegate(PermitMoney money) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        money.enter(execution);
    }
}
