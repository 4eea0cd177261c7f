package cn.guicheng.limit.check;

import cn.guicheng.limit.table.Column;
import cn.guicheng.limit.table.InputTest;
import cn.guicheng.limit.table.InputTest.Between;
import cn.guicheng.limit.table.InputTest.Compared;
import cn.guicheng.limit.table.InputTest.Compared.Operator;
import cn.guicheng.limit.table.InputTest.OneOf;
import cn.guicheng.limit.table.ValueType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Limits that end and begin at neighbouring whole numbers, [0..999] and [1000..4999], in a column whose values have parts: whoever
 * writes them forgets what lies between.
 */
final class Neighbours {
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private Neighbours() {}

    /**
     * Two neighbours.
     *
     * @param low where the first ends, itself included
     * @param high where the second begins, itself included
     * @param between a value between them
     * @param closed the first, so that it reaches to the second
     */
    record Pair(BigDecimal low, BigDecimal high, BigDecimal between, InputTest closed) {}

    /** Those among the elements of one cell. */
    static List<Pair> in(Column column, List<InputTest> elements) {
        return pairs(column, elements, elements);
    }

    /** Those of which the first ends in one cell and the second begins in another one; none of a negation. */
    static List<Pair> between(Column column, InputTest lower, InputTest upper) {
        return pairs(column, elements(lower), elements(upper));
    }

    private static List<Pair> pairs(Column column, List<InputTest> lower, List<InputTest> upper) {
        List<Pair> pairs = new ArrayList<>();
        if (column.type() != ValueType.YUAN && column.type() != ValueType.NUMBER) {
            return pairs;
        }
        BigDecimal step = column.type() == ValueType.YUAN ? CENT : HALF;
        for (InputTest first : lower) {
            for (InputTest second : upper) {
                end(first)
                        .filter(end -> begin(second)
                                .filter(begin -> begin.subtract(end).compareTo(BigDecimal.ONE) == 0)
                                .isPresent())
                        .filter(Neighbours::isWhole)
                        .map(end -> new Pair(end, end.add(BigDecimal.ONE), end.add(step), closed(first, end)))
                        .ifPresent(pairs::add);
            }
        }
        return pairs;
    }

    private static List<InputTest> elements(InputTest cell) {
        return cell instanceof OneOf list ? list.tests() : List.of(cell);
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private static Optional<BigDecimal> end(InputTest test) {
        if (test instanceof Between range) {
            return range.withHigh() ? Optional.of(range.high()) : Optional.empty();
        }
        return test instanceof Compared limit && limit.operator() == Operator.AT_MOST
                ? Optional.of(limit.limit())
                : Optional.empty();
    }

    private static Optional<BigDecimal> begin(InputTest test) {
        if (test instanceof Between range) {
            return range.withLow() ? Optional.of(range.low()) : Optional.empty();
        }
        return test instanceof Compared limit && limit.operator() == Operator.AT_LEAST
                ? Optional.of(limit.limit())
                : Optional.empty();
    }

    private static InputTest closed(InputTest first, BigDecimal end) {
        BigDecimal next = end.add(BigDecimal.ONE);
        return first instanceof Between range
                ? new Between(range.low(), range.withLow(), next, false)
                : new Compared(Operator.LESS, next);
    }
}
