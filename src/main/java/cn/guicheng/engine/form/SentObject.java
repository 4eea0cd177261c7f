package cn.guicheng.engine.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import java.util.Optional;

/** A JSON object as it was sent: one document, in which each name stands once. What is wrong with it is refused (400) only when it is asked for. */
public final class SentObject {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final JsonNode sent;
    private final Refusal fault;

    private SentObject(JsonNode sent, Refusal fault) {
        this.sent = sent;
        this.fault = fault;
    }

    /** Never refuses; nothing sent is an empty object. */
    public static SentObject of(String body) {
        try {
            JsonNode sent = JSON.readTree(body == null || body.isBlank() ? "{}" : body);
            return sent.isObject()
                    ? new SentObject(sent, null)
                    : new SentObject(MissingNode.getInstance(), Refusal.invalid("请求内容", "须为 JSON 对象。"));
        } catch (JsonProcessingException e) {
            return new SentObject(MissingNode.getInstance(), Refusal.invalid("请求内容", "无法识别，须为 JSON。"));
        }
    }

    /** Refuses (400) what is no object. */
    public SentObject checked() {
        if (fault != null) {
            throw fault;
        }
        return this;
    }

    /** All of it as this type; refuses (400) what is no object, or has fields of other types. */
    public <T> T as(Class<T> type) {
        checked();
        try {
            return JSON.treeToValue(sent, type);
        } catch (JsonProcessingException e) {
            throw Refusal.invalid("请求内容", "有一项的类型不正确。");
        }
    }

    /** What stands there; a missing node where nothing does. */
    public JsonNode node(String field) {
        return sent.path(field);
    }

    /** A text that can be read, tidied; empty where there is none, whatever stands there instead. */
    public Optional<String> text(String field) {
        return text(node(field));
    }

    /** The same of one node of it. */
    public static Optional<String> text(JsonNode node) {
        return Optional.ofNullable(isText(node) ? Texts.tidy(node.asText()) : null);
    }

    /** Refuses (400), naming the field, where it is left out and another has nearly its name. */
    public void checkSpelling(String field, String label) {
        Spelling.check(
                checked().sent.properties().stream().map(Map.Entry::getKey).toList(), field, label);
    }

    /** A tidied text, null where it is left out or blank; refuses (400), naming the field, what is no text, and what is nearly its name. */
    public String optional(String field, String label) {
        checkSpelling(field, label);
        JsonNode node = node(field);
        if (!node.isMissingNode() && !node.isNull() && !isText(node)) {
            throw Refusal.invalid(label, "须为可以保存的文字。");
        }
        return text(node).orElse(null);
    }

    /** The same; refuses (400) where there is none, too. */
    public String required(String field, String label) {
        String text = optional(field, label);
        if (text == null) {
            throw Refusal.invalid(label, "必须填写。");
        }
        return text;
    }

    private static boolean isText(JsonNode node) {
        return node.isTextual() && Texts.canBeKept(node.asText());
    }
}
