package cn.guicheng.limit.check;

import cn.guicheng.limit.check.Finding.ExampleValue;
import cn.guicheng.limit.table.Column;
import cn.guicheng.limit.table.ColumnWords;
import cn.guicheng.limit.table.ValueType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

/** Blocks of inputs, and an input out of one, as a manager reads them. */
final class RegionWords {
    private final List<Dimension> dimensions;
    private final Box everything;
    private final ColumnWords words;

    /**
     * @param everything all inputs of which the blocks are parts
     */
    RegionWords(List<Dimension> dimensions, Box everything, ColumnWords words) {
        this.dimensions = dimensions;
        this.everything = everything;
        this.words = words;
    }

    /** 金额（元）超过 1000、费用类别为差旅费的; 任何情况 where nothing narrows it. */
    String describe(Box box) {
        List<String> parts = new ArrayList<>();
        for (int column = 0; column < dimensions.size(); column++) {
            Dimension dimension = dimensions.get(column);
            BitSet side = box.side(column);
            if (!side.equals(everything.side(column))) {
                parts.add(
                        isNumeric(dimension.column())
                                ? numbers(dimension, side)
                                : values(dimension, side, everything.side(column)));
            }
        }
        return parts.isEmpty() ? "任何情况" : spaced(String.join("、", parts) + "的");
    }

    /** Figures stand apart from the words behind them. */
    private static String spaced(String text) {
        return text.replaceAll("(?<=\\d)(?=[的或而])", " ");
    }

    private String values(Dimension dimension, BitSet side, BitSet all) {
        String label = dimension.column().label();
        BitSet missing = (BitSet) all.clone();
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
        int last = dimension.missing() - 1;
        List<String> spans = new ArrayList<>();
        int from = side.nextSetBit(0);
        while (from >= 0 && from <= last) {
            int to = Math.min(side.nextClearBit(from) - 1, last);
            spans.add(span(dimension, from, to, last));
            from = side.nextSetBit(to + 1);
        }
        if (side.get(dimension.missing())) {
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

    /** One input out of the block, such as could be. */
    List<ExampleValue> example(Box box) {
        List<ExampleValue> example = new ArrayList<>();
        for (int column = 0; column < dimensions.size(); column++) {
            Dimension dimension = dimensions.get(column);
            Object value = likely(dimension, box.side(column));
            example.add(new ExampleValue(
                    dimension.column().id(), dimension.column().label(), words.value(dimension.column(), value)));
        }
        return example;
    }

    /** The first value that is no negative number; where there is none, the first. */
    private static Object likely(Dimension dimension, BitSet side) {
        return side.stream()
                .mapToObj(piece -> dimension.pieces().get(piece))
                .filter(value -> value != null && !(value instanceof BigDecimal number && number.signum() < 0))
                .findFirst()
                .orElse(dimension.pieces().get(side.nextSetBit(0)));
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
