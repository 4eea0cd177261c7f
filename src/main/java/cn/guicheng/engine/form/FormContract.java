package cn.guicheng.engine.form;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** Holds a submission against its form: the unconditional constraints, the same for every procedure. */
final class FormContract {
    private static final Map<String, String> TYPE_HINTS = Map.of(
            "String", "须为文字。",
            "Boolean", "须为是或否。",
            "Long", "须为整数。",
            "Integer", "须为整数。",
            "Double", "须为数字。",
            "Date", "须为日期。",
            "Json", "须为列表。");

    private final Submission submission;

    private FormContract(Submission submission) {
        this.submission = submission;
    }

    /**
     * Refuses a value the form does not declare, of another type, missing or outside its limits. What does not count is what
     * depends on something that was answered otherwise.
     */
    static Accepted check(Submission submission) {
        return new FormContract(submission).check();
    }

    private Accepted check() {
        for (String name : submission.sent().keySet()) {
            if (submission.form().field(name).isEmpty()) {
                throw Refusal.invalid(name, "本表单没有这一项，不接受。");
            }
        }
        submission.form().fields().forEach(this::checkType);
        List<FormField> counting = submission.form().fields().stream()
                .filter(field -> !isIdle(field))
                .toList();
        Tidying tidying = new Tidying(submission);
        counting.forEach(tidying::tidy);
        counting.forEach(this::checkValue);
        List<String> dropped = submission.form().fields().stream()
                .filter(this::isIdle)
                .map(FormField::name)
                .filter(submission.sent()::containsKey)
                .toList();
        return new Accepted(dropped, tidying.tidied());
    }

    /** A field that is asked for only when another was answered in a certain way, and it was not. */
    private boolean isIdle(FormField field) {
        FormField.Condition when = field.usedWhen() != null ? field.usedWhen() : field.requiredWhen();
        return when != null && when.equal() && !when.holds(submission.text(when.field()));
    }

    private void checkType(FormField field) {
        TypedValue value = submission.sent().get(field.name());
        if (value == null || Submission.plain(value) == null) {
            return;
        }
        String type = typeOf(value);
        boolean wholeNumberForLarger = field.type().equals("Long") && type.equals("integer")
                || field.type().equals("Double") && Set.of("integer", "long").contains(type);
        if (!type.equalsIgnoreCase(field.type()) && !wholeNumberForLarger) {
            throw Refusal.invalid(field.label(), TYPE_HINTS.getOrDefault(field.type(), "类型不正确。"));
        }
    }

    /** The engine's name of the type; a value sent without one has that of its Java class. */
    private static String typeOf(TypedValue value) {
        return value.getType() != null
                ? value.getType().getName()
                : Submission.plain(value).getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private void checkValue(FormField field) {
        String text = submission.text(field.name());
        boolean required = field.required()
                || field.requiredWhen() != null
                        && field.requiredWhen()
                                .holds(submission.text(field.requiredWhen().field()));
        if (text == null) {
            if (required) {
                throw Refusal.invalid(field.label(), "必须填写。");
            }
            return;
        }
        field.check(text);
    }
}
