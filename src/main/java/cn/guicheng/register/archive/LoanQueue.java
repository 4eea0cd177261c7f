package cn.guicheng.register.archive;

import cn.guicheng.register.archive.ItemNotAvailable.Reason;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Requests that were consented to, until the item is handed over: whoever asked first has it first. */
@Component
public class LoanQueue {
    private final JdbcClient jdbc;
    private final ItemRows items;
    private final LoanRows loans;
    private final Queue queue;
    private final ItemChanges changes;

    LoanQueue(JdbcClient jdbc, ItemRows items, LoanRows loans, Queue queue, ItemChanges changes) {
        this.jdbc = jdbc;
        this.items = items;
        this.loans = loans;
        this.queue = queue;
        this.changes = changes;
    }

    /**
     * From now on this request waits for the item. Returns whether it is its turn already.
     *
     * @param askedAt when it was asked for
     * @throws ItemNotAvailable where the item is unknown, written off or destroyed; nothing has changed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean join(
            String caseNumber, String itemNumber, String borrower, String use, String purpose, OffsetDateTime askedAt)
            throws ItemNotAvailable {
        ArchiveItem item = items.held(itemNumber).orElseThrow(() -> new ItemNotAvailable(itemNumber, Reason.UNKNOWN));
        if (item.isGone()) {
            throw ItemNotAvailable.gone(item);
        }
        jdbc.sql(
                        """
                        insert into loan (case_number, item_number, borrower, use_kind, purpose, asked_at, state)
                        values (?, ?, ?, ?, ?, ?, 'queued')""")
                .params(caseNumber, itemNumber, borrower, use, purpose, askedAt)
                .update();
        boolean free = item.is(ArchiveItem.IN) && loans.holding(itemNumber).isEmpty();
        boolean first = loans.waiting(itemNumber).stream()
                .findFirst()
                .filter(next -> next.caseNumber().equals(caseNumber))
                .isPresent();
        if (use.equals(Loan.VIEW) || free && first) {
            queue.takeTurn(caseNumber);
            return true;
        }
        return false;
    }

    /** Whoever did not come for the item goes behind those who wait; where nobody does, it stays theirs. Returns whether it does. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean passOn(String caseNumber) {
        Loan loan = loans.ofCase(caseNumber).orElseThrow();
        ArchiveItem item = items.held(loan.itemNumber()).orElseThrow();
        if (loans.waiting(loan.itemNumber()).isEmpty()) {
            return true;
        }
        queue.toTheEnd(caseNumber);
        queue.moveOn(item);
        return false;
    }

    /** The request is given up before the item was handed over; nothing where it never came to the queue. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void leave(String caseNumber) throws LoanChanged {
        Loan loan = loans.ofCase(caseNumber).orElse(null);
        if (loan == null) {
            return;
        }
        ArchiveItem item = items.held(loan.itemNumber()).orElseThrow();
        int left = jdbc.sql(
                        "update loan set state = 'withdrawn', turn_at = null where case_number = ? and state = 'queued'")
                .param(caseNumber)
                .update();
        if (left != 1) {
            throw new LoanChanged(caseNumber);
        }
        queue.moveOn(item);
    }

    /**
     * A blocked item is repaired, and goes to whoever waits.
     *
     * @param how what was done
     * @param by user id
     */
    @Transactional
    public void repaired(String itemNumber, String how, String by) throws ItemNotAvailable {
        ArchiveItem item = blocked(itemNumber);
        changes.note(itemNumber, "repaired", null, how, by);
        queue.moveOn(queue.itemIs(item, ArchiveItem.IN, by));
    }

    /**
     * A blocked item cannot be repaired, or is lost: it stays in the catalogue as written off, and nobody waits for it any more.
     *
     * @param why what is the matter with it
     * @param by user id
     * @throws ItemNotAvailable where it is not blocked, held, or listed for destruction; nothing has changed
     */
    @Transactional
    public void writtenOff(String itemNumber, String why, String by) throws ItemNotAvailable {
        ArchiveItem item = blocked(itemNumber);
        if (item.isOnHold()) {
            throw new ItemNotAvailable(itemNumber, Reason.ON_HOLD);
        }
        if (item.destructionCase() != null) {
            throw new ItemNotAvailable(itemNumber, Reason.TO_BE_DESTROYED);
        }
        changes.note(itemNumber, "writtenOff", null, why, by);
        queue.dissolve(queue.itemIs(item, ArchiveItem.WRITTEN_OFF, by));
    }

    private ArchiveItem blocked(String itemNumber) throws ItemNotAvailable {
        ArchiveItem item = items.held(itemNumber).orElseThrow(() -> new ItemNotAvailable(itemNumber, Reason.UNKNOWN));
        if (!item.is(ArchiveItem.BLOCKED)) {
            throw new ItemNotAvailable(itemNumber, Reason.NOT_BLOCKED);
        }
        return item;
    }
}
