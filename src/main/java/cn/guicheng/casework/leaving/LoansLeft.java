package cn.guicheng.casework.leaving;

import cn.guicheng.register.archive.Loan;
import cn.guicheng.register.archive.Loans;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Files and keys that somebody who leaves still has (FILE-12, FILE-13). */
@Component
@Order(2)
class LoansLeft implements StillOwed {
    private final Loans loans;

    LoansLeft(Loans loans) {
        this.loans = loans;
    }

    @Override
    public List<Left> of(String person, Set<String> groups) {
        return loans.openOf(person).stream()
                .filter(loan -> !loan.use().equals(Loan.VIEW))
                .map(loan -> new Left(loan.caseNumber(), "其借的 %s 还没有归还，请保管人收回。".formatted(loan.itemNumber())))
                .toList();
    }
}
