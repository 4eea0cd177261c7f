package cn.guicheng.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The values of one submission as conditions, bounds and formulas of its form read them. */
final class FormValues {
    private final Submission submission;
    private final FormOffice office;
    private final Map<String, Map<String, Object>> answers = new HashMap<>();

    FormValues(Submission submission, FormOffice office) {
        this.submission = submission;
        this.office = office;
    }

    FormOffice office() {
        return office;
    }

    /** A field that is asked for only when another was answered in a certain way, and it was not. */
    boolean isIdle(FormField field) {
        FormField.Condition when = field.usedWhen() != null ? field.usedWhen() : field.requiredWhen();
        return when != null && when.equal() && isKnown(when.field()) && !when.holds(text(when.field()));
    }

    /** Whether it must have a value. A condition on something that there is not asks for it always. */
    boolean isRequired(FormField field) {
        FormField.Condition when = field.requiredWhen();
        String with = field.rules().requiredWith();
        return field.required()
                || when != null && (!isKnown(when.field()) || when.holds(text(when.field())))
                || with != null
                        && submission.isSent(with)
                        && !isIdle(submission.form().field(with).orElseThrow());
    }

    /** Whether there is such a condition and it is met. */
    boolean holds(FormField.Condition condition) {
        return condition != null && condition.holds(text(condition.field()));
    }

    /** The person in a field of the form or, where it has no such field, in the case; null where there is none. */
    String person(String name) {
        return submission.form().field(name).isPresent() ? submission.text(name) : submission.caseText(name);
    }

    private boolean isKnown(String name) {
        return submission.form().field(name).isPresent()
                || Term.outputIn(name)
                        .filter(output -> submission.form().tables().contains(output.table()))
                        .filter(output -> answer(output.table()).containsKey(output.output()))
                        .isPresent();
    }

    private String text(String name) {
        Optional<Term.TableOutput> output = Term.outputIn(name);
        return output.isPresent() ? output.map(this::said).map(String::valueOf).orElse(null) : submission.text(name);
    }

    /** What the tables said before more was known does not count any more. */
    void askTablesAgain() {
        answers.clear();
    }

    /** What a limit table says; null where the term is none of its outputs, or no rule matches. */
    Object said(Term term) {
        return term.output().map(this::said).orElse(null);
    }

    private Object said(Term.TableOutput output) {
        return answer(output.table()).get(output.output());
    }

    private Map<String, Object> answer(String table) {
        Map<String, Object> known = answers.get(table);
        if (known == null) {
            known = office.limitTables().ask(table, this::input);
            answers.put(table, known);
        }
        return known;
    }

    private Object input(String name) {
        Optional<FormField> field = submission.form().field(name);
        Object value = field.isPresent() ? submission.plain(name) : submission.casePlain(name);
        if (!(value instanceof String text)) {
            return value;
        }
        return field.filter(FormField::isOfSeveral).isPresent() ? Choices.of(text) : Texts.tidy(text);
    }

    /** The field's own value as a day or a number; null where it is neither. */
    Object own(FormField field) {
        return comparable(submission.plain(field.name()));
    }

    /**
     * A day or a number, or null while it is not known. A field that names itself means the case's value of that name. Throws
     * {@link Refusal} where the case has no such value at all: a limit that nobody knows lets nothing pass.
     */
    Object of(Term term, FormField asking) {
        if (term.isToday()) {
            return LocalDate.now(office.clock());
        }
        if (term.number().isPresent()) {
            return term.number().get();
        }
        boolean ofCase = term.isName()
                && (submission.form().field(term.text()).isEmpty()
                        || term.text().equals(asking.name()));
        if (ofCase) {
            return ofCase(term, asking);
        }
        if (!isKnown(term.text())) {
            throw unknown(term, asking);
        }
        return comparable(
                term.isName()
                        ? submission.plain(term.text())
                        : said(term.output().orElseThrow()));
    }

    private Object ofCase(Term term, FormField asking) {
        Object value = comparable(submission.casePlain(term.text()));
        if (value == null && !term.text().equals(asking.name())) {
            throw unknown(term, asking);
        }
        return value;
    }

    private static Refusal unknown(Term term, FormField asking) {
        return Refusal.invalid(asking.label(), "没有可以核对的“%s”，请联系管理员。".formatted(term.text()));
    }

    private Object comparable(Object value) {
        if (value instanceof Date time) {
            return LocalDate.ofInstant(time.toInstant(), office.clock().getZone());
        }
        if (value instanceof String text) {
            return Day.read(text.strip()).orElse(null);
        }
        return value instanceof Number number && Double.isFinite(number.doubleValue())
                ? new BigDecimal(number.toString())
                : null;
    }

    /** What a person calls it; empty for a number or what a table says. */
    Optional<String> nameOf(Term term) {
        return term.isToday()
                ? Optional.of("今天")
                : submission.form().field(term.text()).map(FormField::label);
    }

    /** The lines of a list, or null. */
    JsonNode lines(String list) {
        return submission.json(list);
    }

    /** A number in a line of a list. */
    BigDecimal number(String list, int line, JsonNode cell) {
        if (!cell.isNumber()) {
            throw submission.invalid(list, "第 %d 行的数字没有填写完整。".formatted(line));
        }
        return cell.decimalValue();
    }
}
