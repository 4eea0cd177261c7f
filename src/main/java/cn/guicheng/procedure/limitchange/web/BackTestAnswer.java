package cn.guicheng.procedure.limitchange.web;

import cn.guicheng.limit.backtest.BackTestResult;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A back-test as JSON.
 *
 * @param decisions how many were tried, the last of each case
 * @param changed how many of them would have come out otherwise
 * @param amountInYuan the sum over those; null where no amount is asked
 * @param transitions from what to what, the most frequent first
 * @param cases those that would have come out otherwise, the latest first, not all where they are many
 */
record BackTestAnswer(
        long decisions,
        long changed,
        String amountInYuan,
        OffsetDateTime from,
        OffsetDateTime to,
        List<BackTestResult.Transition> transitions,
        List<ChangedCase> cases) {

    /** {@code mayOpen} says whether the reader may see the case; one that is no longer in the history has no number. */
    record ChangedCase(
            String caseNumber,
            OffsetDateTime decidedAt,
            String before,
            String after,
            String amountInYuan,
            boolean mayOpen) {}

    static List<String> caseNumbers(BackTestResult result) {
        return result.cases().stream()
                .map(BackTestResult.ChangedCase::caseNumber)
                .filter(Objects::nonNull)
                .toList();
    }

    static BackTestAnswer of(BackTestResult result, Set<String> visible) {
        return new BackTestAnswer(
                result.decisions(),
                result.changed(),
                plain(result.amountInYuan()),
                result.from(),
                result.to(),
                result.transitions(),
                result.cases().stream()
                        .map(changed -> new ChangedCase(
                                changed.caseNumber(),
                                changed.decidedAt(),
                                changed.before(),
                                changed.after(),
                                plain(changed.amountInYuan()),
                                changed.caseNumber() != null && visible.contains(changed.caseNumber())))
                        .toList());
    }

    private static String plain(BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }
}
