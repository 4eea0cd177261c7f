package cn.guicheng.procedure.filelending;

import cn.guicheng.register.archive.LoanChanged;
import cn.guicheng.register.archive.Loans;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The day of return is over and the item is not back (FILE-12). */
@Component
record MarkOverdueDelegate(Loans loans) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        try {
            loans.overdue(execution.getProcessBusinessKey());
        } catch (LoanChanged notOut) {
            throw new IllegalStateException(notOut);
        }
    }
}
