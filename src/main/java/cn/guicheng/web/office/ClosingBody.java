package cn.guicheng.web.office;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.form.Texts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.function.Predicate;

/**
 * What is sent to close an account.
 *
 * @param fault what is wrong with the form of it, or null
 * @param handOverTo user id, or null
 * @param reason or null
 */
record ClosingBody(Refusal fault, String handOverTo, String reason) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final int LONGEST_REASON = 4000;
    private static final String HEIR = "交接给";
    private static final String REASON = "停用理由";

    /** Never refuses: whether the account can be closed is asked first. */
    static ClosingBody read(String body) {
        try {
            JsonNode sent = JSON.readTree(body == null || body.isBlank() ? "{}" : body);
            if (!sent.isObject()) {
                return faulty(Refusal.invalid("请求内容", "须为 JSON 对象。"));
            }
            if (isNoText(sent.path("handOverTo"))) {
                return faulty(Refusal.invalid(HEIR, "须为可以保存的文字。"));
            }
            if (isNoText(sent.path("reason"))) {
                return faulty(Refusal.invalid(REASON, "须为可以保存的文字。"));
            }
            return new ClosingBody(null, text(sent.path("handOverTo")), text(sent.path("reason")));
        } catch (JsonProcessingException e) {
            return faulty(Refusal.invalid("请求内容", "无法识别，须为 JSON。"));
        }
    }

    /** Refuses (400), naming the field, what is missing or wrong. */
    void check(Predicate<String> exists, String person) {
        if (fault != null) {
            throw fault;
        }
        if (reason == null) {
            throw Refusal.invalid(REASON, "必须填写。");
        }
        if (reason.length() > LONGEST_REASON) {
            throw Refusal.invalid(REASON, "不得超过 %d 个字。".formatted(LONGEST_REASON));
        }
        if (handOverTo != null && !exists.test(handOverTo)) {
            throw Refusal.invalid(HEIR, "没有这个人。");
        }
        if (person.equals(handOverTo)) {
            throw Refusal.invalid(HEIR, "不能交接给本人。");
        }
    }

    private static ClosingBody faulty(Refusal fault) {
        return new ClosingBody(fault, null, null);
    }

    private static boolean isNoText(JsonNode node) {
        boolean isText = node.isTextual() && Texts.canBeKept(node.asText());
        return !node.isMissingNode() && !node.isNull() && !isText;
    }

    private static String text(JsonNode node) {
        return node.isTextual() ? Texts.tidy(node.asText()) : null;
    }
}
