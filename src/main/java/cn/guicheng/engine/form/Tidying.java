package cn.guicheng.engine.form;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;

/**
 * Brings what was sent into the form in which it is checked and kept: lists as the one document that was read, numbers and names
 * in the normal form that their field asks for.
 */
final class Tidying {
    private final Submission submission;
    private final Map<String, TypedValue> tidied = new LinkedHashMap<>();

    Tidying(Submission submission) {
        this.submission = submission;
    }

    /** Throws {@link Refusal} where nothing can be made of the value. */
    void tidy(FormField field) {
        Object plain = Submission.plain(submission.sent().get(field.name()));
        if (!(plain instanceof String sent)) {
            return;
        }
        if (field.type().equals("Json")) {
            tidyDocument(field.name(), sent);
        } else if (field.type().equals("String")) {
            tidyText(field, sent);
        }
    }

    Map<String, TypedValue> tidied() {
        return tidied;
    }

    private void tidyDocument(String name, String sent) {
        if (Texts.tidy(sent) == null) {
            return;
        }
        String document = JsonDocument.text(submission.json(name));
        if (!document.equals(sent)) {
            keep(name, SpinValues.jsonValue(document).create());
        }
    }

    private void tidyText(FormField field, String sent) {
        // Blanks around do not count, but the engine would store them, and cannot store as many as one likes.
        if (sent.length() > FormDefinition.LONGEST_STRING) {
            throw Refusal.invalid(field.label(), "不得超过 %d 个字。".formatted(field.maxLength()));
        }
        if (field.rules().day() || field.rules().colleague() || !field.options().isEmpty()) {
            keepWithoutBlanks(field.name(), sent);
        }
        if (field.isOfSeveral()) {
            keepAs(field.name(), sent, Choices.text(Choices.of(sent)));
        }
        if (field.isOfPeople()) {
            keepAs(field.name(), sent, People.text(People.of(sent)));
        }
        if (field.normalForm() == null) {
            return;
        }
        keepAs(field.name(), sent, field.normalForm().of(sent));
    }

    private void keepAs(String name, String sent, String kept) {
        if (!kept.equals(sent)) {
            keep(name, Variables.stringValue(kept));
        }
    }

    /** Whoever reads a day, a person's id or one of the words to choose from later finds nothing else in it. */
    private void keepWithoutBlanks(String name, String sent) {
        String text = Texts.tidy(sent);
        if (!sent.equals(text)) {
            keep(name, Variables.stringValue(text));
        }
    }

    /** Puts the value in the place of what was sent. */
    void keep(String name, TypedValue value) {
        submission.sent().put(name, value);
        tidied.put(name, value);
    }
}
