package cn.guicheng.web.register;

import cn.guicheng.engine.FormField;
import cn.guicheng.engine.ProcedureModel;
import cn.guicheng.engine.ProcedureModels;
import cn.guicheng.identity.Organisation;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** What people, groups, tasks and codes are called: by the organisation, the models, the forms, and the register itself. */
@Component
class RegisterWords {
    private final Organisation organisation;
    private final ProcedureModels models;

    RegisterWords(Organisation organisation, ProcedureModels models) {
        this.organisation = organisation;
        this.models = models;
    }

    /** Names by id, of everything the column may contain. */
    Map<String, String> of(RegisterColumn column) {
        return switch (column.kind()) {
            case PERSON -> organisation.peopleNames();
            case GROUP -> organisation.groupNames();
            case TASK -> tasks();
            case CODE -> codes(column);
            default -> Map.of();
        };
    }

    /** Ids whose name or own text contains {@code lower}, which is in small letters. */
    Set<String> idsOf(RegisterColumn column, String lower) {
        Set<String> ids = new TreeSet<>();
        of(column).forEach((id, name) -> {
            if (id.toLowerCase(Locale.ROOT).contains(lower)
                    || name.toLowerCase(Locale.ROOT).contains(lower)) {
                ids.add(id);
            }
        });
        return ids;
    }

    private Map<String, String> tasks() {
        Map<String, String> names = new HashMap<>(Map.of("start", "发起"));
        for (String slug : models.slugs()) {
            ProcedureModel model = models.latest(slug);
            model.userTasks().forEach(task -> names.put(task.getId(), task.getName()));
            model.sendableMessages().forEach(message -> names.put(message.signedAs(), message.label()));
        }
        return names;
    }

    /** The register's own words first, then those of any form's field of that name. */
    private Map<String, String> codes(RegisterColumn column) {
        Map<String, String> names = new HashMap<>(column.words());
        models.slugs().stream().flatMap(slug -> fields(slug, column.name())).forEach(field -> field.options()
                .forEach(names::putIfAbsent));
        return names;
    }

    private Stream<FormField> fields(String slug, String name) {
        ProcedureModel model = models.latest(slug);
        return Stream.concat(
                        Stream.of(models.latestStartForm(slug)),
                        model.userTasks().stream().map(UserTask::getId).map(task -> models.latestTaskForm(slug, task)))
                .flatMap(form -> form.field(name).stream());
    }
}
