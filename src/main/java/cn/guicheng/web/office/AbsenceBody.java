package cn.guicheng.web.office;

import cn.guicheng.casework.absence.AbsenceAsked;
import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.form.Texts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** What is sent to enter an absence, each field as far as it can be read. */
final class AbsenceBody {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final int LAST_YEAR = 9999;

    private final JsonNode sent;

    private AbsenceBody(JsonNode sent) {
        this.sent = sent;
    }

    /** Refuses (400) what is no object. */
    static AbsenceBody read(String body) {
        try {
            JsonNode sent = JSON.readTree(body == null || body.isBlank() ? "{}" : body);
            if (!sent.isObject()) {
                throw Refusal.invalid("请求内容", "须为 JSON 对象。");
            }
            return new AbsenceBody(sent);
        } catch (JsonProcessingException e) {
            throw Refusal.invalid("请求内容", "无法识别，须为 JSON。");
        }
    }

    /** User id; refuses (400) where there is none. */
    String person() {
        return required("person", "离岗人");
    }

    /** The whole of it; refuses (400), naming the field, what cannot be read. */
    AbsenceAsked asked(String by) {
        AbsenceAsked asked = new AbsenceAsked(
                person(), moment("from", "离岗开始"), moment("to", "离岗结束"), optional("substitute", "代理人"), by);
        if (!asked.from().isBefore(asked.to())) {
            throw Refusal.invalid("离岗结束", "须晚于离岗开始。");
        }
        return asked;
    }

    private OffsetDateTime moment(String field, String label) {
        String text = required(field, label);
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text).truncatedTo(ChronoUnit.MILLIS);
            if (moment.getYear() > 0 && moment.getYear() <= LAST_YEAR) {
                return moment;
            }
        } catch (DateTimeException notOne) {
            // Told below, as one that no calendar has.
        }
        throw Refusal.invalid(label, "须写成 2026-12-01T08:00:00+08:00 这样。");
    }

    private String required(String field, String label) {
        String text = optional(field, label);
        if (text == null) {
            throw Refusal.invalid(label, "必须填写。");
        }
        return text;
    }

    /** Null where it is left out or blank. */
    private String optional(String field, String label) {
        JsonNode node = sent.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isTextual() || !Texts.canBeKept(node.asText())) {
            throw Refusal.invalid(label, "须为可以保存的文字。");
        }
        return Texts.tidy(node.asText());
    }
}
