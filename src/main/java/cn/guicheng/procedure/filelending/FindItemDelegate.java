package cn.guicheng.procedure.filelending;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.variable.CaseVariables;
import cn.guicheng.register.archive.ArchiveItems;
import cn.guicheng.register.archive.ItemEntry;
import cn.guicheng.register.archive.ItemNotAvailable;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The request begins with the item as the catalogue has it: whose it is decides who consents (AMB-19). */
@Component
record FindItemDelegate(ArchiveItems items, LendingPermissions permissions, Clock clock) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        ItemEntry item = item(FileLending.ITEM_NUMBER.get(execution));
        String borrower = CaseVariables.STARTED_BY.get(execution);

        FileLending.ITEM_TITLE.set(execution, item.title());
        FileLending.CLASSIFICATION.set(execution, item.classification());
        FileLending.ITEM_DEPARTMENT.set(execution, item.department());
        FileLending.ARCHIVE_HEAD.set(execution, FileLending.headOf(item.department()));
        FileLending.KEPT_BY.set(execution, item.keptBy());
        FileLending.SAME_DEPARTMENT.set(execution, permissions.isOfTheDepartment(borrower, item));
        FileLending.REQUESTED_AT.set(execution, Date.from(clock.instant()));
        FileLending.HAS_TURN.set(execution, false);
    }

    private ItemEntry item(String number) {
        try {
            return items.lendable(number).entry();
        } catch (ItemNotAvailable meanwhile) {
            throw Refusal.clash(meanwhile.inWords());
        }
    }
}
