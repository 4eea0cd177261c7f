package cn.guicheng.casework.leaving;

import cn.guicheng.engine.model.CaseValues;
import cn.guicheng.engine.model.ProcedureModels;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a step shows of the person whom its property {@code openOf} names: what they must still give back. */
@Component
public class OwedAtStep {
    private static final String PROPERTY = "openOf";

    private final ProcedureModels models;
    private final CaseValues values;
    private final List<StillOwed> registers;

    OwedAtStep(ProcedureModels models, CaseValues values, List<StillOwed> registers) {
        this.models = models;
        this.values = values;
        this.registers = registers;
    }

    /** Empty where the step shows nothing of the kind; a list without entries where nothing is open. */
    public Optional<List<Left>> of(String processDefinitionId, String taskKey, String processInstanceId) {
        return models.of(processDefinitionId)
                .property(taskKey, PROPERTY)
                .map(variable -> values.of(processInstanceId).get(variable.strip()))
                .map(person -> registers.stream()
                        .flatMap(register -> register.of(person.toString(), Set.of()).stream())
                        .toList());
    }
}
