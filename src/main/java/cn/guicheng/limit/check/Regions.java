package cn.guicheng.limit.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Questions about which inputs within a block are decided by which of several rules, answered exactly: the block is split one
 * column at a time into parts that meet the same rules, and rules that a part does not meet are dropped.
 */
final class Regions {
    /** For all questions about a table together; some tenths of a second. */
    private static final int MOST_STEPS = 1_000_000;

    private final List<Box> rules;
    private final int columns;
    private int steps;

    /** The table is so entangled that the question would take too long. */
    static final class TooEntangled extends Exception {
        TooEntangled() {
            super("too many regions");
        }
    }

    Regions(List<Box> rules, int columns) {
        this.rules = rules;
        this.columns = columns;
    }

    /** Parts of the block that no rule covers, at most about this many, as few and as large as can be had cheaply. */
    List<Box> uncovered(Box block, Collection<Integer> by, int most) throws TooEntangled {
        BitSet all = new BitSet();
        by.stream().filter(rule -> !rules.get(rule).and(block).isEmpty()).forEach(all::set);
        return gaps(block, 0, all, most, new HashMap<>());
    }

    private record Node(int column, BitSet rules) {}

    private List<Box> gaps(Box block, int column, BitSet met, int most, Map<Node, List<Box>> known)
            throws TooEntangled {
        if (isCovered(block, column, met)) {
            return List.of();
        }
        if (met.isEmpty()) {
            return List.of(new Box(block.sides().subList(column, columns)));
        }
        Node node = new Node(column, met);
        List<Box> answer = known.get(node);
        if (answer == null) {
            answer = split(block, column, met, most, known);
            known.put(node, answer);
        }
        return answer;
    }

    private List<Box> split(Box block, int column, BitSet met, int most, Map<Node, List<Box>> known)
            throws TooEntangled {
        // Parts of this side that leave the same gaps behind them are one part.
        Map<List<Box>, BitSet> parts = new LinkedHashMap<>();
        int found = 0;
        for (Map.Entry<BitSet, BitSet> part : alike(block, column, met).entrySet()) {
            List<Box> behind = gaps(block, column + 1, part.getKey(), most, known);
            if (!behind.isEmpty()) {
                parts.computeIfAbsent(behind, none -> new BitSet()).or(part.getValue());
                found += behind.size();
            }
            if (found >= most) {
                break;
            }
        }
        List<Box> answer = new ArrayList<>();
        parts.forEach((behind, side) -> behind.forEach(rest -> {
            List<BitSet> sides = new ArrayList<>(List.of(side));
            sides.addAll(rest.sides());
            answer.add(new Box(sides));
        }));
        return answer;
    }

    /** One rule alone covers all that is left. */
    private boolean isCovered(Box block, int column, BitSet met) {
        return met.stream().anyMatch(rule -> spansFrom(block, column, rule));
    }

    private boolean spansFrom(Box block, int column, int rule) {
        for (int rest = column; rest < columns; rest++) {
            if (!rules.get(rule).spans(rest, block)) {
                return false;
            }
        }
        return true;
    }

    /** Pieces of one side by the rules they meet. */
    private Map<BitSet, BitSet> alike(Box block, int column, BitSet met) throws TooEntangled {
        Map<BitSet, BitSet> parts = new LinkedHashMap<>();
        BitSet side = block.sides().get(column);
        for (int piece = side.nextSetBit(0); piece >= 0; piece = side.nextSetBit(piece + 1)) {
            if (++steps > MOST_STEPS) {
                throw new TooEntangled();
            }
            BitSet meeting = new BitSet();
            for (int rule = met.nextSetBit(0); rule >= 0; rule = met.nextSetBit(rule + 1)) {
                if (rules.get(rule).sides().get(column).get(piece)) {
                    meeting.set(rule);
                }
            }
            parts.computeIfAbsent(meeting, none -> new BitSet()).set(piece);
        }
        return parts;
    }

    /**
     * Whether every input of the block is decided, by the first rule that meets it, in an acceptable way.
     *
     * @param by rules in the order in which they count
     * @param acceptable whether it may be decided by this rule; asked with -1 where none meets it
     */
    boolean allFirst(Box block, Collection<Integer> by, IntPredicate acceptable) throws TooEntangled {
        BitSet all = new BitSet();
        by.stream().filter(rule -> !rules.get(rule).and(block).isEmpty()).forEach(all::set);
        return first(block, 0, all, acceptable, new HashMap<>());
    }

    private boolean first(Box block, int column, BitSet met, IntPredicate acceptable, Map<Node, Boolean> known)
            throws TooEntangled {
        int leading = met.nextSetBit(0);
        if (leading < 0 || spansFrom(block, column, leading)) {
            return acceptable.test(leading);
        }
        Node node = new Node(column, met);
        Boolean answer = known.get(node);
        if (answer == null) {
            answer = true;
            for (BitSet part : alike(block, column, met).keySet()) {
                if (!first(block, column + 1, part, acceptable, known)) {
                    answer = false;
                    break;
                }
            }
            known.put(node, answer);
        }
        return answer;
    }
}
