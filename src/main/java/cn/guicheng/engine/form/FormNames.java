package cn.guicheng.engine.form;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether every name in a form leads somewhere: a condition that is misspelt would ask for nothing. */
record FormNames(FormDefinition form) {
    private static final Set<String> NUMBERS = Set.of("Integer", "Long", "Double", "Short");
    private static final Set<String> ANSWERS = Set.of("true", "false");

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
                    throw new IllegalArgumentException("data-exactly-one 所指的“" + name + "”不是表单中的字段，请改正");
                });
    }

    private void checkCondition(FormField field, String attribute, FormField.Condition condition) {
        if (condition == null || isTable(condition.field())) {
            return;
        }
        FormField other = form.field(condition.field())
                .orElseThrow(() -> wrong(
                        field, attribute + " 所问的“" + condition.field() + "”不是表单中的字段，也不是 data-tables 所列规则表的输出，请改正"));
        Set<String> values =
                other.type().equals("Boolean") ? ANSWERS : other.options().keySet();
        condition.values().stream()
                .filter(value -> !values.isEmpty() && !values.contains(value))
                .findFirst()
                .ifPresent(value -> {
                    throw wrong(field, attribute + " 所问的“" + value + "”不是 " + other.name() + " 的选项，请改正");
                });
    }

    private void checkRules(FormField field) {
        FieldRules rules = field.rules();
        if (rules.requiredWith() != null && form.field(rules.requiredWith()).isEmpty()) {
            throw wrong(field, "data-required-with 所写的“" + rules.requiredWith() + "”不是本表单的字段，请改正");
        }
        if (rules.day() && !field.type().equals("String")) {
            throw wrong(field, "日期的类型须为 String，请改正");
        }
        if (!rules.bounds().isEmpty() && !rules.day() && !NUMBERS.contains(field.type()) && !isTime(field)) {
            throw wrong(field, "只有日期和数字可以有界限，请删去，或改字段的类型");
        }
        boolean ofPeople = rules.colleague()
                || rules.notSelf()
                || rules.selfWhen() != null
                || rules.notSelfWhen() != null
                || rules.otherThan() != null;
        if (ofPeople && !field.namesPeople()) {
            throw wrong(field, "对人的要求（data-colleague、data-not-self 等）须与 data-kind=\"person\" 或 \"people\" 一起写，请补上");
        }
        rules.terms().forEach(term -> checkTable(field, term));
    }

    private void checkFormula(FormField field, Formula formula, Set<String> computedLater) {
        if (!NUMBERS.contains(field.type())
                && !(formula.isOutput() && field.type().equals("String"))) {
            throw wrong(field, "计算所得的类型须为 Integer、Long 或 Double，取自规则表的也可以是 String，请改正");
        }
        for (Term term : formula.terms()) {
            checkTable(field, term);
            if (computedLater.contains(term.text())) {
                throw wrong(field, "由“" + term.text() + "”计算，而它在后面才算出，请把它移到前面");
            }
            if (formula.function().equals("sum")
                    && form.field(term.text())
                            .filter(list -> list.type().equals("Json"))
                            .isEmpty()) {
                throw wrong(field, "所合计的“" + term.text() + "”不是表单中的列表，请改正");
            }
        }
    }

    private void checkTable(FormField field, Term term) {
        if (term.output().isPresent() && !isTable(term.text())) {
            throw wrong(field, "“" + term.text() + "”的规则表不在 <form> 的 data-tables 之中，请补上或改正");
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
        return new IllegalArgumentException("字段 " + field.name() + "：" + reason);
    }
}
