package cn.guicheng.procedure.filelending;

import cn.guicheng.register.archive.Loan;
import cn.guicheng.register.archive.LoanChanged;
import cn.guicheng.register.archive.Loans;
import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What each use means to the register: a loan has a day of return, a copy is done at once. */
@Component
record HandOver(Loans loans, FileLendingTimes times) {
    private static final Set<String> AT_ONCE = Set.of(Loan.COPY, "excerpt", "photograph");

    void of(DelegateExecution execution) throws LoanChanged {
        String caseNumber = execution.getProcessBusinessKey();
        String use = FileLending.USE.get(execution);
        if (AT_ONCE.contains(use)) {
            loans.handOver(caseNumber, null);
            copied(execution, caseNumber);
            loans.giveBack(caseNumber, false, null);
        } else if (use.equals(Loan.READ)) {
            loans.handOver(caseNumber, null);
        } else {
            Date returnDate =
                    times.returnDate(FileLending.REQUESTED_AT.get(execution), FileLending.RETURN_DATE.get(execution));
            FileLending.RETURN_DATE.set(execution, returnDate);
            loans.handOver(caseNumber, times.endOf(returnDate));
        }
    }

    private void copied(DelegateExecution execution, String caseNumber) {
        Integer copies = FileLending.COPY_COUNT.get(execution);
        if (copies != null) {
            loans.copied(caseNumber, copies);
        }
    }
}
