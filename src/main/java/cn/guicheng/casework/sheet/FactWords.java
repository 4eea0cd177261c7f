package cn.guicheng.casework.sheet;

import cn.guicheng.casework.sheet.CaseSheet.Fact;
import cn.guicheng.engine.form.Choices;
import cn.guicheng.engine.form.FormField;
import cn.guicheng.engine.form.ListField;
import cn.guicheng.engine.form.People;
import cn.guicheng.engine.model.Answerers;
import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.engine.model.ProcedureWords;
import cn.guicheng.engine.model.SignedBy;
import cn.guicheng.register.reading.Wording;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The words of one version of a procedure for its values: labels and options of its model and forms. Names ending in
 * {@code InCents} are money, and in {@code Department} a department; a JSON list is a table with the columns that its form declares, or, where people type none of it,
 * those of property {@code columns.<name>}.
 */
public final class FactWords {
    /** The length of a day such as 2026-01-31. */
    private static final int DAY = 10;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ProcedureModel model;
    private final List<FormField> fields;
    private final BiFunction<String, OffsetDateTime, String> groupName;
    private final BiFunction<String, OffsetDateTime, String> personName;

    private FactWords(
            ProcedureWords words,
            BiFunction<String, OffsetDateTime, String> groupName,
            BiFunction<String, OffsetDateTime, String> personName) {
        this.model = words.model();
        this.fields = words.fields();
        this.groupName = groupName;
        this.personName = personName;
    }

    /**
     * The words of a version.
     *
     * @param groupName names a group by its id, as it was called then
     * @param personName names a person by their id, as they were called then
     */
    public static FactWords of(
            ProcedureModels models,
            String processDefinitionId,
            BiFunction<String, OffsetDateTime, String> groupName,
            BiFunction<String, OffsetDateTime, String> personName) {
        return new FactWords(ProcedureWords.of(models, processDefinitionId), groupName, personName);
    }

    /** What people call a variable; empty where it is the program's own. */
    public Optional<String> label(String name) {
        return model.property("label." + name).or(() -> field(name).map(FormField::label));
    }

    /** Where the forms ask for it; what none asks for comes last. */
    public int place(String name) {
        return IntStream.range(0, fields.size())
                .filter(index -> fields.get(index).name().equals(name))
                .findFirst()
                .orElse(fields.size());
    }

    private Optional<FormField> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** A value with its label, as the case sheet shows it; people and groups as they were called when it was given. */
    public Fact fact(String name, Object value, OffsetDateTime given) {
        Optional<FormField> field = field(name);
        String label = label(name).orElse(name);
        Optional<ListField> list = list(name);
        if (list.isPresent()) {
            return new ListWords(list.get()).fact(name, label, read(value.toString()));
        }
        if (name.endsWith("InCents") && value instanceof Number cents) {
            return simple(name, label, "money", Wording.money(cents.longValue()));
        }
        if (value instanceof Date date) {
            return simple(
                    name,
                    label,
                    "date",
                    field.filter(form -> form.rules().wholeDay()).isPresent()
                            ? Wording.minutes(date).substring(0, DAY)
                            : Wording.minutes(date));
        }
        if (value instanceof Boolean answer) {
            return simple(name, label, "boolean", Wording.yesOrNo(answer));
        }
        if (value instanceof Double number) {
            return simple(name, label, "text", Wording.plain(number));
        }
        if (isGroup(name, field)) {
            return simple(name, label, "group", groupName.apply(value.toString(), given));
        }
        if (field.filter(form -> "person".equals(form.kind())).isPresent() || SignedBy.isPerson(model, name)) {
            return simple(name, label, "person", personName.apply(value.toString(), given));
        }
        if (field.filter(FormField::isOfPeople).isPresent() || Answerers.areIn(model, name)) {
            return simple(name, label, "people", people(value.toString(), given));
        }
        if (field.filter(FormField::isOfSeveral).isPresent()) {
            return simple(name, label, "option", chosen(field.get(), value.toString()));
        }
        return model.optionName(name, value)
                .or(() -> field.map(FormField::options).map(options -> options.get(value.toString())))
                .map(option -> simple(name, label, "option", option))
                .orElseGet(() -> simple(name, label, "text", value.toString()));
    }

    /** Also what the program itself found out, and no form asks for. */
    private boolean isGroup(String name, Optional<FormField> field) {
        return field.filter(form -> "group".equals(form.kind())).isPresent()
                || field.isEmpty() && (name.endsWith("Department") || SignedBy.isGroup(model, name));
    }

    /** Of an id that is nobody's, what such a group is called. */
    private String people(String ids, OffsetDateTime given) {
        return People.of(ids).stream()
                .map(id -> Optional.of(personName.apply(id, given))
                        .filter(name -> !name.equals(id))
                        .orElseGet(() -> groupName.apply(id, given)))
                .collect(Collectors.joining("、"));
    }

    private static String chosen(FormField field, String choices) {
        return Choices.of(choices).stream()
                .map(choice -> field.options().getOrDefault(choice, choice))
                .collect(Collectors.joining("、"));
    }

    private static Fact simple(String name, String label, String kind, String value) {
        return new Fact(name, label, kind, value, null, null, null);
    }

    private Optional<ListField> list(String name) {
        return model.property("columns." + name).map(ListField::named).or(() -> fields.stream()
                .filter(field -> field.name().equals(name) && field.list() != null)
                .map(FormField::list)
                .findFirst());
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored list is no JSON", e);
        }
    }
}
