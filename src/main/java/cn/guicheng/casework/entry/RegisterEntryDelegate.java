package cn.guicheng.casework.entry;

import cn.guicheng.casework.declared.DeclaredRegister;
import cn.guicheng.casework.declared.DeclaredRegisters;
import cn.guicheng.casework.declared.StateChange;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.register.entry.RegisterEntries;
import cn.guicheng.register.entry.RegisterEntry;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes the case's row in the register that its model declares, or brings it up to date; the same for every procedure. */
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
        DeclaredRegister register = declared.register(version)
                .orElseThrow(() -> new IllegalStateException("the model of " + version + " declares no register"));
        String state = models.of(version)
                .property(execution.getCurrentActivityId(), StateChange.PROPERTY)
                .map(text -> StateChange.parse(text).state())
                .orElse(null);

        holds.renew(version, execution);
        entries.enter(new RegisterEntry(
                register.name(),
                execution.getProcessBusinessKey(),
                register.procedure(),
                version,
                state,
                values.of(register, execution)));
    }
}
