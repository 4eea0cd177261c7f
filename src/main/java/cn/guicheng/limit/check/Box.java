package cn.guicheng.limit.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A block of inputs: for each column the pieces it reaches over. */
record Box(List<BitSet> sides) {
    boolean isEmpty() {
        return sides.stream().anyMatch(BitSet::isEmpty);
    }

    Box and(Box other) {
        List<BitSet> both = new ArrayList<>();
        for (int column = 0; column < sides.size(); column++) {
            BitSet side = (BitSet) sides.get(column).clone();
            side.and(other.sides.get(column));
            both.add(side);
        }
        return new Box(both);
    }

    /** Whether it reaches over the whole of another one on one side. */
    boolean spans(int column, Box other) {
        BitSet missing = (BitSet) other.sides.get(column).clone();
        missing.andNot(sides.get(column));
        return missing.isEmpty();
    }
}
