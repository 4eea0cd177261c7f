package cn.guicheng.engine.model;

import java.util.Optional;

/**
 * By whom a step is answered that several people answer, as its properties say: {@code answerers}, the variable with the ids of people
 * or groups, and {@code agree}, an {@link Agreement} or the variable with one; empty where the model says neither.
 */
public record Answerers(String variable, String agree) {
    public static final String PROPERTY = "answerers";
    public static final String AGREE = "agree";

    /** Property of a step whose person may be who started the case. */
    public static final String STARTER_TOO = "starterToo";

    /** Empty where one person, or one of a group, does the step. */
    public static Optional<Answerers> of(ProcedureModel model, String task) {
        return model.property(task, PROPERTY)
                .map(variable -> new Answerers(
                        variable.strip(),
                        model.property(task, AGREE).map(String::strip).orElse("")));
    }

    /** Whether a step of the model is answered by those in this variable. */
    public static boolean areIn(ProcedureModel model, String variable) {
        return model.elementsWith(PROPERTY).values().stream().map(String::strip).anyMatch(variable::equals);
    }
}
