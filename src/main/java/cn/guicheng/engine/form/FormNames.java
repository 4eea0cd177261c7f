package cn.guicheng.engine.form;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whether every name in a form leads somewhere: a condition that is misspelt would ask for nothing. */
final class FormNames {
    private static final Set<String> NUMBERS = Set.of("Integer", "Long", "Double", "Short");
    private static final Set<String> ANSWERS = Set.of("true", "false");

    private final FormDefinition form;

    FormNames(FormDefinition form) {
        this.form = form;
    }

    /** Throws IllegalArgumentException naming the field. */
    void check() {
        Set<String> computedLater = new HashSet<>(form.fields().stream()
                .filter(field -> field.rules().isComputed())
                .map(FormField::name)
                .toList());
        for (FormField field : form.fields()) {
            checkCondition(field, "data-required-when", field.requiredWhen());
            checkCondition(field, "data-used-when", field.usedWhen());
            checkCondition(field, "data-self-when", field.rules().selfWhen());
            checkCondition(field, "data-not-self-when", field.rules().notSelfWhen());
            checkRules(field);
            if (field.rules().isComputed()) {
                checkFormula(field, field.rules().computed(), computedLater);
                computedLater.remove(field.name());
            }
        }
        form.exactlyOne().stream()
                .flatMap(List::stream)
                .filter(name -> form.field(name).isEmpty())
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(
                            "data-exactly-one names \"" + name + "\", which is no field of the form");
                });
    }

    private void checkCondition(FormField field, String attribute, FormField.Condition condition) {
        if (condition == null || isTable(condition.field())) {
            return;
        }
        FormField other = form.field(condition.field())
                .orElseThrow(() -> wrong(
                        field,
                        attribute + " names \"" + condition.field()
                                + "\", which is no field of the form and no table of its data-tables"));
        Set<String> values =
                other.type().equals("Boolean") ? ANSWERS : other.options().keySet();
        condition.values().stream()
                .filter(value -> !values.isEmpty() && !values.contains(value))
                .findFirst()
                .ifPresent(value -> {
                    throw wrong(field, attribute + " asks for \"" + value + "\", which " + other.name() + " never is");
                });
    }

    private void checkRules(FormField field) {
        FieldRules rules = field.rules();
        if (rules.requiredWith() != null && form.field(rules.requiredWith()).isEmpty()) {
            throw wrong(
                    field, "data-required-with names \"" + rules.requiredWith() + "\", which is no field of the form");
        }
        if (rules.day() && !field.type().equals("String")) {
            throw wrong(field, "a day is of type String");
        }
        if (!rules.bounds().isEmpty() && !rules.day() && !NUMBERS.contains(field.type()) && !isTime(field)) {
            throw wrong(field, "bounds are for days and numbers");
        }
        boolean ofPeople = rules.colleague()
                || rules.notSelf()
                || rules.selfWhen() != null
                || rules.notSelfWhen() != null
                || rules.otherThan() != null;
        if (ofPeople && !"person".equals(field.kind())) {
            throw wrong(field, "what is asked of a person goes with data-kind=\"person\"");
        }
        Stream.concat(rules.bounds().stream().map(Bound::operand), Stream.ofNullable(rules.minFiles()))
                .flatMap(operand -> operand.terms().stream())
                .forEach(term -> checkTable(field, term));
    }

    private void checkFormula(FormField field, Formula formula, Set<String> computedLater) {
        if (!NUMBERS.contains(field.type())) {
            throw wrong(field, "what is computed is an Integer, Long or Double");
        }
        for (Term term : formula.terms()) {
            checkTable(field, term);
            if (computedLater.contains(term.text())) {
                throw wrong(field, "is computed from \"" + term.text() + "\", which is computed later");
            }
            if (formula.function().equals("sum")
                    && form.field(term.text())
                            .filter(list -> list.type().equals("Json"))
                            .isEmpty()) {
                throw wrong(field, "sums up \"" + term.text() + "\", which is no list of the form");
            }
        }
    }

    private void checkTable(FormField field, Term term) {
        if (term.output().isPresent() && !isTable(term.text())) {
            throw wrong(field, "\"" + term.text() + "\" is of no table of the form's data-tables");
        }
    }

    private boolean isTable(String name) {
        return Term.outputIn(name)
                .filter(output -> form.tables().contains(output.table()))
                .isPresent();
    }

    private static boolean isTime(FormField field) {
        return field.type().equals("Date");
    }

    private static IllegalArgumentException wrong(FormField field, String reason) {
        return new IllegalArgumentException("field " + field.name() + ": " + reason);
    }
}
