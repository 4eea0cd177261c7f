package cn.guicheng.procedure.filelending;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.register.archive.LoanChanged;
import cn.guicheng.register.archive.Loans;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The item is back, as it left or blocked until it is repaired; who damaged it owes for it (FILE-13); or it can be looked at no longer (FILE-14). */
@Component
record EnterReturnDelegate(Loans loans, CompensationRecord compensation) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        boolean damaged = ArchiveDamages.any(name -> Boolean.TRUE.equals(execution.getVariable(name)));

        if (damaged) {
            compensation.enter(execution);
        }
        try {
            loans.giveBack(execution.getProcessBusinessKey(), damaged, FileLending.CHECKED_BY.get(execution));
        } catch (LoanChanged returnedBefore) {
            throw Refusal.clash("档案已经归还，不能再次登记。");
        }
    }
}
