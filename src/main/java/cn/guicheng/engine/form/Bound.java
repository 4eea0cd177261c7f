package cn.guicheng.engine.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.IntPredicate;

/** How early or late, how small or large a value may be, held against another value. */
record Bound(Kind kind, Operand operand) {
    /** On which side of the other value it must lie; for a day and for a number in the words of each. */
    enum Kind {
        NOT_BEFORE("data-not-before", "不得早于", "不得小于", compared -> compared >= 0),
        NOT_AFTER("data-not-after", "不得晚于", "不得大于", compared -> compared <= 0),
        AFTER("data-after", "须晚于", "须大于", compared -> compared > 0),
        AT_LEAST("data-at-least", "不得早于", "不得小于", compared -> compared >= 0),
        AT_MOST("data-at-most", "不得晚于", "不得大于", compared -> compared <= 0);

        private final String attribute;
        private final String ofDays;
        private final String ofNumbers;
        private final IntPredicate met;

        Kind(String attribute, String ofDays, String ofNumbers, IntPredicate met) {
            this.attribute = attribute;
            this.ofDays = ofDays;
            this.ofNumbers = ofNumbers;
            this.met = met;
        }

        String attribute() {
            return attribute;
        }
    }

    /** Refuses the field's value where it lies on the wrong side; says nothing while one of the two is not known. */
    void check(FormField field, FormValues values) {
        Object other = operand.value(field, values);
        Object own = values.own(field);
        if (own instanceof LocalDate day && other instanceof LocalDate limit) {
            refuseUnless(kind.met.test(day.compareTo(limit)), field, kind.ofDays, words(values, limit.toString()));
        } else if (own instanceof BigDecimal number && other instanceof BigDecimal limit) {
            refuseUnless(
                    kind.met.test(number.compareTo(limit)), field, kind.ofNumbers, words(values, amount(field, limit)));
        }
    }

    private static void refuseUnless(boolean met, FormField field, String side, String limit) {
        if (!met) {
            throw Refusal.invalid(field.label(), side + limit + "。");
        }
    }

    /** The limit and, where it is not shifted, what it is. */
    private String words(FormValues values, String limit) {
        return operand.shift() != null
                ? " " + limit
                : values.nameOf(operand.base())
                        .map(name -> name + "（" + limit + "）")
                        .orElse(" " + limit);
    }

    private static String amount(FormField field, BigDecimal limit) {
        return field.isInCents()
                ? "¥" + limit.movePointLeft(2).toPlainString()
                : limit.stripTrailingZeros().toPlainString();
    }
}
