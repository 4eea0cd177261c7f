package cn.guicheng.engine.model;

import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A process variable with its type. Each is declared once, in the contract class of its procedure.
 *
 * @param name the variable's name in the model, the form and over REST
 * @param type the Java type of its value
 */
public record ProcessVariable<T>(String name, Class<T> type) {
    public static <T> ProcessVariable<T> of(String name, Class<T> type) {
        return new ProcessVariable<>(name, type);
    }

    /** The value, or null where there is none. Throws ClassCastException where the engine holds another type. */
    public T get(VariableScope scope) {
        return type.cast(scope.getVariable(name));
    }

    /** Sets the value; null is a value too, which expressions of the model can then ask about. */
    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }
}
