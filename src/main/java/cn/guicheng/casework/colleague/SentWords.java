package cn.guicheng.casework.colleague;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.form.Texts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A JSON object as it was sent. What is wrong with it is refused (400) only when it is asked for: what this person may not know or do, and
 * what has moved on, is said before.
 */
public final class SentWords {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final int LONGEST = 4000;

    private final JsonNode sent;
    private final Refusal fault;

    private SentWords(JsonNode sent, Refusal fault) {
        this.sent = sent;
        this.fault = fault;
    }

    /** Never refuses. */
    public static SentWords of(String body) {
        try {
            JsonNode sent = JSON.readTree(body == null || body.isBlank() ? "{}" : body);
            return sent.isObject()
                    ? new SentWords(sent, null)
                    : new SentWords(MissingNode.getInstance(), Refusal.invalid("请求内容", "须为 JSON 对象。"));
        } catch (JsonProcessingException e) {
            return new SentWords(MissingNode.getInstance(), Refusal.invalid("请求内容", "无法识别，须为 JSON。"));
        }
    }

    /** A text that can be read; empty where there is none, whatever stands there instead. */
    Optional<String> text(String field) {
        return text(sent.path(field));
    }

    private static Optional<String> text(JsonNode node) {
        return Optional.ofNullable(
                node.isTextual() && Texts.canBeKept(node.asText()) ? Texts.tidy(node.asText()) : null);
    }

    /** The texts of a list that can be read, each once. */
    Set<String> texts(String field) {
        Set<String> texts = new LinkedHashSet<>();
        sent.path(field).forEach(node -> text(node).ifPresent(texts::add));
        return texts;
    }

    /** A text of at most 4,000 characters; refuses (400) what is none. */
    String required(String field, String label) {
        checkForm();
        JsonNode node = sent.path(field);
        if (!node.isMissingNode() && !node.isNull() && !(node.isTextual() && Texts.canBeKept(node.asText()))) {
            throw Refusal.invalid(label, "须为可以保存的文字。");
        }
        String text = text(node).orElseThrow(() -> Refusal.invalid(label, "必须填写。"));
        if (text.length() > LONGEST) {
            throw Refusal.invalid(label, "不得超过 %d 个字。".formatted(LONGEST));
        }
        return text;
    }

    /** A list of texts, each once; refuses (400) what is none, an empty one, and more than so many. */
    Set<String> required(String field, String label, int most) {
        checkForm();
        JsonNode node = sent.path(field);
        if (node.isMissingNode() || node.isNull()) {
            throw Refusal.invalid(label, "必须填写。");
        }
        Set<String> texts = texts(field);
        boolean readable = node.isArray();
        for (JsonNode one : node) {
            readable &= text(one).isPresent();
        }
        if (!readable) {
            throw Refusal.invalid(label, "须为人员编号的列表。");
        }
        if (texts.isEmpty()) {
            throw Refusal.invalid(label, "必须填写。");
        }
        if (texts.size() > most) {
            throw Refusal.invalid(label, "一次最多 %d 人。".formatted(most));
        }
        return texts;
    }

    private void checkForm() {
        if (fault != null) {
            throw fault;
        }
    }
}
