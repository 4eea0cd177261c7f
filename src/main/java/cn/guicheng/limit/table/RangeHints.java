package cn.guicheng.limit.table;

import cn.guicheng.limit.table.InputTest.Between;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody meant who wrote two limits, or one, in a way of their own. */
final class RangeHints {
    private static final String NUMBER = "(-?\\d+(?:\\.\\d+)?)";
    private static final String SIGN = "([<>]=?)";

    private static final Pattern BY_COMMA =
            Pattern.compile("[\\[(\\]]\\s*" + NUMBER + "\\s*,\\s*" + NUMBER + "\\s*[])\\[]");

    /** Dots of another kind or number, dashes, waves, and the words for from and to. */
    private static final Pattern PARTED = Pattern.compile(
            "[\\[(\\]]?\\s*" + NUMBER + "\\s*(?:\\.{2,}|[…‥⋯]+|[-~～〜∼−‐‑‒―至到/;:])\\s*" + NUMBER + "\\s*[])\\[]?");

    private static final Pattern ELLIPSIS = Pattern.compile("[…‥⋯]|\\.{3,}");
    private static final Pattern BOTH =
            Pattern.compile(SIGN + "\\s*" + NUMBER + "\\s*(?:and|AND|&&?|且|并且|而|和)?\\s*" + SIGN + "\\s*" + NUMBER);
    private static final Pattern AROUND =
            Pattern.compile(NUMBER + "\\s*" + SIGN + "\\s*[^\\d<>=]*\\s*" + SIGN + "\\s*" + NUMBER);
    private static final Pattern TURNED = Pattern.compile("(=>|=<|> =|< =|>>=?|<<=?)\\s*" + NUMBER);
    private static final Pattern BEHIND = Pattern.compile(NUMBER + "\\s*" + SIGN);

    private RangeHints() {}

    /** Of two numbers in brackets with a comma between them, which a list is too. */
    static Optional<String> byComma(String text) {
        Matcher range = BY_COMMA.matcher(text);
        return range.matches()
                ? Optional.of("范围的两个数之间写两个点，不写逗号：写 " + span(range.group(1), true, range.group(2), true))
                : Optional.empty();
    }

    /** Of two numbers with anything else between them. */
    static Optional<String> parted(String text) {
        boolean dotted = ELLIPSIS.matcher(text).find();
        String why = dotted ? "“%s”里是省略号，不是两个点" : "“%s”不是范围";
        Matcher range = PARTED.matcher(text);
        if (range.matches()) {
            return Optional.of(why.formatted(text) + "：两数之间（含两头）写 " + span(range.group(1), true, range.group(2), true));
        }
        return dotted ? Optional.of(why.formatted(text) + "：范围写 [1000..5000]") : Optional.empty();
    }

    /** Of two limits at once, with a word between them or with the value. */
    static Optional<String> bothLimits(String text) {
        Matcher both = BOTH.matcher(text);
        if (both.matches()) {
            return limits(both.group(1), both.group(2), both.group(3), both.group(4));
        }
        Matcher around = AROUND.matcher(text);
        return around.matches()
                ? limits(mirrored(around.group(2)), around.group(1), around.group(3), around.group(4))
                : Optional.empty();
    }

    private static Optional<String> limits(String one, String first, String other, String second) {
        if (one.charAt(0) == other.charAt(0)) {
            return Optional.of("一个界限就够了，两个的意思不清楚");
        }
        boolean firstIsLow = one.startsWith(">");
        String low = firstIsLow ? first : second;
        String high = firstIsLow ? second : first;
        boolean withLow = (firstIsLow ? one : other).endsWith("=");
        boolean withHigh = (firstIsLow ? other : one).endsWith("=");
        return Optional.of("两数之间的，写成范围：写 " + span(low, withLow, high, withHigh));
    }

    /** Of one limit whose sign is turned round, or stands behind. */
    static Optional<String> oneLimit(String text) {
        Matcher turned = TURNED.matcher(text);
        if (turned.matches()) {
            String sign = (turned.group(1).contains(">") ? ">" : "<")
                    + (turned.group(1).contains("=") ? "=" : "");
            return Optional.of("没有“%s”这个符号：写 %s %s".formatted(turned.group(1), sign, turned.group(2)));
        }
        Matcher behind = BEHIND.matcher(text);
        return behind.matches()
                ? Optional.of("符号写在数的前面：写 %s %s".formatted(mirrored(behind.group(2)), behind.group(1)))
                : Optional.empty();
    }

    private static String mirrored(String sign) {
        return (sign.charAt(0) == '<' ? ">" : "<") + sign.substring(1);
    }

    private static String span(String one, boolean withOne, String other, boolean withOther) {
        BigDecimal first = new BigDecimal(one);
        BigDecimal second = new BigDecimal(other);
        return first.compareTo(second) <= 0
                ? new Between(first, withOne, second, withOther).text()
                : new Between(second, withOther, first, withOne).text();
    }
}
