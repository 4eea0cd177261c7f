package cn.guicheng.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** What a person hands in: the values sent, and behind them, where the form is a prefilled one, the values stored. */
public final class Submission {
    private final String person;
    private final String caseNumber;
    private final FormDefinition form;
    private final Map<String, TypedValue> sent;
    private final java.util.function.Function<String, TypedValue> stored;
    private final Date followUpAt;

    /**
     * Of a new case, or of a task that is not put off.
     *
     * @param person user id of who hands it in
     * @param caseNumber the case, or null while there is none yet
     * @param form the contract
     * @param sent the values sent
     * @param stored the stored value of a variable, or null
     */
    public Submission(
            String person,
            String caseNumber,
            FormDefinition form,
            Map<String, TypedValue> sent,
            java.util.function.Function<String, TypedValue> stored) {
        this(person, caseNumber, form, sent, stored, null);
    }

    /** @param followUpAt until when the task is put off, or null */
    public Submission(
            String person,
            String caseNumber,
            FormDefinition form,
            Map<String, TypedValue> sent,
            java.util.function.Function<String, TypedValue> stored,
            Date followUpAt) {
        this.followUpAt = followUpAt;
        this.person = person;
        this.caseNumber = caseNumber;
        this.form = form;
        this.sent = sent;
        this.stored = stored;
    }

    /** What is still being filled in, as plain values by the names of the fields. */
    public static Submission plain(
            String person,
            String caseNumber,
            FormDefinition form,
            Map<String, JsonNode> fields,
            java.util.function.Function<String, TypedValue> stored) {
        return new Submission(person, caseNumber, form, PlainValues.typed(form, fields), stored);
    }

    public String person() {
        return person;
    }

    /** What was sent, by the names of the fields, as the engine takes it. */
    public Map<String, Object> values() {
        return new HashMap<>(sent);
    }

    public String caseNumber() {
        return caseNumber;
    }

    /** Until when the task is put off, or null. */
    public Date followUpAt() {
        return followUpAt;
    }

    FormDefinition form() {
        return form;
    }

    Map<String, TypedValue> sent() {
        return sent;
    }

    /** Whether the person sent a value for it that is not blank. */
    public boolean isSent(String name) {
        return sent.containsKey(name) && text(sent.get(name)) != null;
    }

    /** The text without surrounding space, or null where nothing of it is to be seen: a blank text is a missing one. */
    public String text(String name) {
        return text(value(name));
    }

    /** A yes or no, or null. */
    public Boolean bool(String name) {
        return (Boolean) plain(value(name));
    }

    /** A whole number, or null. */
    public Long wholeNumber(String name) {
        return plain(value(name)) instanceof Number number ? number.longValue() : null;
    }

    /** A day's text or a point in time, or null. */
    public Object day(String name) {
        return plain(value(name));
    }

    /** A point in time, or null. */
    public Date date(String name) {
        return (Date) plain(value(name));
    }

    /** A list or object, or null. Throws {@link Refusal} where it is no JSON. */
    public JsonNode json(String name) {
        String text = text(name);
        return text == null ? null : read(name, text);
    }

    private JsonNode read(String name, String text) {
        try {
            return JsonDocument.read(text, form.field(name).orElseThrow().maxLength());
        } catch (JsonDocument.NotOne e) {
            throw invalid(name, e.getMessage());
        }
    }

    /** The case's own whole number, whatever the form shows and whatever was sent; null where there is none. */
    public Long caseWholeNumber(String name) {
        return plain(stored.apply(name)) instanceof Number number ? number.longValue() : null;
    }

    /** The case's own text, whatever the form shows and whatever was sent; null where there is none. */
    public String caseText(String name) {
        return text(stored.apply(name));
    }

    /** The case's own point in time, or null. */
    public Date caseDate(String name) {
        return (Date) plain(stored.apply(name));
    }

    /** Names of the fields that name several people. */
    public List<String> ofSeveralPeople() {
        return form.fields().stream()
                .filter(FormField::isOfPeople)
                .map(FormField::name)
                .toList();
    }

    /** Names of the form's fields that name a person, or several people. */
    public List<String> people() {
        return form.fields().stream()
                .filter(FormField::namesPeople)
                .map(FormField::name)
                .toList();
    }

    /** Names of the form's fields that name a group. */
    public List<String> groups() {
        return form.fields().stream()
                .filter(FormField::namesAGroup)
                .map(FormField::name)
                .toList();
    }

    /** What the person sees before the field. */
    public String label(String name) {
        return form.label(name);
    }

    /** A refusal that names the field by its label. */
    public Refusal invalid(String name, String reason) {
        return Refusal.invalid(form.label(name), reason);
    }

    /** A refusal that names a line of a list. */
    public Refusal invalidLine(String name, int row, String reason) {
        return Refusal.invalidLine(form.label(name), row, reason);
    }

    /** As it was sent or, where the form is prefilled, is stored; a list as its text. */
    Object plain(String name) {
        return plain(value(name));
    }

    /** As it was sent or computed, or null. */
    Object sentPlain(String name) {
        return plain(sent.get(name));
    }

    /** The case's own value, whatever the form shows and whatever was sent. */
    Object casePlain(String name) {
        return plain(stored.apply(name));
    }

    /** The field whose label a refusal begins with; empty text where it begins with none. */
    String fieldIn(String refusal) {
        return form.fields().stream()
                .filter(field -> refusal.startsWith(field.label() + "："))
                .map(FormField::name)
                .findFirst()
                .orElse("");
    }

    private TypedValue value(String name) {
        if (sent.containsKey(name)) {
            return sent.get(name);
        }
        return form.prefilled() ? stored.apply(name) : null;
    }

    static Object plain(TypedValue value) {
        if (value instanceof SerializableValue serializable) {
            return serializable.getValueSerialized();
        }
        return value == null ? null : value.getValue();
    }

    static String text(TypedValue value) {
        Object plain = plain(value);
        return plain == null ? null : Texts.tidy(plain.toString());
    }
}
