package cn.guicheng.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;

/** The fields of a form as plain JSON, typed as the form declares them: what does not fit keeps its own type, and is refused for it. */
final class PlainValues {
    private static final DateTimeFormatter ENGINE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

    private PlainValues() {}

    static Map<String, TypedValue> typed(FormDefinition form, Map<String, JsonNode> fields) {
        Map<String, TypedValue> typed = new HashMap<>();
        fields.forEach((name, value) ->
                typed.put(name, typed(form.field(name).map(FormField::type).orElse("String"), value)));
        return typed;
    }

    private static TypedValue typed(String type, JsonNode value) {
        if (value.isNull()) {
            return Variables.untypedNullValue();
        }
        if (type.equals("Json")) {
            return SpinValues.jsonValue(value.isTextual() ? value.textValue() : value.toString())
                    .create();
        }
        if (value.isTextual()) {
            return type.equals("Date") ? time(value.textValue()) : Variables.stringValue(value.textValue());
        }
        if (value.isNumber()) {
            return number(type, value);
        }
        return value.isBoolean()
                ? Variables.booleanValue(value.booleanValue())
                : SpinValues.jsonValue(value.toString()).create();
    }

    private static TypedValue number(String type, JsonNode value) {
        if (type.equals("Double")) {
            return Variables.doubleValue(value.doubleValue());
        }
        if (!type.equals("Long") && value.isIntegralNumber() && value.canConvertToInt()) {
            return Variables.integerValue(value.intValue());
        }
        return value.isIntegralNumber() && value.canConvertToLong()
                ? Variables.longValue(value.longValue())
                : Variables.doubleValue(value.doubleValue());
    }

    private static TypedValue time(String text) {
        for (DateTimeFormatter written : new DateTimeFormatter[] {DateTimeFormatter.ISO_OFFSET_DATE_TIME, ENGINE}) {
            try {
                return Variables.dateValue(
                        Date.from(OffsetDateTime.parse(text, written).toInstant()));
            } catch (DateTimeException writtenOtherwise) {
                // The next.
            }
        }
        try {
            return Variables.dateValue(
                    Date.from(LocalDateTime.parse(text).atZone(Day.OFFICE_ZONE).toInstant()));
        } catch (DateTimeException noTime) {
            return Variables.stringValue(text);
        }
    }
}
