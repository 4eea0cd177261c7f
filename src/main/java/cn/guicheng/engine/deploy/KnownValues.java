package cn.guicheng.engine.deploy;

import cn.guicheng.engine.form.FormField;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The values that a variable of a case can have, where the forms or the model list them. */
record KnownValues(ModelUnderCheck model) {
    private static final Set<String> ANSWERS = Set.of("true", "false");

    /** What is wrong with asking whether the variable is one of these, in Chinese; empty where nothing is. */
    List<String> objections(String variable, Set<String> asked) {
        Set<String> known = of(variable);
        return asked.stream()
                .filter(value -> !known.isEmpty() && !known.contains(value))
                .sorted()
                .map(value -> "条件所问的“%s”不是 %s 的值，请改正%s".formatted(value, variable, Nearest.hint(value, known)))
                .toList();
    }

    /** Empty where anything might be there. */
    private Set<String> of(String variable) {
        List<FormField> fields = model.fields().stream()
                .filter(field -> field.name().equals(variable))
                .toList();
        Set<String> listed = listed(variable);
        boolean comesOtherwise = fields.isEmpty() || model.variables().contains(variable);
        if (comesOtherwise && listed.isEmpty() || fields.stream().anyMatch(KnownValues::isFree)) {
            return Set.of();
        }
        Set<String> known = new HashSet<>(listed);
        fields.forEach(field -> known.addAll(
                field.type().equals("Boolean") ? ANSWERS : field.options().keySet()));
        return known;
    }

    /** Several of the options are one text, which no condition names. */
    private static boolean isFree(FormField field) {
        return field.isOfSeveral() || field.options().isEmpty() && !field.type().equals("Boolean");
    }

    /** What the model has words for, and what the procedures that it calls tell it. */
    private Set<String> listed(String variable) {
        Set<String> listed = new HashSet<>(values(model.model().property("options." + variable)));
        model.others().stream()
                .filter(other -> model.model().calledProcedures().contains(other.key())
                        && variable.equals(other.outcomeVariable()))
                .forEach(called -> listed.addAll(values(called.property("options.outcome"))));
        return listed;
    }

    private static Set<String> values(Optional<String> options) {
        return options.stream()
                .flatMap(text -> Arrays.stream(text.strip().split("\\s*,\\s*")))
                .map(pair -> pair.split("\\s+")[0])
                .collect(Collectors.toSet());
    }
}
