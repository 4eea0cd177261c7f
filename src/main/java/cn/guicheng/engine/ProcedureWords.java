package cn.guicheng.engine;

import cn.guicheng.engine.ProcedureModel.Step;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What one version of a procedure calls its tasks and the values of its variables.
 *
 * @param model its model
 * @param tasks names by what the signature register calls them
 * @param fields of all its forms
 */
public record ProcedureWords(ProcedureModel model, Map<String, String> tasks, List<FormField> fields) {
    public static ProcedureWords of(ProcedureModels models, String processDefinitionId) {
        ProcedureModel model = models.of(processDefinitionId);
        Map<String, String> tasks = new HashMap<>();
        model.userTasks().forEach(task -> tasks.put(task.id(), model.nameOf(task.id())));
        model.sendableMessages().forEach(message -> tasks.put(message.signedAs(), message.label()));
        return new ProcedureWords(
                model,
                tasks,
                Stream.concat(
                                Stream.of(models.startForm(processDefinitionId)),
                                model.userTasks().stream()
                                        .map(Step::id)
                                        .map(task -> models.taskForm(processDefinitionId, task)))
                        .map(FormDefinition::fields)
                        .flatMap(List::stream)
                        .toList());
    }

    /** What the values of a variable are called: in the model's property {@code options.<name>}, or in a form. */
    public Map<String, String> options(String variable) {
        Map<String, String> options = new LinkedHashMap<>();
        model.property("options." + variable).map(ProcedureModel::pairs).ifPresent(options::putAll);
        fields.stream().filter(field -> field.name().equals(variable)).forEach(field -> field.options()
                .forEach(options::putIfAbsent));
        return options;
    }

    /** Whether a form asks for a group's id in it. */
    public boolean namesGroups(String variable) {
        return fields.stream().anyMatch(field -> field.name().equals(variable) && "group".equals(field.kind()));
    }
}
