package cn.guicheng.limit.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.guicheng.engine.form.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which decisions are meant by what a person or a script writes. */
class BackTestSpanTest {
    /** Midnight in the office has passed, at the observatory it has not. */
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-24T16:30:00Z"), ZoneId.of("Asia/Shanghai"));

    @ParameterizedTest
    @CsvSource({
        // The office's days, both of them whole.
        "2026-11-01, 2026-11-02, 2026-11-01T00:00+08:00, 2026-11-03T00:00+08:00",
        "2026-11-02, 2026-11-02, 2026-11-02T00:00+08:00, 2026-11-03T00:00+08:00",
        "2028-02-29, 2028-02-29, 2028-02-29T00:00+08:00, 2028-03-01T00:00+08:00",
        // Moments, to the second, in whatever zone; an unescaped plus sign.
        "2026-11-01T08:00:00+08:00, 2026-11-01T08:00:01+08:00, 2026-11-01T00:00Z, 2026-11-01T00:00:01Z",
        "2026-11-01T00:00:00Z, 2026-11-02, 2026-11-01T00:00Z, 2026-11-03T00:00+08:00",
        "2026-11-01T08:00:00 08:00, 2026-11-02, 2026-11-01T00:00Z, 2026-11-03T00:00+08:00",
        // One of them, or none: twelve months, this moment included.
        "2026-11-01, '', 2026-11-01T00:00+08:00, 2026-11-25T00:30:01+08:00",
        "'', 2026-11-02, 2025-11-03T00:00+08:00, 2026-11-03T00:00+08:00",
        "' ', , 2025-11-25T00:30+08:00, 2026-11-25T00:30:01+08:00",
    })
    void fromAndTo(String from, String to, OffsetDateTime begin, OffsetDateTime end) {
        BackTestSpan span = BackTestSpan.parse(from, to, NOW);
        assertThat(span.from()).isEqualTo(begin);
        assertThat(span.to()).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "昨天",
                "2026-11",
                "2026-02-30",
                "2026-11-01T08:00:00",
                "01/11/2026",
                "-2026-11-01",
                "+99999-01-01",
                "1899-01-01",
                "20261101"
            })
    void whatIsNoDateIsRefusedByItsName(String text) {
        refuses("试算日期（起）", text, "2026-11-02");
        refuses("试算日期（止）", "2026-11-01", text);
    }

    @Test
    void theBeginningIsBeforeTheEnd() {
        refuses("起须早于止", "2026-11-02", "2026-11-01");
        refuses("起须早于止", "2026-11-01T08:00:00+08:00", "2026-11-01T00:00:00Z");
        refuses("起须早于止", "2026-11-26", null);
    }

    private static void refuses(String words, String from, String to) {
        assertThatThrownBy(() -> BackTestSpan.parse(from, to, NOW))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(400))
                .hasMessageContaining(words);
    }
}
