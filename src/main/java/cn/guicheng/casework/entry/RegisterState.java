package cn.guicheng.casework.entry;

import cn.guicheng.casework.declared.DeclaredRegisters;
import cn.guicheng.casework.declared.StateChange;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.register.entry.RegisterEntries;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** A case that enters an element with a state gives it to its rows in the register, if it has any. */
@Component
public class RegisterState {
    private final DeclaredRegisters declared;
    private final ProcedureModels models;
    private final RegisterEntries entries;

    RegisterState(DeclaredRegisters declared, ProcedureModels models, RegisterEntries entries) {
        this.declared = declared;
        this.models = models;
        this.entries = entries;
    }

    /** The case enters this element of its model. */
    public void change(DelegateExecution execution, String element) {
        String version = execution.getProcessDefinitionId();
        String text = models.of(version).property(element, StateChange.PROPERTY).orElseThrow();
        StateChange change = StateChange.parse(text);
        long counted =
                change.count() == null ? Long.MAX_VALUE : ((Number) execution.getVariable(change.count())).longValue();
        declared.register(version, element)
                .ifPresent(register -> entries.changeState(
                        register.name(),
                        execution.getProcessBusinessKey(),
                        row -> row <= counted ? change.state() : change.otherwise(),
                        change.leaving()));
    }
}
