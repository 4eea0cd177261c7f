package cn.guicheng.engine.deploy;

import cn.guicheng.engine.form.FormDefinition;
import cn.guicheng.engine.form.FormField;
import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.variable.CaseVariables;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A model before it is deployed, with what belongs to it.
 *
 * @param model the model
 * @param forms its forms
 * @param variables names of the variables that come to a case otherwise than by its forms: results of tables, of called
 *     procedures, of listeners
 * @param tables the limit tables there are, each with the names of its outputs
 * @param others the models of all other procedures
 */
public record ModelUnderCheck(
        ProcedureModel model,
        Collection<FormDefinition> forms,
        Set<String> variables,
        Map<String, Set<String>> tables,
        Collection<ProcedureModel> others) {
    /** The fields of all its forms. */
    public List<FormField> fields() {
        return forms.stream().map(FormDefinition::fields).flatMap(List::stream).toList();
    }

    /** Whether a case can have a value under this name. */
    public boolean knowsVariable(String name) {
        return variablesKnown().contains(name);
    }

    /** The names of all values that a case can have. */
    Set<String> variablesKnown() {
        Set<String> known = new HashSet<>(variables);
        List.of(
                        CaseVariables.STARTED_BY,
                        CaseVariables.DECISION,
                        CaseVariables.COMMENT,
                        CaseVariables.OUTCOME,
                        CaseVariables.ATTACHMENTS)
                .forEach(variable -> known.add(variable.name()));
        known.add(model.outcomeVariable());
        fields().forEach(field -> known.add(field.name()));
        return known;
    }

    /** Whether the model has a user task of this id. */
    public boolean hasUserTask(String id) {
        return model.userTasks().stream().anyMatch(task -> task.id().equals(id));
    }
}
