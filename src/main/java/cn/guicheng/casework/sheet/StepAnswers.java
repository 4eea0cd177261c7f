package cn.guicheng.casework.sheet;

import cn.guicheng.engine.form.FormDefinition;
import cn.guicheng.engine.form.FormField;
import cn.guicheng.engine.variable.CaseVariables;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a step is answered, as its form says.
 *
 * @param choices the answers there are, in the order of the form; one without a value where nothing is decided
 * @param alone whether the form asks for nothing but the answer and a comment: such a step can be answered from the list
 */
public record StepAnswers(List<Choice> choices, boolean alone) {
    private static final String DONE = "办结本步";
    private static final Set<String> OF_AN_ANSWER = Set.of(CaseVariables.DECISION.name(), CaseVariables.COMMENT.name());

    /**
     * One answer.
     *
     * @param value of the decision, or null where nothing is decided
     * @param label what the button says
     * @param comment whether a comment must go with it
     */
    public record Choice(String value, String label, boolean comment) {}

    static StepAnswers of(FormDefinition form) {
        boolean alone = form.exactlyOne().isEmpty()
                && form.fields().stream().map(FormField::name).allMatch(OF_AN_ANSWER::contains);
        FormField comment = form.field(CaseVariables.COMMENT.name()).orElse(null);
        Map<String, String> options = form.field(CaseVariables.DECISION.name())
                .map(FormField::options)
                .orElse(Map.of());
        return options.isEmpty()
                ? new StepAnswers(List.of(new Choice(null, DONE, comment != null && comment.required())), alone)
                : new StepAnswers(
                        options.entrySet().stream()
                                .map(option -> new Choice(
                                        option.getKey(), option.getValue(), isAsked(comment, option.getKey())))
                                .toList(),
                        alone);
    }

    private static boolean isAsked(FormField comment, String decision) {
        return comment != null
                && (comment.required()
                        || comment.requiredWhen() != null
                                && comment.requiredWhen().field().equals(CaseVariables.DECISION.name())
                                && comment.requiredWhen().equal()
                                        == comment.requiredWhen().values().contains(decision));
    }
}
