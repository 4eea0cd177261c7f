package cn.guicheng.limit.backtest;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What a proposed table would have done to cases that were really decided.
 *
 * @param decisions how many were tried, the last of each case
 * @param changed how many of them would come out otherwise
 * @param amountInYuan the sum over those, to the cent; null where the table asks no amount
 * @param from the first moment of the span
 * @param to the first moment behind it
 * @param transitions from what to what, the most frequent first
 * @param cases those that would come out otherwise, the latest first, cut off where they are many
 */
public record BackTestResult(
        long decisions,
        long changed,
        BigDecimal amountInYuan,
        OffsetDateTime from,
        OffsetDateTime to,
        List<Transition> transitions,
        List<ChangedCase> cases) {
    /** From what to what, in words, and how often. */
    public record Transition(String before, String after, long count) {}

    /**
     * A case that would come out otherwise; {@code caseNumber} is null where it is no longer in the history, {@code amountInYuan}
     * where none was asked.
     */
    public record ChangedCase(
            String caseNumber, OffsetDateTime decidedAt, String before, String after, BigDecimal amountInYuan) {}
}
