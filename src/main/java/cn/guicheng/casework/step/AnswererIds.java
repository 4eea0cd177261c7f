package cn.guicheng.casework.step;

import cn.guicheng.engine.form.People;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads who is asked, as a form, a table or a delegate says it: ids separated by commas, a list of them, or such a list in JSON. */
final class AnswererIds {
    private static final ObjectMapper JSON = new ObjectMapper();

    private AnswererIds() {}

    /** In their order; whoever stands there twice is there twice. A table that collects may give a list of its outputs. */
    static List<String> of(Object value) {
        if (value instanceof Collection<?> many) {
            return many.stream().flatMap(one -> of(one).stream()).toList();
        }
        if (value instanceof Map<?, ?> outputs) {
            return of(outputs.values());
        }
        String text = Objects.toString(value, "").strip();
        return text.startsWith("[") ? ofJson(text) : People.of(text);
    }

    /** What is no list in JSON is read as it stands, and found to be nobody. */
    private static List<String> ofJson(String text) {
        try {
            return of(JSON.readValue(text, List.class));
        } catch (JsonProcessingException noList) {
            return People.of(text);
        }
    }
}
