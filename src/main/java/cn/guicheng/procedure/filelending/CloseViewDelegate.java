package cn.guicheng.procedure.filelending;

import cn.guicheng.register.archive.LoanChanged;
import cn.guicheng.register.archive.Loans;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The days are over for which the electronic file could be looked at (FILE-14). */
@Component
record CloseViewDelegate(Loans loans) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        try {
            loans.giveBack(execution.getProcessBusinessKey(), false, null);
        } catch (LoanChanged closedBefore) {
            throw new IllegalStateException(closedBefore);
        }
    }
}
