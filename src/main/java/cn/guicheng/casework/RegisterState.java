package cn.guicheng.casework;

import cn.guicheng.declared.DeclaredRegisters;
import cn.guicheng.declared.StateChange;
import cn.guicheng.engine.ProcedureModels;
import cn.guicheng.registerentry.RegisterEntries;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** A case that enters an element with a state gives it to its row in the register, if it has one. */
@Component
class RegisterState implements ExecutionListener {
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
