package cn.guicheng.procedure.depositrefund;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The owner is told what is deducted, item by item, before anything is paid ([P], DEPO-12). */
@Component
class TellOwnerDelegate implements JavaDelegate {
    private final OwnerLetters letters;

    TellOwnerDelegate(OwnerLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.assessed(execution);
    }
}
