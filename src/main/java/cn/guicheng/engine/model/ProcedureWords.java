package cn.guicheng.engine.model;

import cn.guicheng.engine.form.FormDefinition;
import cn.guicheng.engine.form.FormField;
import cn.guicheng.engine.form.Texts;
import cn.guicheng.engine.internal.OpinionTasks;
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
 * @param forms by their tasks; that of the start first
 */
public record ProcedureWords(ProcedureModel model, Map<String, String> tasks, Map<String, FormDefinition> forms) {
    private static final String START = "start";

    public static ProcedureWords of(ProcedureModels models, String processDefinitionId) {
        ProcedureModel model = models.of(processDefinitionId);
        Map<String, String> tasks = new HashMap<>();
        model.userTasks().forEach(task -> tasks.put(task.id(), model.nameOf(task.id())));
        tasks.put(OpinionTasks.STEP, OpinionTasks.NAME);
        model.sendableMessages().forEach(message -> tasks.put(message.signedAs(), message.label()));
        Map<String, FormDefinition> forms = new LinkedHashMap<>();
        forms.put(START, models.startForm(processDefinitionId));
        model.userTasks().forEach(task -> forms.put(task.id(), models.taskForm(processDefinitionId, task.id())));
        return new ProcedureWords(model, tasks, forms);
    }

    /** The form of a task; one without fields where the model has no such task. */
    public FormDefinition form(String task) {
        return forms.getOrDefault(task, FormDefinition.NONE);
    }

    /** Those of all its forms. */
    public List<FormField> fields() {
        return forms.values().stream()
                .map(FormDefinition::fields)
                .flatMap(List::stream)
                .toList();
    }

    /** What the values of a variable are called: in the model's property {@code options.<name>}, or in a form. */
    public Map<String, String> options(String variable) {
        Map<String, String> options = new LinkedHashMap<>();
        model.property("options." + variable).map(Texts::pairs).ifPresent(options::putAll);
        fields().stream().filter(field -> field.name().equals(variable)).forEach(field -> field.options()
                .forEach(options::putIfAbsent));
        return options;
    }

    /** Whether a variable is read as a group's id: by who signs, or who is told. */
    public boolean readsGroups(String variable) {
        return isNamed("group-in " + variable);
    }

    /** Whether it is read as somebody's id: by who signs, or who is told. */
    public boolean readsPeople(String variable) {
        return isNamed("person " + variable);
    }

    private boolean isNamed(String asked) {
        return Stream.of("signedBy", "told")
                .flatMap(property -> model.elementsWith(property).values().stream())
                .flatMap(value -> Stream.of(value.strip().split("\\s*,\\s*|\\s+else\\s+")))
                .map(whom -> Conditional.parse(whom).words())
                .anyMatch(whom -> whom.replaceAll("\\s+", " ").equals(asked));
    }

    /** Whether a form asks for a group's id in it. */
    public boolean namesGroups(String variable) {
        return fields().stream().anyMatch(field -> field.name().equals(variable) && "group".equals(field.kind()));
    }
}
