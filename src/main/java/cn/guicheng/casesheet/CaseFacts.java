package cn.guicheng.casesheet;

import cn.guicheng.casesheet.CaseSheet.Column;
import cn.guicheng.casesheet.CaseSheet.Fact;
import cn.guicheng.engine.FormDefinition;
import cn.guicheng.engine.FormField;
import cn.guicheng.engine.ProcedureModel;
import cn.guicheng.engine.ProcedureModel.Step;
import cn.guicheng.engine.ProcedureModels;
import cn.guicheng.identity.Organisation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The facts of a case in the order its model lists them (property {@code facts}), worded as in the procedure's forms. Names
 * ending in {@code InCents} are money; a JSON list is a table with the columns of property {@code columns.<name>}. A name
 * listed with a question mark behind it is shown only where it is not no or nothing.
 */
@Component
class CaseFacts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ProcedureModels models;
    private final Organisation organisation;

    CaseFacts(ProcedureModels models, Organisation organisation) {
        this.models = models;
        this.organisation = organisation;
    }

    List<Fact> of(String processDefinitionId, Map<String, Object> values) {
        ProcedureModel model = models.of(processDefinitionId);
        List<FormDefinition> forms = forms(processDefinitionId, model);
        return model.list("facts").stream()
                .filter(listed -> isTold(listed, values.get(name(listed))))
                .map(CaseFacts::name)
                .map(name -> fact(model, field(forms, name), name, values.get(name)))
                .toList();
    }

    private static String name(String listed) {
        return listed.replace("?", "");
    }

    private static boolean isTold(String listed, Object value) {
        boolean nothing = Boolean.FALSE.equals(value) || value instanceof Number number && number.doubleValue() == 0;
        return value != null && !value.toString().isBlank() && !(listed.endsWith("?") && nothing);
    }

    private List<FormDefinition> forms(String processDefinitionId, ProcedureModel model) {
        return Stream.concat(
                        Stream.of(models.startForm(processDefinitionId)),
                        model.userTasks().stream()
                                .map(Step::id)
                                .map(task -> models.taskForm(processDefinitionId, task)))
                .toList();
    }

    private static Optional<FormField> field(List<FormDefinition> forms, String name) {
        return forms.stream().flatMap(form -> form.field(name).stream()).findFirst();
    }

    private Fact fact(ProcedureModel model, Optional<FormField> field, String name, Object value) {
        String label = model.property("label." + name)
                .or(() -> field.map(FormField::label))
                .orElse(name);
        Optional<String> columns = model.property("columns." + name);
        if (columns.isPresent()) {
            return table(name, label, columns.get(), value.toString());
        }
        if (name.endsWith("InCents") && value instanceof Number cents) {
            return simple(name, label, "money", Wording.money(cents.longValue()));
        }
        if (value instanceof Date date) {
            return simple(name, label, "date", Wording.minutes(date));
        }
        if (value instanceof Boolean answer) {
            return simple(name, label, "boolean", Wording.yesOrNo(answer));
        }
        if (value instanceof Double number) {
            return simple(name, label, "text", Wording.plain(number));
        }
        if (field.filter(form -> "group".equals(form.kind())).isPresent()) {
            return simple(name, label, "group", organisation.groupName(value.toString()));
        }
        if (field.filter(form -> "person".equals(form.kind())).isPresent()) {
            return simple(name, label, "person", organisation.nameOf(value.toString()));
        }
        return model.optionName(name, value)
                .or(() -> field.map(FormField::options).map(options -> options.get(value.toString())))
                .map(option -> simple(name, label, "option", option))
                .orElseGet(() -> simple(name, label, "text", value.toString()));
    }

    private static Fact simple(String name, String label, String kind, String value) {
        return new Fact(name, label, kind, value, null, null);
    }

    private static Fact table(String name, String label, String columns, String json) {
        Map<String, String> titles = ProcedureModel.pairs(columns);
        List<List<String>> rows = new ArrayList<>();
        Set<String> amounts = new HashSet<>();
        for (JsonNode line : read(json)) {
            rows.add(titles.keySet().stream().map(column -> cell(column, line)).toList());
            titles.keySet().stream()
                    .filter(column -> line.path(column).isNumber())
                    .forEach(amounts::add);
        }
        List<Column> heads = titles.entrySet().stream()
                .map(title -> new Column(title.getValue(), amounts.contains(title.getKey()) ? "right" : "left"))
                .toList();
        return new Fact(name, label, "table", null, heads, rows);
    }

    /** A column may name alternatives, {@code invoiceNumber|noInvoiceReason}: the first that has a value is shown. */
    private static String cell(String column, JsonNode line) {
        return Arrays.stream(column.split("\\|"))
                .map(name -> text(name, line.path(name)))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String text(String name, JsonNode value) {
        if (name.endsWith("InCents")) {
            return value.asLong() == 0 ? "" : Wording.money(value.asLong());
        }
        return value.isNull() ? "" : value.asText("");
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored list is no JSON", e);
        }
    }
}
