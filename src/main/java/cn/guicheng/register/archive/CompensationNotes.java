package cn.guicheng.register.archive;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What became of what somebody owed for an item, in the item's record (FILE-13). */
@Component
public class CompensationNotes {
    private final ItemChanges changes;

    CompensationNotes(ItemChanges changes) {
        this.changes = changes;
    }

    /**
     * @param caseNumber the loan for which it was owed
     * @param how in words
     * @param by user id
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settled(String itemNumber, String caseNumber, String how, String by) {
        changes.note(itemNumber, "compensation", caseNumber, how, by);
    }
}
