package cn.guicheng.register.archive;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whose turn it is. Its callers hold the item, so that nobody else gives it away at the same moment. */
@Component
class Queue {
    private final JdbcClient jdbc;
    private final LoanRows loans;
    private final ItemChanges changes;
    private final ObjectProvider<TurnListener> listeners;
    private final Clock clock;

    Queue(JdbcClient jdbc, LoanRows loans, ItemChanges changes, ObjectProvider<TurnListener> listeners, Clock clock) {
        this.jdbc = jdbc;
        this.loans = loans;
        this.changes = changes;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** The next in order has the item, where it is in and nobody else has it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void moveOn(ArchiveItem item) {
        String number = item.entry().itemNumber();
        if (item.is(ArchiveItem.IN) && loans.holding(number).isEmpty()) {
            loans.waiting(number).stream().findFirst().ifPresent(next -> {
                takeTurn(next.caseNumber());
                listeners.forEach(listener -> listener.hasTurn(next));
            });
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void takeTurn(String caseNumber) {
        jdbc.sql("update loan set turn_at = ? where case_number = ?")
                .params(OffsetDateTime.now(clock), caseNumber)
                .update();
    }

    /** Behind all who wait. */
    @Transactional(propagation = Propagation.MANDATORY)
    void toTheEnd(String caseNumber) {
        jdbc.sql("update loan set turn_at = null, asked_at = ? where case_number = ?")
                .params(OffsetDateTime.now(clock), caseNumber)
                .update();
    }

    /** The item is in another state from now on; {@code by} is a user id, or null for the program. */
    @Transactional(propagation = Propagation.MANDATORY)
    ArchiveItem itemIs(ArchiveItem item, String state, String by) {
        int changed = jdbc.sql("update archive_item set state = ? where item_number = ? and state = ?")
                .params(state, item.entry().itemNumber(), item.state())
                .update();
        if (changed != 1) {
            throw new IllegalStateException("item " + item.entry().itemNumber() + " is not held");
        }
        changes.note(item.entry().itemNumber(), "state", item.state(), state, by);
        return new ArchiveItem(item.entry(), state, item.destructionCase(), item.holdReason(), item.electronicFile());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void tellBlocked(ArchiveItem item) {
        List<Loan> waiting = loans.waiting(item.entry().itemNumber());
        listeners.forEach(listener -> waiting.forEach(listener::isBlocked));
    }

    /** Nobody waits for the item any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    void dissolve(ArchiveItem item) {
        for (Loan waiting : loans.waiting(item.entry().itemNumber())) {
            int left = jdbc.sql("update loan set state = 'withdrawn' where case_number = ? and state = 'queued'")
                    .param(waiting.caseNumber())
                    .update();
            if (left == 1) {
                listeners.forEach(listener -> listener.isGone(waiting));
            }
        }
    }
}
