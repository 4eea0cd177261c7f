package cn.guicheng.procedure.filedestruction;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.register.archive.Destructions;
import cn.guicheng.register.archive.ItemNotAvailable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** With the second signature the items are destroyed, for ever (FILE-15). */
@Component
record DestroyItemsDelegate(Destructions destructions) implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        try {
            destructions.destroy(
                    execution.getProcessBusinessKey(),
                    ListedItems.of(execution),
                    FileDestruction.WITNESS.get(execution));
        } catch (ItemNotAvailable heldMeanwhile) {
            throw Refusal.clash(heldMeanwhile.inWords());
        }
    }
}
