package cn.guicheng.engine.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** Holds a submission against its form: what the form itself declares, the same for every procedure. */
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
    private final FormDefinition form;
    private final FormValues values;
    private final FieldCheck fieldCheck;
    private final FormOffice office;
    private final Supplier<FormDefinition> present;
    private final Findings findings;

    private FormContract(
            Submission submission, FormOffice office, Supplier<FormDefinition> present, Findings findings) {
        this.office = office;
        this.present = present;
        this.submission = submission;
        this.form = submission.form();
        this.values = new FormValues(submission, office);
        this.fieldCheck = new FieldCheck(submission, values);
        this.findings = findings;
    }

    /**
     * Refuses a value the form does not declare, of another type, missing or outside its limits, or hands all of that to the
     * findings. What does not count is what depends on something that was answered otherwise.
     *
     * @param present the form as it is now, for one that was deployed before lists said their columns in it
     */
    static Accepted check(
            Submission submission, FormOffice office, Supplier<FormDefinition> present, Findings findings) {
        return new FormContract(submission, office, present, findings).check();
    }

    private Accepted check() {
        Set.copyOf(submission.sent().keySet()).forEach(name -> findings.of(name, () -> checkDeclared(name)));
        form.fields().forEach(field -> findings.of(field.name(), () -> checkType(field)));
        // Only where all findings are told at once does anything go on after one; what was refused is not read.
        findings.fields().forEach(name -> submission.sent().put(name, Variables.untypedNullValue()));
        Tidying tidying = new Tidying(submission);
        counting().forEach(field -> findings.of(field.name(), () -> tidying.tidy(field)));
        counting()
                .forEach(field -> findings.of(
                        field.name(),
                        () -> ListCheck.check(submission, field, present, LocalDate.now(office.clock()))));
        counting().stream()
                .filter(field -> field.rules().isComputed())
                .forEach(field -> findings.of(
                        field.name(),
                        () -> tidying.keep(
                                field.name(), field.rules().computed().value(field, values))));
        values.askTablesAgain();
        counting().forEach(field -> findings.of(field.name(), () -> fieldCheck.check(field)));
        form.exactlyOne().forEach(names -> findings.of(names.get(0), () -> fieldCheck.checkExactlyOne(names)));
        return accepted(tidying);
    }

    private Accepted accepted(Tidying tidying) {
        List<String> dropped = form.fields().stream()
                .filter(values::isIdle)
                .map(FormField::name)
                .filter(submission.sent()::containsKey)
                .toList();
        tidying.tidied().keySet().removeAll(dropped);
        return new Accepted(dropped, tidying.tidied());
    }

    private List<FormField> counting() {
        return form.fields().stream().filter(field -> !values.isIdle(field)).toList();
    }

    private void checkDeclared(String name) {
        FormField field = form.field(name).orElseThrow(() -> Refusal.invalid(name, "本表单没有这一项，不接受。"));
        if (field.rules().isComputed()) {
            throw Refusal.invalid(field.label(), "由系统计算，不接受填写。");
        }
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
}
