package cn.guicheng.procedure.complaint.web;

import cn.guicheng.engine.form.FormDefinition;
import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.form.Texts;

/** What is asked about an intake still being filled in, held to its form: refusals (400) name the field by its label. */
record IntakeAsked(FormDefinition form) {
    /** The text without surrounding space, within the field's limits; null where there is none. */
    String text(String field, String asked) {
        String text = Texts.tidy(asked);
        if (text == null) {
            return null;
        }
        form.field(field).orElseThrow().check(text);
        return text;
    }

    /** No where nothing was said. */
    boolean answer(String field, String asked) {
        String text = asked.strip();
        if (!text.isEmpty() && !text.equals("true") && !text.equals("false")) {
            throw Refusal.invalid(form.label(field), "须为 true（是）或 false（否）。");
        }
        return text.equals("true");
    }

    /** 0 where nothing was said. */
    long cents(String field, String asked) {
        String text = asked.isBlank() ? "0" : asked.strip();
        if (!text.matches("-?\\d{1,15}")) {
            throw Refusal.invalid(form.label(field), "须为以分为单位的整数。");
        }
        form.field(field).orElseThrow().check(text);
        return Long.parseLong(text);
    }
}
