package cn.guicheng.register.archive;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register of loans from the hand-over on: out, overdue, back (FILE-08…13). No row is ever deleted. */
@Component
public class Loans {
    private final JdbcClient jdbc;
    private final ItemRows items;
    private final LoanRows loans;
    private final Queue queue;
    private final Clock clock;

    Loans(JdbcClient jdbc, ItemRows items, LoanRows loans, Queue queue, Clock clock) {
        this.jdbc = jdbc;
        this.items = items;
        this.loans = loans;
        this.queue = queue;
        this.clock = clock;
    }

    public Optional<Loan> ofCase(String caseNumber) {
        return loans.ofCase(caseNumber);
    }

    /** What somebody has now. */
    public List<Loan> openOf(String borrower) {
        return loans.openOf(borrower);
    }

    /**
     * The item is handed over, or its electronic file opened.
     *
     * @param dueAt when the day of return is over; null where it does not leave the room
     * @throws LoanChanged where it is not this request's turn
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handOver(String caseNumber, OffsetDateTime dueAt) throws LoanChanged {
        Loan loan = held(caseNumber);
        ArchiveItem item = items.find(loan.itemNumber()).orElseThrow();
        if (!loan.hasTurn() || !loan.use().equals(Loan.VIEW) && !item.is(ArchiveItem.IN)) {
            throw new LoanChanged(caseNumber);
        }
        int handed = jdbc.sql(
                        """
                        update loan set state = 'on-loan', lent_at = ?, due_at = ? where case_number = ?
                        and state = 'queued' and turn_at is not null""")
                .params(OffsetDateTime.now(clock), dueAt, caseNumber)
                .update();
        mustBeOne(handed, caseNumber);
        if (!loan.use().equals(Loan.VIEW)) {
            queue.itemIs(item, ArchiveItem.ON_LOAN, null);
        }
    }

    /** How many copies the clerk made (FILE-10). */
    @Transactional(propagation = Propagation.MANDATORY)
    public void copied(String caseNumber, int copies) {
        jdbc.sql("update loan set copy_count = ? where case_number = ?")
                .params(copies, caseNumber)
                .update();
    }

    /** The day of return is over and the item is not back (FILE-12). */
    @Transactional(propagation = Propagation.MANDATORY)
    public void overdue(String caseNumber) throws LoanChanged {
        int late = jdbc.sql("update loan set state = 'overdue' where case_number = ? and state = 'on-loan'")
                .param(caseNumber)
                .update();
        mustBeOne(late, caseNumber);
    }

    /**
     * The item is back; whoever waits is next, unless it is blocked.
     *
     * @param by user id of who checked it, or null for the program
     * @throws LoanChanged where it is back already; the caller's transaction must then end
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveBack(String caseNumber, boolean blocked, String by) throws LoanChanged {
        Loan loan = held(caseNumber);
        int back = jdbc.sql(
                        """
                        update loan set state = 'returned', returned_at = ? where case_number = ?
                        and state in ('on-loan', 'overdue')""")
                .params(OffsetDateTime.now(clock), caseNumber)
                .update();
        mustBeOne(back, caseNumber);
        if (loan.use().equals(Loan.VIEW)) {
            return;
        }
        ArchiveItem item = queue.itemIs(
                items.find(loan.itemNumber()).orElseThrow(), blocked ? ArchiveItem.BLOCKED : ArchiveItem.IN, by);
        if (blocked) {
            queue.tellBlocked(item);
        } else {
            queue.moveOn(item);
        }
    }

    /** The loan, read once its item is held. */
    private Loan held(String caseNumber) throws LoanChanged {
        Loan loan = loans.ofCase(caseNumber).orElseThrow(() -> new LoanChanged(caseNumber));
        items.held(loan.itemNumber());
        return loans.ofCase(caseNumber).orElseThrow();
    }

    private static void mustBeOne(int changed, String caseNumber) throws LoanChanged {
        if (changed != 1) {
            throw new LoanChanged(caseNumber);
        }
    }
}
