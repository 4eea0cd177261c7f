package cn.guicheng.casework.colleague;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.form.SentObject;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a colleague sends. What is wrong with it is refused (400) only when it is asked for: what this person may not know or do, and
 * what has moved on, is said before.
 */
public final class SentWords {
    private static final int LONGEST = 4000;

    private final SentObject sent;

    private SentWords(SentObject sent) {
        this.sent = sent;
    }

    /** Never refuses. */
    public static SentWords of(String body) {
        return new SentWords(SentObject.of(body));
    }

    /** A text that can be read; empty where there is none, whatever stands there instead. */
    Optional<String> text(String field) {
        return sent.text(field);
    }

    /** The texts of a list that can be read, each once. */
    Set<String> texts(String field) {
        Set<String> texts = new LinkedHashSet<>();
        sent.node(field).forEach(node -> SentObject.text(node).ifPresent(texts::add));
        return texts;
    }

    /** A text of at most 4,000 characters; refuses (400) what is none. */
    String required(String field, String label) {
        String text = sent.required(field, label);
        if (text.length() > LONGEST) {
            throw Refusal.invalid(label, "不得超过 %d 个字。".formatted(LONGEST));
        }
        return text;
    }

    /** A list of texts, each once; refuses (400) what is none, an empty one, and more than so many, some of them twice or not. */
    Set<String> required(String field, String label, int most) {
        JsonNode node = sent.checked().node(field);
        if (node.isMissingNode() || node.isNull()) {
            throw Refusal.invalid(label, "必须填写。");
        }
        Set<String> texts = texts(field);
        boolean readable = node.isArray();
        for (JsonNode one : node) {
            readable &= SentObject.text(one).isPresent();
        }
        if (!readable) {
            throw Refusal.invalid(label, "须为人员编号的列表。");
        }
        if (texts.isEmpty()) {
            throw Refusal.invalid(label, "必须填写。");
        }
        if (node.size() > most) {
            throw Refusal.invalid(label, "一次最多 %d 人。".formatted(most));
        }
        return texts;
    }
}
