package cn.guicheng.register.archive;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Loans that run on, each once, where nobody waits (AMB-17). */
@Component
public class Renewals {
    private final JdbcClient jdbc;
    private final ItemRows items;
    private final LoanRows loans;
    private final Clock clock;

    Renewals(JdbcClient jdbc, ItemRows items, LoanRows loans, Clock clock) {
        this.jdbc = jdbc;
        this.items = items;
        this.loans = loans;
        this.clock = clock;
    }

    /**
     * The loan runs on, once.
     *
     * @param dueAt when the new day of return is over
     * @param latest the latest that it may be
     * @throws NotRenewable where it was renewed before, is overdue, somebody waits, or the day will not do; nothing has changed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void renew(String caseNumber, OffsetDateTime dueAt, OffsetDateTime latest) throws NotRenewable {
        Loan loan = loans.ofCase(caseNumber).orElseThrow();
        items.held(loan.itemNumber());
        check(loans.ofCase(caseNumber).orElseThrow());
        if (!dueAt.isAfter(loan.dueAt())) {
            throw NotRenewable.untilThen("须晚于现在的归还日期");
        }
        if (dueAt.isAfter(latest)) {
            throw NotRenewable.untilThen("超过了最长借期");
        }
        int renewed = jdbc.sql(
                        """
                        update loan set due_at = ?, renewed = 1 where case_number = ? and state = 'on-loan'
                        and renewed = 0""")
                .params(dueAt, caseNumber)
                .update();
        if (renewed != 1) {
            throw NotRenewable.asItStands("借阅已经变化");
        }
    }

    private void check(Loan loan) throws NotRenewable {
        if (loan.renewals() > 0) {
            throw NotRenewable.asItStands("已经续借过一次");
        }
        if (!loan.is(Loan.ON_LOAN) || !loan.dueAt().isAfter(OffsetDateTime.now(clock))) {
            throw NotRenewable.asItStands("已经逾期");
        }
        if (!loans.waiting(loan.itemNumber()).isEmpty()) {
            throw NotRenewable.asItStands("有人排队等候");
        }
    }
}
