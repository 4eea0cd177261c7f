package cn.guicheng.engine.model;

import java.util.List;
import java.util.Optional;

/**
 * Of whom a step shows what is open in the registers: {@code person}, or {@code person in loans, claims}.
 *
 * @param variable with the person
 * @param registers that are asked, by name; empty for all
 */
public record OpenOf(String variable, List<String> registers) {
    public static final String PROPERTY = "openOf";

    public static OpenOf parse(String text) {
        String[] parts = text.strip().split("\\s+in\\s+", 2);
        return new OpenOf(parts[0], parts.length < 2 ? List.of() : List.of(parts[1].split("\\s*,\\s*")));
    }

    /** Empty where the step shows nothing of the kind. */
    public static Optional<OpenOf> of(ProcedureModel model, String task) {
        return model.property(task, PROPERTY).map(OpenOf::parse);
    }
}
