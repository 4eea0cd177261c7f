package cn.guicheng.procedure.decorationpermit;

import cn.guicheng.register.archive.ItemEntries;
import cn.guicheng.register.archive.ItemEntry;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * The papers of the works go into the archive under the number of their permit, with those of the handover (DECO-12, FORM-16). Whose
 * they are, that they are internal and kept for ever is ours to say ([P]); the clerk puts them on a shelf and corrects the entry.
 */
@Component
record FilePapersDelegate(ItemEntries archive) implements JavaDelegate {
    private static final String DEPARTMENT = "customer-service";
    private static final String KEEPER = "archive-clerk";
    private static final String NO_SHELF_YET = "待上架";

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        if (archive.known(List.of(number)).containsKey(number)) {
            // The clerk was faster, and knows better.
            return;
        }
        String unit = DecorationPermit.UNIT.get(execution);
        archive.enter(
                List.of(new ItemEntry(
                        number, "装修资料：" + unit, ItemEntry.FILE, "internal", DEPARTMENT, KEEPER, NO_SHELF_YET, null)),
                null);
    }
}
