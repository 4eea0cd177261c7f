package cn.guicheng.register.archive;

import cn.guicheng.register.archive.ItemNotAvailable.Reason;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register of items: entered and corrected, held against destruction, with its electronic file. No row is ever deleted. */
@Component
public class ArchiveItems {
    private final JdbcClient jdbc;
    private final ItemRows rows;
    private final ItemChanges changes;
    private final Clock clock;

    ArchiveItems(JdbcClient jdbc, ItemRows rows, ItemChanges changes, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.changes = changes;
        this.clock = clock;
    }

    public Optional<ArchiveItem> find(String itemNumber) {
        return rows.find(itemNumber);
    }

    /**
     * The item, for whoever asks for it; whoever else asks so waits until the transaction is over.
     *
     * @throws ItemNotAvailable where it is unknown, blocked, written off, destroyed or listed for destruction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public ArchiveItem lendable(String itemNumber) throws ItemNotAvailable {
        return checkLendable(rows.held(itemNumber), itemNumber);
    }

    /** Says whether the item could be asked for now. Throws {@link ItemNotAvailable} where not. */
    public ArchiveItem checkLendable(String itemNumber) throws ItemNotAvailable {
        return checkLendable(rows.find(itemNumber), itemNumber);
    }

    private static ArchiveItem checkLendable(Optional<ArchiveItem> found, String itemNumber) throws ItemNotAvailable {
        ArchiveItem item = found.orElseThrow(() -> new ItemNotAvailable(itemNumber, Reason.UNKNOWN));
        if (item.isGone()) {
            throw ItemNotAvailable.gone(item);
        }
        if (item.is(ArchiveItem.BLOCKED)) {
            throw new ItemNotAvailable(itemNumber, Reason.BLOCKED);
        }
        if (item.destructionCase() != null) {
            throw new ItemNotAvailable(itemNumber, Reason.TO_BE_DESTROYED);
        }
        return item;
    }

    /** From now on the item must not be destroyed; a hold on it gets the new reason. {@code by}: user id. */
    @Transactional
    public void hold(String itemNumber, String reason, String by) throws ItemNotAvailable {
        ArchiveItem item = existing(itemNumber);
        jdbc.sql("update archive_item set hold_reason = ?, held_by = ?, held_at = ? where item_number = ?")
                .params(reason, by, OffsetDateTime.now(clock), itemNumber)
                .update();
        changes.note(itemNumber, "hold", item.holdReason(), reason, by);
    }

    /** Ends a hold; nothing where there is none. */
    @Transactional
    public void release(String itemNumber, String by) throws ItemNotAvailable {
        ArchiveItem item = existing(itemNumber);
        if (item.isOnHold()) {
            jdbc.sql("update archive_item set hold_reason = null, held_by = null, held_at = null where item_number = ?")
                    .param(itemNumber)
                    .update();
            changes.note(itemNumber, "hold", item.holdReason(), null, by);
        }
    }

    /** The item's electronic file is this attachment. */
    @Transactional
    public void electronicFile(String itemNumber, String attachment, String by) throws ItemNotAvailable {
        ArchiveItem item = existing(itemNumber);
        jdbc.sql("update archive_item set electronic_file = ? where item_number = ?")
                .params(attachment, itemNumber)
                .update();
        changes.note(itemNumber, "file", item.electronicFile(), attachment, by);
    }

    private ArchiveItem existing(String itemNumber) throws ItemNotAvailable {
        ArchiveItem item = rows.held(itemNumber).orElseThrow(() -> new ItemNotAvailable(itemNumber, Reason.UNKNOWN));
        if (item.isGone()) {
            throw ItemNotAvailable.gone(item);
        }
        return item;
    }
}
