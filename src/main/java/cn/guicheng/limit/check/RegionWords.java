package cn.guicheng.limit.check;

import cn.guicheng.limit.check.Finding.ExampleValue;
import cn.guicheng.limit.table.Column;
import cn.guicheng.limit.table.ColumnWords;
import cn.guicheng.limit.table.ValueType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

/** Blocks of inputs, and an input out of one, as a manager reads them. */
final class RegionWords {
    private final List<Dimension> dimensions;
    private final ColumnWords words;

    RegionWords(List<Dimension> dimensions, ColumnWords words) {
        this.dimensions = dimensions;
        this.words = words;
    }

    /** 金额（元）超过 1000、费用类别为差旅费; 任何情况 where nothing narrows it. */
    String describe(Box box) {
        List<String> parts = new ArrayList<>();
        for (int column = 0; column < dimensions.size(); column++) {
            Dimension dimension = dimensions.get(column);
            BitSet side = box.sides().get(column);
            if (side.cardinality() < dimension.pieces().size()) {
                parts.add(isNumeric(dimension.column()) ? numbers(dimension, side) : values(dimension, side));
            }
        }
        return parts.isEmpty() ? "任何情况" : String.join("、", parts);
    }

    private String values(Dimension dimension, BitSet side) {
        String label = dimension.column().label();
        BitSet missing = (BitSet) dimension.all().clone();
        missing.andNot(side);
        if (side.cardinality() > 3 && missing.cardinality() <= 3) {
            return label + "除" + list(dimension, missing) + "以外";
        }
        return label + "为" + list(dimension, side);
    }

    private String list(Dimension dimension, BitSet side) {
        return side.stream()
                .mapToObj(piece ->
                        words.value(dimension.column(), dimension.pieces().get(piece)))
                .collect(Collectors.joining("或"));
    }

    private String numbers(Dimension dimension, BitSet side) {
        List<Object> pieces = dimension.pieces();
        int last = pieces.size() - (pieces.contains(null) ? 2 : 1);
        List<String> spans = new ArrayList<>();
        int from = side.nextSetBit(0);
        while (from >= 0 && from <= last) {
            int to = Math.min(side.nextClearBit(from) - 1, last);
            spans.add(span(dimension, from, to, last));
            from = side.nextSetBit(to + 1);
        }
        if (pieces.contains(null) && side.get(pieces.size() - 1)) {
            spans.add("未填");
        }
        return dimension.column().label() + String.join("或", spans);
    }

    /** Limits are themselves pieces; what stands before or behind one lies open. */
    private String span(Dimension dimension, int from, int to, int last) {
        boolean open = from == 0 && to == last;
        if (open) {
            return "为任何数";
        }
        if (from == to && isLimit(dimension, from)) {
            return "为 " + number(dimension, from);
        }
        String low = from == 0
                ? null
                : isLimit(dimension, from) ? "不低于 " + number(dimension, from) : "超过 " + number(dimension, from - 1);
        String high = to == last
                ? null
                : isLimit(dimension, to) ? "不超过 " + number(dimension, to) : "小于 " + number(dimension, to + 1);
        if (low == null) {
            return high;
        }
        return high == null ? low : low + "而" + high;
    }

    /** Between two limits there may be a piece or not; the first and last piece lie beyond all limits. */
    private static boolean isLimit(Dimension dimension, int piece) {
        return dimension.limits().contains(dimension.pieces().get(piece));
    }

    private String number(Dimension dimension, int piece) {
        return words.value(dimension.column(), dimension.pieces().get(piece));
    }

    /** One input out of the block. */
    List<ExampleValue> example(Box box) {
        List<ExampleValue> example = new ArrayList<>();
        for (int column = 0; column < dimensions.size(); column++) {
            Dimension dimension = dimensions.get(column);
            Object value = dimension.pieces().get(box.sides().get(column).nextSetBit(0));
            example.add(new ExampleValue(
                    dimension.column().id(), dimension.column().label(), words.value(dimension.column(), value)));
        }
        return example;
    }

    static String sentence(List<ExampleValue> example) {
        return example.stream()
                .map(value -> value.label() + " " + value.value())
                .collect(Collectors.joining("，", "例如：", "。"));
    }

    private static boolean isNumeric(Column column) {
        return column.type() != ValueType.BOOLEAN && column.type() != ValueType.TEXT;
    }
}
