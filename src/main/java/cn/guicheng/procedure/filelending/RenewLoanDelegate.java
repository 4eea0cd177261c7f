package cn.guicheng.procedure.filelending;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.register.archive.Loan;
import cn.guicheng.register.archive.Loans;
import cn.guicheng.register.archive.NotRenewable;
import cn.guicheng.register.archive.Renewals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The loan runs on until another day, once, where nobody waits (AMB-17). */
@Component
record RenewLoanDelegate(Loans loans, Renewals renewals, FileLendingTimes times) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        Loan loan = loans.ofCase(execution.getProcessBusinessKey()).orElseThrow();
        int maxDays = FileLending.MAX_DAYS.get(execution).intValue();

        try {
            renewals.renew(
                    loan.caseNumber(),
                    times.endOf(FileLending.RETURN_DATE.get(execution)),
                    times.latest(loan.lentAt(), maxDays));
        } catch (NotRenewable refusal) {
            throw refusal.isBecauseOfTheDay()
                    ? Refusal.invalid("归还日期", refusal.getMessage() + "（自借出起最长 %d 天）。".formatted(maxDays))
                    : Refusal.clash("不能续借：%s。".formatted(refusal.getMessage()));
        }
    }
}
