package cn.guicheng.casework.entry;

import cn.guicheng.casework.declared.DeclaredRegisters;
import cn.guicheng.casework.declared.StateChange;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.register.entry.RegisterEntries;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** A case that enters an element with a state gives it to its row in the register, if it has one. */
@Component
public class RegisterState implements ExecutionListener {
    private final DeclaredRegisters declared;
    private final ProcedureModels models;
    private final RegisterEntries entries;

    RegisterState(DeclaredRegisters declared, ProcedureModels models, RegisterEntries entries) {
        this.declared = declared;
        this.models = models;
        this.entries = entries;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String version = execution.getProcessDefinitionId();
        String text = models.of(version)
                .property(execution.getCurrentActivityId(), StateChange.PROPERTY)
                .orElseThrow();
        StateChange change = StateChange.parse(text);
        declared.register(version)
                .ifPresent(register -> entries.changeState(
                        register.name(), execution.getProcessBusinessKey(), change.state(), change.leaving()));
    }
}
