package cn.guicheng.procedure.limitchange;

import cn.guicheng.limit.backtest.BackTestResult;

/** A back-test in one sentence, for the case sheet. */
final class BackTestSentence {
    private BackTestSentence() {}

    static String of(BackTestResult result) {
        String sentence = "%s 至 %s 判定过的 %,d 件中，%,d 件的结果会不同"
                .formatted(
                        result.from().toLocalDate(), result.to().toLocalDate(), result.decisions(), result.changed());
        return result.amountInYuan() == null || result.changed() == 0
                ? sentence + "。"
                : sentence + "，涉及金额 ¥%,.2f。".formatted(result.amountInYuan());
    }
}
