package cn.guicheng.limit.check;

import cn.guicheng.limit.table.Column;
import cn.guicheng.limit.table.ColumnWords;
import cn.guicheng.limit.table.InputTest;
import cn.guicheng.limit.table.ValueType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A column cut into pieces within which no cell of it can tell two values apart. Each piece is known by one of its values.
 *
 * @param column the column
 * @param pieces one value of each piece, numbers in their order; the last is null, for a value nobody gave
 * @param limits those of the pieces that are limits of a cell
 */
record Dimension(Column column, List<Object> pieces, Set<Object> limits) {
    /** A text that no rule and no form knows. */
    static final String ANY_OTHER = "（其他值）";

    /**
     * Cuts a column at every value at which one of its cells changes its answer.
     *
     * @param tests its cells
     */
    static Dimension of(Column column, List<InputTest> tests, ColumnWords words) {
        List<Object> pieces = new ArrayList<>(
                switch (column.type()) {
                    case BOOLEAN -> List.of(true, false);
                    case TEXT -> texts(column, tests, words);
                    default -> numbers(column.type(), tests);
                });
        pieces.add(null);
        return new Dimension(
                column, pieces, tests.stream().flatMap(InputTest::points).collect(Collectors.toSet()));
    }

    private static Set<Object> texts(Column column, List<InputTest> tests, ColumnWords words) {
        Set<Object> texts = new LinkedHashSet<>(column.values());
        texts.addAll(words.options(column).keySet());
        boolean closed = !texts.isEmpty();
        tests.stream().flatMap(InputTest::points).forEach(texts::add);
        if (!closed) {
            texts.add(ANY_OTHER);
        }
        return texts;
    }

    /** Below the least limit, each limit, between each two, and above the greatest, as far as the type has values there. */
    private static List<Object> numbers(ValueType type, List<InputTest> tests) {
        TreeSet<BigDecimal> limits = new TreeSet<>();
        tests.stream().flatMap(InputTest::points).forEach(limit -> limits.add((BigDecimal) limit));
        if (limits.isEmpty()) {
            return List.of(BigDecimal.ZERO);
        }
        List<Object> pieces = new ArrayList<>();
        pieces.add(limits.first().subtract(BigDecimal.ONE));
        BigDecimal before = null;
        for (BigDecimal limit : limits) {
            if (before != null) {
                BigDecimal between = between(type, before, limit);
                if (between.compareTo(limit) < 0) {
                    pieces.add(between);
                }
            }
            pieces.add(limit);
            before = limit;
        }
        pieces.add(limits.last().add(BigDecimal.ONE));
        return pieces;
    }

    /** A value above {@code low}, below {@code high} where the type has one: integers and cents are counted, not measured. */
    private static BigDecimal between(ValueType type, BigDecimal low, BigDecimal high) {
        BigDecimal middle = low.add(high).divide(BigDecimal.valueOf(2));
        return switch (type) {
            case INTEGER -> low.add(BigDecimal.ONE);
            case YUAN -> low.add(new BigDecimal("0.01"));
            default -> middle;
        };
    }

    /** The pieces whose values pass a cell. */
    BitSet passing(InputTest test) {
        BitSet passing = new BitSet(pieces.size());
        for (int piece = 0; piece < pieces.size(); piece++) {
            if (test.matches(normal(pieces.get(piece)))) {
                passing.set(piece);
            }
        }
        return passing;
    }

    /** All pieces, with or without the one for a missing value. */
    BitSet all(boolean mayBeMissing) {
        BitSet all = new BitSet(pieces.size());
        all.set(0, mayBeMissing ? pieces.size() : missing());
        return all;
    }

    /** The piece for a missing value. */
    int missing() {
        return pieces.size() - 1;
    }

    /** As tests compare it: 10 and 10.0 are one number. */
    static Object normal(Object value) {
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        }
        return value;
    }
}
