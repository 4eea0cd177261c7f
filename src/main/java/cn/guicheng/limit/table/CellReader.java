package cn.guicheng.limit.table;

import cn.guicheng.limit.table.InputTest.Any;
import cn.guicheng.limit.table.InputTest.Between;
import cn.guicheng.limit.table.InputTest.Compared;
import cn.guicheng.limit.table.InputTest.Compared.Operator;
import cn.guicheng.limit.table.InputTest.Equal;
import cn.guicheng.limit.table.InputTest.Not;
import cn.guicheng.limit.table.InputTest.OneOf;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the cells of a limit table. Of FEEL only values, limits, ranges, lists and their negation are accepted, so that nothing in
 * a cell can loop, call or reach anything; a property test holds our reading against the engine's.
 */
public final class CellReader {
    private static final String NUMBER = "-?(?:(?:0|[1-9]\\d*)(?:\\.\\d+)?|\\.\\d+)";
    private static final Pattern ONE_NUMBER = Pattern.compile(NUMBER);
    private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>)\\s*(" + NUMBER + ")");
    private static final Pattern RANGE =
            Pattern.compile("([\\[(\\]])\\s*(" + NUMBER + ")\\s*\\.\\.(?!\\.)\\s*(" + NUMBER + ")\\s*([])\\[])");
    private static final Pattern NEGATION = Pattern.compile("not\\s*\\((.*)\\)", Pattern.DOTALL);

    private static final int MOST_DIGITS = 15;

    /** The engine reads whole numbers as Java's {@code int}, and fails at a greater one when it decides. */
    private static final BigDecimal GREATEST_INTEGER = BigDecimal.valueOf(Integer.MAX_VALUE);

    private CellReader() {}

    /** What an input cell asks. Throws {@link CellRefused} for anything that may not stand there. */
    public static InputTest input(String text, Column column) throws CellRefused {
        if (text.isEmpty()) {
            return new Any();
        }
        if (isNumeric(column)) {
            CellHints.checkCommas(text);
        }
        Matcher negation = NEGATION.matcher(text);
        if (negation.matches() && column.type() != ValueType.BOOLEAN) {
            return new Not(list(negation.group(1), column));
        }
        return list(text, column);
    }

    private static InputTest list(String text, Column column) throws CellRefused {
        List<InputTest> tests = new ArrayList<>();
        for (String item : CellText.items(text)) {
            tests.add(item(item, column));
        }
        if (tests.size() > 1 && column.type() == ValueType.BOOLEAN) {
            // The engine takes the true of such a list for the answer, whatever was asked.
            throw refused(column);
        }
        return tests.size() == 1 ? tests.get(0) : new OneOf(List.copyOf(tests));
    }

    private static InputTest item(String text, Column column) throws CellRefused {
        if (!isNumeric(column)) {
            return new Equal(literal(text, column));
        }
        Matcher comparison = COMPARISON.matcher(text);
        if (comparison.matches()) {
            Operator operator = Arrays.stream(Operator.values())
                    .filter(known -> known.sign().equals(comparison.group(1)))
                    .findFirst()
                    .orElseThrow();
            return new Compared(operator, number(comparison.group(2), column));
        }
        Matcher range = RANGE.matcher(text);
        if (!range.matches()) {
            return new Equal(literal(text, column));
        }
        BigDecimal low = number(range.group(2), column);
        BigDecimal high = number(range.group(3), column);
        if (low.compareTo(high) > 0) {
            throw new CellRefused("范围的前一个数不能大于后一个数：写 %s"
                    .formatted(new Between(
                                    high,
                                    range.group(1).equals("["),
                                    low,
                                    range.group(4).equals("]"))
                            .text()));
        }
        return new Between(low, range.group(1).equals("["), high, range.group(4).equals("]"));
    }

    /** The value of an output cell: BigDecimal, Boolean or String; null where it is empty. */
    public static Object output(String text, Column column) throws CellRefused {
        if (isNumeric(column)) {
            CellHints.checkCommas(text);
        }
        return text.isEmpty() ? null : literal(text, column);
    }

    private static Object literal(String text, Column column) throws CellRefused {
        switch (column.type()) {
            case BOOLEAN -> {
                if (text.equals("true") || text.equals("false")) {
                    return Boolean.valueOf(text);
                }
            }
            case TEXT -> {
                Optional<String> plain = CellText.unquoted(text);
                if (plain.isPresent()) {
                    return plain.get();
                }
            }
            default -> {
                if (ONE_NUMBER.matcher(text).matches()) {
                    return number(text, column);
                }
            }
        }
        throw isNumeric(column) ? CellHints.number(text) : refused(column);
    }

    private static BigDecimal number(String text, Column column) throws CellRefused {
        BigDecimal number = new BigDecimal(text).stripTrailingZeros();
        if (number.precision() > MOST_DIGITS || number.precision() - number.scale() > MOST_DIGITS) {
            throw new CellRefused("数字最多 %d 位".formatted(MOST_DIGITS));
        }
        if (column.type() == ValueType.INTEGER && number.scale() > 0) {
            throw new CellRefused("须为整数");
        }
        if (column.type() == ValueType.INTEGER && number.abs().compareTo(GREATEST_INTEGER) > 0) {
            throw new CellRefused("整数不得超过 " + GREATEST_INTEGER);
        }
        if (column.type() == ValueType.YUAN && number.scale() > 2) {
            throw new CellRefused("金额到分为止，最多两位小数");
        }
        return number.signum() == 0 ? BigDecimal.ZERO : number;
    }

    static boolean isNumeric(Column column) {
        return column.type() == ValueType.YUAN
                || column.type() == ValueType.INTEGER
                || column.type() == ValueType.NUMBER;
    }

    private static CellRefused refused(Column column) {
        return new CellRefused(
                switch (column.type()) {
                    case BOOLEAN -> "只能写 true（是）或 false（否）";
                    default -> "只能写带引号的文字，如 \"travel\"；几个用逗号隔开，除外的写 not(\"travel\")";
                });
    }
}
