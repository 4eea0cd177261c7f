package cn.guicheng.procedure.limitchange.web;

import cn.guicheng.engine.form.Refusal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;

/** From when a change is meant to be in force, as scripts and the browser write it. */
final class EffectiveTime {
    private EffectiveTime() {}

    /** ISO 8601 with offset; null or blank is on approval. Refuses anything else (400). */
    static OffsetDateTime parse(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            // In an address a plus sign that was not escaped arrives as a space.
            return OffsetDateTime.parse(text.strip().replace(' ', '+'));
        } catch (DateTimeException e) {
            throw Refusal.invalid("生效时间", "须写成 2026-12-01T08:00:00+08:00 这样；要批准后立即生效的，不填。");
        }
    }
}
