package cn.guicheng.web.office;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.form.SentObject;
import java.util.function.Predicate;

/** What is sent to close an account. Whether the account can be closed is asked before it is refused. */
record ClosingBody(SentObject sent) {
    private static final int LONGEST_REASON = 4000;
    private static final String HEIR = "交接给";
    private static final String REASON = "停用理由";

    /** Never refuses. */
    static ClosingBody read(String body) {
        return new ClosingBody(SentObject.of(body));
    }

    /** User id, or null. */
    String handOverTo() {
        return sent.text("handOverTo").orElse(null);
    }

    /** Null where there is none. */
    String reason() {
        return sent.text("reason").orElse(null);
    }

    /** Refuses (400), naming the field, what is missing or wrong. */
    void check(Predicate<String> exists, String person) {
        String heir = sent.optional("handOverTo", HEIR);
        if (sent.required("reason", REASON).length() > LONGEST_REASON) {
            throw Refusal.invalid(REASON, "不得超过 %d 个字。".formatted(LONGEST_REASON));
        }
        if (heir != null && !exists.test(heir)) {
            throw Refusal.invalid(HEIR, "没有这个人。");
        }
        if (person.equals(heir)) {
            throw Refusal.invalid(HEIR, "不能交接给本人。");
        }
    }
}
