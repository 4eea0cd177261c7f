package cn.guicheng.limit.check;

import cn.guicheng.limit.table.ColumnWords;
import cn.guicheng.limit.table.Decider;
import cn.guicheng.limit.table.InputTest;
import cn.guicheng.limit.table.LimitTable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A table as boxes over the pieces of its columns: one box a rule, in their order. */
final class Space {
    private final List<Dimension> dimensions = new ArrayList<>();
    private final List<List<InputTest>> tests;
    private final List<Box> boxes;

    Space(LimitTable table, ColumnWords words) {
        this.tests = Decider.of(table).tests();
        for (int column = 0; column < table.inputs().size(); column++) {
            int index = column;
            dimensions.add(Dimension.of(
                    table.inputs().get(column),
                    tests.stream().map(row -> row.get(index)).toList(),
                    words));
        }
        boxes = tests.stream().map(this::box).toList();
    }

    private Box box(List<InputTest> row) {
        return Box.of(
                IntStream.range(0, row.size())
                        .mapToObj(column -> dimensions.get(column).passing(row.get(column)))
                        .toList(),
                longest());
    }

    private int longest() {
        return dimensions.stream()
                .mapToInt(dimension -> dimension.pieces().size())
                .max()
                .orElse(0);
    }

    /** What the cells ask, row by row. */
    List<List<InputTest>> tests() {
        return tests;
    }

    /** All inputs with the value of one piece in one column. */
    Box at(int column, int piece) {
        List<BitSet> sides = new ArrayList<>();
        dimensions.forEach(dimension -> sides.add(dimension.all(true)));
        sides.get(column).clear();
        sides.get(column).set(piece);
        return Box.of(sides, longest());
    }

    List<Dimension> dimensions() {
        return dimensions;
    }

    List<Box> boxes() {
        return boxes;
    }

    /**
     * All inputs.
     *
     * @param missing the columns in which a value may be missing, counted from 0
     */
    Box everything(Set<Integer> missing) {
        List<BitSet> sides = IntStream.range(0, dimensions.size())
                .mapToObj(column -> dimensions.get(column).all(missing.contains(column)))
                .toList();
        return Box.of(sides, longest());
    }
}
