package cn.guicheng.procedure.filelending;

import cn.guicheng.notification.NoticeKind;
import cn.guicheng.notification.Notices;
import cn.guicheng.notification.Occasion;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.register.archive.ArchiveItems;
import cn.guicheng.register.archive.Loan;
import cn.guicheng.register.archive.Loans;
import cn.guicheng.register.person.AccountListener;
import org.springframework.stereotype.Component;

/** Who keeps it hears at once of what somebody who leaves still has (FILE-12, KEY-01, KEY-02). */
@Component
record LoansToldToClerks(Loans loans, ArchiveItems items, Notices notices, Organisation organisation)
        implements AccountListener {
    @Override
    public void closed(String person, String by, String reason) {
        loans.openOf(person).stream()
                .filter(loan -> !loan.use().equals(Loan.VIEW))
                .forEach(loan -> notices.tell(
                        Occasion.ofCase(
                                NoticeKind.REPORT.id(),
                                loan.caseNumber(),
                                FileLending.KEY,
                                "%s的账号已停用，其借的 %s 还没有归还，请收回".formatted(organisation.nameOf(person), loan.itemNumber())),
                        organisation.membersOf(keeperOf(loan))));
    }

    private String keeperOf(Loan loan) {
        return items.find(loan.itemNumber()).orElseThrow().entry().keptBy();
    }

    @Override
    public void reopened(String person, String by) {
        // What is out is out, whoever has it.
    }
}
