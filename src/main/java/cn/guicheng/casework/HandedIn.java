package cn.guicheng.casework;

import cn.guicheng.engine.FormDefinition;
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
record HandedIn(FormDefinition form, Set<String> sent, Function<String, Object> values) {
    /** No form: what the case knows by itself. */
    static HandedIn nothing(Function<String, Object> values) {
        return new HandedIn(FormDefinition.NONE, Set.of(), values);
    }

    boolean asksFor(String variable) {
        return form.field(variable).isPresent();
    }

    boolean isSent(String variable) {
        return asksFor(variable) && sent.contains(variable) && value(variable) != null;
    }

    /** Null where nothing of it is to be seen. */
    Object value(String variable) {
        Object value = values.apply(variable);
        Object plain = value instanceof TypedValue typed ? typed.getValue() : value;
        return plain == null || plain.toString().isBlank() ? null : plain;
    }

    String label(String variable) {
        return form.label(variable);
    }
}
