package cn.guicheng.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** A form made of a few elements, handed in by lina on 2026-11-29 in a case that zhangwei started, in an office of its own. */
final class Paper {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final FormOffice OFFICE = new FormOffice(
            Clock.fixed(Instant.parse("2026-11-28T16:00:00Z"), Day.OFFICE_ZONE),
            Paper::mondaysToFridays,
            (table, values) -> {
                Map<String, Object> outputs = new HashMap<>();
                outputs.put("certificate", values.apply("leaveDays") instanceof Integer days && days > 1);
                outputs.put("mostDays", 5);
                outputs.put("quotations", values.apply("amountInCents") instanceof Long cents && cents >= 100 ? 3 : 0);
                return outputs;
            },
            (label, person) -> {
                if (!List.of("lina", "zhangwei", "wangfang").contains(person)) {
                    throw Refusal.invalid(label, "须为同事。");
                }
            },
            ids -> (int) ids.stream().map(id -> id.substring(0, 1)).distinct().count());

    private final FormDefinition form;
    private final Map<String, TypedValue> stored = new HashMap<>();

    private Paper(String attributes, String elements) {
        this.form = FormDefinition.parse("<form " + attributes + ">" + elements + "</form>");
        stored.put("startedBy", Variables.stringValue("zhangwei"));
    }

    static Paper of(String... elements) {
        return with("", elements);
    }

    static Paper with(String attributes, String... elements) {
        return new Paper(attributes, String.join("", elements));
    }

    /** A field that people fill in. */
    static String field(String name, String type, String attributes) {
        return "<label for=\"gc-%1$s\">“%1$s”</label><input id=\"gc-%1$s\" cam-variable-name=\"%1$s\" cam-variable-type=\"%2$s\" %3$s>"
                .formatted(name, type, attributes);
    }

    /** A field that is composed or computed. */
    static String composed(String tag, String name, String type, String attributes) {
        return "<label for=\"gc-%2$s\">“%2$s”</label><%1$s id=\"gc-%2$s\" data-variable-name=\"%2$s\" data-variable-type=\"%3$s\" %4$s></%1$s>"
                .formatted(tag, name, type, attributes);
    }

    static String day(String name, String attributes) {
        return field(name, "String", "data-type=\"day\" " + attributes);
    }

    static String computed(String name, String type, String formula) {
        return composed("output", name, type, "data-computed=\"" + formula + "\"");
    }

    Paper stored(String name, TypedValue value) {
        stored.put(name, value);
        return this;
    }

    /** {@code name, value, name, value…} as plain values. */
    Submission submission(Object... namesAndValues) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], JSON.valueToTree(namesAndValues[i + 1]));
        }
        return Submission.plain("lina", "XX-2026-000001", form, fields, stored::get);
    }

    /** What is kept otherwise than it was sent. Throws {@link Refusal}. */
    Map<String, TypedValue> accepted(Object... namesAndValues) {
        return FormContract.check(submission(namesAndValues), OFFICE, () -> form, Findings.thrown())
                .tidied();
    }

    /** What is reckoned for a field. */
    Object reckoned(String name, Object... namesAndValues) {
        return accepted(namesAndValues).get(name).getValue();
    }

    /** The words of the refusal; empty where it is accepted. */
    String refusal(Object... namesAndValues) {
        try {
            accepted(namesAndValues);
            return "";
        } catch (Refusal refusal) {
            return refusal.getMessage();
        }
    }

    FormPreview preview(Object... namesAndValues) {
        return new SubmissionCheck(List.of(), (slug, task) -> form, OFFICE)
                .preview("slug", "element", submission(namesAndValues));
    }

    private static long mondaysToFridays(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .count();
    }
}
