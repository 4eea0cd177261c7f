package cn.guicheng.web.office;

import cn.guicheng.casework.absence.AbsenceAsked;
import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.form.SentObject;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** What is sent to enter an absence, each field as far as it can be read. */
final class AbsenceBody {
    private static final int LAST_YEAR = 9999;

    private final SentObject sent;

    private AbsenceBody(SentObject sent) {
        this.sent = sent;
    }

    /** Refuses (400) what is no object. */
    static AbsenceBody read(String body) {
        return new AbsenceBody(SentObject.of(body).checked());
    }

    /** User id; refuses (400) where there is none. */
    String person() {
        return sent.required("person", "离岗人");
    }

    /** The whole of it; refuses (400), naming the field, what cannot be read. */
    AbsenceAsked asked(String by) {
        AbsenceAsked asked = new AbsenceAsked(
                person(), moment("from", "离岗开始"), moment("to", "离岗结束"), sent.optional("substitute", "代理人"), by);
        if (!asked.from().isBefore(asked.to())) {
            throw Refusal.invalid("离岗结束", "须晚于离岗开始。");
        }
        return asked;
    }

    private OffsetDateTime moment(String field, String label) {
        String text = sent.required(field, label);
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
}
