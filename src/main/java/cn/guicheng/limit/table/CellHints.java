package cn.guicheng.limit.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What somebody meant who wrote a number, a limit or a range in a way that says something else, or nothing: how it is written. */
final class CellHints {
    private static final String USUAL = "只能写数字、界限（如 > 10000、<= 500）或范围（如 [1000..5000]）；几个用逗号隔开";

    private static final Pattern COMMA_IN_DIGITS = Pattern.compile("\\d,(?=\\d)");
    private static final Pattern THOUSANDS = Pattern.compile("\\d,\\d{3}");
    private static final Pattern SPACED = Pattern.compile("\\d[\\s'_٬’]+\\d");
    private static final Pattern LEADING_ZEROS = Pattern.compile("-?0+\\d+(\\.\\d+)?");
    private static final Pattern UNIT = Pattern.compile("[¥￥元角分万千百kKwW%]");
    private static final Pattern STRANGE_MINUS = Pattern.compile("[−‐‑‒―﹣﹘]");

    private static final List<Function<String, Optional<String>>> HINTS = List.of(
            CellHints::strangeDigit,
            RangeHints::parted,
            RangeHints::bothLimits,
            RangeHints::oneLimit,
            CellHints::strangeMinus,
            CellHints::unit,
            CellHints::partedDigits);

    private CellHints() {}

    /**
     * For FEEL a comma parts values: 10,000 would be 10 or 0, and 12,50 would be 12 or 50.
     *
     * @throws CellRefused where a comma stands between two digits
     */
    static void checkCommas(String text) throws CellRefused {
        Optional<String> range = RangeHints.byComma(text);
        if (range.isPresent()) {
            throw new CellRefused(range.get());
        }
        if (THOUSANDS.matcher(text).find()) {
            throw new CellRefused("数字里不要写千位逗号：写 10000，不写 10,000；要列几个数的，逗号后空一格");
        }
        if (COMMA_IN_DIGITS.matcher(text).find()) {
            throw new CellRefused("“%s”会读成几个数：小数用点，写 %s；要列几个数的，逗号后空一格，写 %s"
                    .formatted(text, replaced(text, "."), replaced(text, ", ")));
        }
    }

    private static String replaced(String text, String parting) {
        return COMMA_IN_DIGITS.matcher(text).replaceAll(found -> found.group().charAt(0) + parting);
    }

    /** The refusal of what is neither number nor limit nor range. */
    static CellRefused number(String text) {
        return new CellRefused(HINTS.stream()
                .flatMap(hint -> hint.apply(text).stream())
                .findFirst()
                .orElse(USUAL));
    }

    /** A raised, circled, foreign or Roman numeral. */
    private static Optional<String> strangeDigit(String text) {
        return text.codePoints()
                .filter(sign -> sign > 0x7F && isNumeral(sign))
                .mapToObj(Character::toString)
                .findFirst()
                .map(sign -> "“%s”里的“%s”不是普通数字，会被读成别的数：只用 0 到 9 写，如 10 的平方写 100，十二写 12".formatted(text, sign));
    }

    private static boolean isNumeral(int sign) {
        int type = Character.getType(sign);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.OTHER_NUMBER
                || type == Character.LETTER_NUMBER;
    }

    private static Optional<String> strangeMinus(String text) {
        return STRANGE_MINUS.matcher(text).find()
                ? Optional.of("“%s”里的横线不是减号：负号写 -".formatted(text))
                : Optional.empty();
    }

    private static Optional<String> unit(String text) {
        return UNIT.matcher(text).find() ? Optional.of("“%s”：只写数，不写单位，如一万写 10000".formatted(text)) : Optional.empty();
    }

    private static Optional<String> partedDigits(String text) {
        if (SPACED.matcher(text).find()) {
            return Optional.of("“%s”：数字中间不能有空格或别的符号，如 10000".formatted(text));
        }
        return LEADING_ZEROS.matcher(text).matches()
                ? Optional.of("“%s”：数的前面不要写 0，千位也不要隔开，如 10000".formatted(text))
                : Optional.empty();
    }
}
