package cn.guicheng.register.archive;

import cn.guicheng.register.archive.ItemNotAvailable.Reason;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is listed for destruction, and what was destroyed: it stays in the catalogue for ever (FILE-15). */
@Component
public class Destructions {
    private static final int MOST_PROPOSED = 500;

    private final JdbcClient jdbc;
    private final ItemRows items;
    private final LoanRows loans;
    private final ItemChanges changes;
    private final Clock clock;

    Destructions(JdbcClient jdbc, ItemRows items, LoanRows loans, ItemChanges changes, Clock clock) {
        this.jdbc = jdbc;
        this.items = items;
        this.loans = loans;
        this.changes = changes;
        this.clock = clock;
    }

    /** What has outlived its retention and may be listed now, the longest kept first. */
    public List<ArchiveItem> proposed() {
        return jdbc.sql(
                        ItemRows.SELECT
                                + """
                        where retention_until < ? and state in ('in', 'blocked') and destruction_case is null
                        and hold_reason is null and not exists (select 1 from loan l
                        where l.item_number = archive_item.item_number and l.state in ('queued', 'on-loan', 'overdue'))
                        order by retention_until, item_number fetch first ? rows only""")
                .params(today(), MOST_PROPOSED)
                .query(ItemRows::item)
                .list();
    }

    /** Says whether the item could be listed now. Throws {@link ItemNotAvailable} where not. */
    public ArchiveItem checkListable(String itemNumber) throws ItemNotAvailable {
        return check(items.find(itemNumber).orElseThrow(() -> new ItemNotAvailable(itemNumber, Reason.UNKNOWN)), null);
    }

    /** From now on nobody asks for these items; throws {@link ItemNotAvailable} where one cannot be listed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void list(String caseNumber, Collection<String> itemNumbers, String by) throws ItemNotAvailable {
        // Always in the same order: two lists with the same items do not wait for each other.
        for (String number : new TreeSet<>(itemNumbers)) {
            check(held(number), null);
            belongsTo(number, caseNumber);
            changes.note(number, "destruction", null, caseNumber, by);
        }
    }

    /** The destruction was refused: the items are kept as before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(String caseNumber, Collection<String> itemNumbers) {
        for (String number : new TreeSet<>(itemNumbers)) {
            belongsTo(number, null);
            changes.note(number, "destruction", caseNumber, null, null);
        }
    }

    /** The items are destroyed; throws {@link ItemNotAvailable} where one was held meanwhile, and nothing has changed then. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void destroy(String caseNumber, Collection<String> itemNumbers, String by) throws ItemNotAvailable {
        for (String number : new TreeSet<>(itemNumbers)) {
            ArchiveItem item = check(held(number), caseNumber);
            int destroyed = jdbc.sql(
                            """
                            update archive_item set state = 'destroyed' where item_number = ?
                            and state in ('in', 'blocked')""")
                    .param(number)
                    .update();
            if (destroyed != 1) {
                throw new ItemNotAvailable(number, Reason.ON_LOAN);
            }
            changes.note(number, "state", item.state(), ArchiveItem.DESTROYED, by);
        }
    }

    private ArchiveItem held(String number) throws ItemNotAvailable {
        return items.held(number).orElseThrow(() -> new ItemNotAvailable(number, Reason.UNKNOWN));
    }

    private ArchiveItem check(ArchiveItem item, String caseNumber) throws ItemNotAvailable {
        Reason against = against(item, caseNumber);
        if (against != null) {
            throw new ItemNotAvailable(item.entry().itemNumber(), against);
        }
        return item;
    }

    private Reason against(ArchiveItem item, String caseNumber) {
        if (item.isGone()) {
            return ItemNotAvailable.gone(item).reason();
        }
        if (item.destructionCase() != null && !item.destructionCase().equals(caseNumber)) {
            return Reason.TO_BE_DESTROYED;
        }
        if (item.is(ArchiveItem.ON_LOAN) || loans.isWanted(item.entry().itemNumber())) {
            return Reason.ON_LOAN;
        }
        if (item.isOnHold()) {
            return Reason.ON_HOLD;
        }
        String until = item.entry().retentionUntil();
        return until == null || until.compareTo(today()) >= 0 ? Reason.STILL_KEPT : null;
    }

    private void belongsTo(String number, String caseNumber) {
        jdbc.sql("update archive_item set destruction_case = ? where item_number = ?")
                .params(caseNumber, number)
                .update();
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }
}
