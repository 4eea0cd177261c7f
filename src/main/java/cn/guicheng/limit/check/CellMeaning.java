package cn.guicheng.limit.check;

import cn.guicheng.limit.table.Column;
import cn.guicheng.limit.table.ColumnWords;
import cn.guicheng.limit.table.InputTest;
import cn.guicheng.limit.table.InputTest.Any;
import cn.guicheng.limit.table.InputTest.Between;
import cn.guicheng.limit.table.InputTest.Compared;
import cn.guicheng.limit.table.InputTest.Compared.Operator;
import cn.guicheng.limit.table.InputTest.Not;
import cn.guicheng.limit.table.InputTest.OneOf;
import cn.guicheng.limit.table.ValueType;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Whether a cell that is well written says what anybody would write it for: a list of which everything is part, or nothing, or
 * one element of which another holds already, or which leaves the cents between two neighbours, says something else.
 */
final class CellMeaning {
    private final Column column;
    private final InputTest test;
    private final Dimension dimension;

    CellMeaning(Column column, InputTest test, ColumnWords words) {
        this.column = column;
        this.test = test;
        this.dimension = Dimension.of(column, List.of(test), words);
    }

    /** What speaks against it, in words; empty where nothing does. */
    Optional<String> objection() {
        if (test instanceof Any || column.type() == ValueType.BOOLEAN) {
            return Optional.empty();
        }
        List<InputTest> elements = elements();
        return nothing(elements)
                .or(() -> repeated(elements))
                .or(this::everything)
                .or(() -> between(elements));
    }

    private List<InputTest> elements() {
        InputTest plain = test instanceof Not not ? not.test() : test;
        return plain instanceof OneOf list ? list.tests() : List.of(plain);
    }

    /** Of its elements, or of all, one that no value passes. */
    private Optional<String> nothing(List<InputTest> elements) {
        return elements.stream()
                .filter(element -> passing(element).isEmpty())
                .findFirst()
                .or(() -> passing(test).isEmpty() ? Optional.of(test) : Optional.empty())
                .map(element -> "“%s”没有一个值符合".formatted(element.text()));
    }

    private Optional<String> repeated(List<InputTest> elements) {
        for (int i = 0; i < elements.size(); i++) {
            for (int j = 0; j < elements.size(); j++) {
                if (i != j && holds(elements.get(i), elements.get(j))) {
                    return Optional.of("“%s”已经包含在“%s”里，请删去一个"
                            .formatted(elements.get(j).text(), elements.get(i).text()));
                }
            }
        }
        return Optional.empty();
    }

    private boolean holds(InputTest larger, InputTest smaller) {
        BitSet more = passing(smaller);
        more.andNot(passing(larger));
        return more.isEmpty();
    }

    /** Of numbers only: all texts that there are, one by one, are what they say. */
    private Optional<String> everything() {
        if (column.type() == ValueType.TEXT || passing(test).cardinality() < dimension.missing()) {
            return Optional.empty();
        }
        String instead = range().map(range -> "要写两数之间的，写 " + range).orElse("不限的请留空");
        return Optional.of("“%s”里用逗号隔开的是“或”，任何数都符合；%s".formatted(test.text(), instead));
    }

    /** What somebody meant who wrote a lower and an upper limit. */
    private Optional<String> range() {
        List<InputTest> elements = elements();
        Optional<Compared> low = limit(elements, Operator.MORE, Operator.AT_LEAST);
        Optional<Compared> high = limit(elements, Operator.LESS, Operator.AT_MOST);
        return elements.size() == 2 && low.isPresent() && high.isPresent()
                ? Optional.of(new Between(
                                low.get().limit(),
                                low.get().operator() == Operator.AT_LEAST,
                                high.get().limit(),
                                high.get().operator() == Operator.AT_MOST)
                        .text())
                : Optional.empty();
    }

    private static Optional<Compared> limit(List<InputTest> elements, Operator open, Operator closed) {
        return elements.stream()
                .filter(Compared.class::isInstance)
                .map(Compared.class::cast)
                .filter(element -> element.operator() == open || element.operator() == closed)
                .findFirst();
    }

    /** Between two elements that end and begin at neighbouring whole numbers lies what is counted in parts of them. */
    private Optional<String> between(List<InputTest> elements) {
        if (test instanceof Not) {
            return Optional.empty();
        }
        return Neighbours.in(column, elements).stream()
                .filter(pair -> !test.matches(Dimension.normal(pair.between())))
                .findFirst()
                .map(pair -> "“%s”漏掉了 %s 和 %s 之间的数，例如 %s；写 %s"
                        .formatted(
                                test.text(),
                                pair.low().toPlainString(),
                                pair.high().toPlainString(),
                                pair.between().toPlainString(),
                                pair.closed().text()));
    }

    private BitSet passing(InputTest one) {
        BitSet passing = dimension.passing(one);
        passing.clear(dimension.missing());
        return passing;
    }
}
