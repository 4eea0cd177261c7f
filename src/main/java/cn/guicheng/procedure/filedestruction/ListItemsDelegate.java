package cn.guicheng.procedure.filedestruction;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.variable.CaseVariables;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.register.archive.ArchiveItem;
import cn.guicheng.register.archive.ArchiveItems;
import cn.guicheng.register.archive.Destructions;
import cn.guicheng.register.archive.ItemNotAvailable;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** From the application on nobody asks for the items (FILE-15). */
@Component
record ListItemsDelegate(Destructions destructions, ArchiveItems items, Organisation organisation)
        implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        List<String> numbers = ListedItems.of(execution);

        try {
            destructions.list(execution.getProcessBusinessKey(), numbers, CaseVariables.STARTED_BY.get(execution));
        } catch (ItemNotAvailable meanwhile) {
            throw Refusal.clash(meanwhile.inWords());
        }

        List<ArchiveItem> listed =
                numbers.stream().map(number -> items.find(number).orElseThrow()).toList();
        ListedItems.keep(execution, listed, organisation::groupName);
        FileDestruction.FINANCE_ARCHIVE.set(
                execution, listed.get(0).entry().department().equals(FileDestruction.FINANCE));
    }
}
