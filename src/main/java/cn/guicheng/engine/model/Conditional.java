package cn.guicheng.engine.model;

import cn.guicheng.engine.form.FormField.Condition;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * Words of a property that count only in some cases: {@code group board-chair when severity=serious|major}. A variable alone asks whether
 * it is neither no nor zero nor empty.
 *
 * @param words what counts then
 * @param when null where the words always count
 */
public record Conditional(String words, Condition when) {
    private static final Set<String> NOTHING = Set.of("false", "0", "");

    /** Throws IllegalArgumentException where it cannot be understood. */
    public static Conditional parse(String text) {
        // The engine is asked with these words between quotes.
        if (text.contains("'") || text.contains("\\")) {
            throw new IllegalArgumentException("“" + text + "”中不能有引号和反斜杠");
        }
        String[] parts = text.strip().split("\\s+when\\s+", 2);
        return new Conditional(parts[0], parts.length == 1 ? null : condition(parts[1]));
    }

    private static Condition condition(String text) {
        return text.contains("=") ? Condition.parse(text) : new Condition(text, false, NOTHING);
    }

    /** The values of which it names one; none where it asks only whether there is any. */
    public Set<String> asked() {
        return when == null || when.values().equals(NOTHING) ? Set.of() : when.values();
    }

    /** The words, where they count in this case. */
    public Optional<String> in(VariableScope scope) {
        return Optional.of(words).filter(count -> {
            Object value = when == null ? null : scope.getVariable(when.field());
            return when == null || when.holds(value == null ? null : value.toString());
        });
    }
}
