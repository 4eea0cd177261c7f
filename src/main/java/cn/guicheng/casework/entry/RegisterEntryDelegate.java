package cn.guicheng.casework.entry;

import cn.guicheng.casework.declared.DeclaredRegister;
import cn.guicheng.casework.declared.DeclaredRegisters;
import cn.guicheng.casework.declared.DeclaredRows;
import cn.guicheng.casework.declared.StateChange;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.register.entry.EntryValue;
import cn.guicheng.register.entry.RegisterEntries;
import cn.guicheng.register.entry.RegisterEntry;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes the case's rows in the register that its model declares, or brings them up to date; the same for every procedure. */
@Component("registerEntry")
record RegisterEntryDelegate(
        DeclaredRegisters declared,
        ProcedureModels models,
        ColumnValues values,
        RegisterEntries entries,
        CaseHolds holds)
        implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        String version = execution.getProcessDefinitionId();
        DeclaredRegister register = declared.register(version, execution.getCurrentActivityId())
                .orElseThrow(() -> new IllegalStateException("the model of " + version + " declares no register"));
        String state = models.of(version)
                .property(execution.getCurrentActivityId(), StateChange.PROPERTY)
                .map(text -> StateChange.parse(text).state())
                .orElse(null);

        holds.renew(version, execution);
        String caseNumber = execution.getProcessBusinessKey();
        int number = register.rows().is(DeclaredRows.Kind.EACH_TIME) ? entries.count(register.name(), caseNumber) : 0;
        for (Map<String, EntryValue> row : values.of(register, execution)) {
            number++;
            entries.enter(
                    new RegisterEntry(register.name(), caseNumber, number, register.procedure(), version, state, row));
        }
    }
}
