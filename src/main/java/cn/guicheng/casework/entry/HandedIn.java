package cn.guicheng.casework.entry;

import cn.guicheng.engine.form.FormDefinition;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * What a case knows once a form of it was accepted.
 *
 * @param form the form
 * @param sent names of the values that were sent and count
 * @param values the value of any variable from then on, or null
 */
public record HandedIn(FormDefinition form, Set<String> sent, Function<String, Object> values) {
    /** No form: what the case knows by itself. */
    public static HandedIn nothing(Function<String, Object> values) {
        return new HandedIn(FormDefinition.NONE, Set.of(), values);
    }

    public boolean asksFor(String variable) {
        return form.field(variable).isPresent();
    }

    public boolean isSent(String variable) {
        return asksFor(variable) && sent.contains(variable) && value(variable) != null;
    }

    /** Null where nothing of it is to be seen. */
    public Object value(String variable) {
        Object value = values.apply(variable);
        Object plain = value instanceof TypedValue typed ? typed.getValue() : value;
        return plain == null || plain.toString().isBlank() ? null : plain;
    }

    public String label(String variable) {
        return form.label(variable);
    }
}
