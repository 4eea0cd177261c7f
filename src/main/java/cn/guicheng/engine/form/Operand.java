package cn.guicheng.engine.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A term, or a term so many days or units on or back: {@code today}, {@code leaseFrom + 30}, {@code today - limits.days}.
 *
 * @param sign 1 for on, -1 for back
 * @param shift how many, or null
 */
record Operand(Term base, int sign, Term shift) {
    private static final Pattern SHIFTED = Pattern.compile("(\\S+)(?:\\s+([+-])\\s+(\\S+))?");

    /** Throws IllegalArgumentException for anything else. */
    static Operand parse(String text) {
        Matcher parts = SHIFTED.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" 无法理解，请写 today、字段、数字或 规则表.输出，后面可以加 + n 或 - n");
        }
        return new Operand(
                new Term(parts.group(1)),
                "-".equals(parts.group(2)) ? -1 : 1,
                parts.group(3) == null ? null : new Term(parts.group(3)));
    }

    List<Term> terms() {
        return Stream.of(Optional.of(base), Optional.ofNullable(shift))
                .flatMap(Optional::stream)
                .toList();
    }

    /** A day ({@code LocalDate}) or a number ({@code BigDecimal}); null where it cannot be known yet. */
    Object value(FormField asking, FormValues values) {
        Object start = values.of(base, asking);
        if (shift == null || start == null) {
            return start;
        }
        return values.of(shift, asking) instanceof BigDecimal units
                ? shifted(start, sign < 0 ? units.negate() : units)
                : null;
    }

    private static Object shifted(Object start, BigDecimal units) {
        if (start instanceof BigDecimal number) {
            return number.add(units);
        }
        try {
            return ((LocalDate) start).plusDays(units.longValueExact());
        } catch (ArithmeticException | DateTimeException beyondTheCalendar) {
            return null;
        }
    }
}
