package cn.guicheng.limit.check;

import cn.guicheng.limit.check.Regions.TooEntangled;
import cn.guicheng.limit.table.ColumnWords;
import cn.guicheng.limit.table.Decider;
import cn.guicheng.limit.table.InputTest;
import cn.guicheng.limit.table.LimitTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A table as boxes over the pieces of its columns: one box a rule, in their order. */
final class Space {
    private final List<Box> boxes;
    private final Box everything;
    private final Regions regions;
    private final RegionWords regionWords;

    /**
     * @param missing the columns in which a value may be missing, counted from 0
     */
    Space(LimitTable table, Set<Integer> missing, ColumnWords words) {
        List<List<InputTest>> tests = Decider.of(table).tests();
        List<Dimension> dimensions = new ArrayList<>();
        for (int column = 0; column < table.inputs().size(); column++) {
            int index = column;
            dimensions.add(Dimension.of(
                    table.inputs().get(column),
                    tests.stream().map(row -> row.get(index)).toList(),
                    words,
                    missing.contains(column)));
        }
        boxes = tests.stream().map(row -> box(row, dimensions)).toList();
        everything = new Box(dimensions.stream().map(Dimension::all).toList());
        regions = new Regions(boxes, dimensions.size());
        regionWords = new RegionWords(dimensions, words);
    }

    private static Box box(List<InputTest> row, List<Dimension> dimensions) {
        return new Box(IntStream.range(0, row.size())
                .mapToObj(column -> dimensions.get(column).passing(row.get(column)))
                .toList());
    }

    List<Box> boxes() {
        return boxes;
    }

    Regions regions() {
        return regions;
    }

    RegionWords regionWords() {
        return regionWords;
    }

    /** All rules, counted from 0. */
    List<Integer> all() {
        return IntStream.range(0, boxes.size()).boxed().toList();
    }

    /** Blocks of inputs that no rule covers, at most about this many. */
    List<Box> uncovered(int most) throws TooEntangled {
        return regions.uncovered(everything, all(), most);
    }
}
