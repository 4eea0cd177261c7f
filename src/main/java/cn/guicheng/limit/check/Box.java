package cn.guicheng.limit.check;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** A block of inputs: for each column the pieces it reaches over, a bit each. */
final class Box {
    private final long[][] sides;

    private Box(long[][] sides) {
        this.sides = sides;
    }

    /**
     * A block by its sides.
     *
     * @param pieces as many as the column with the most of them has
     */
    static Box of(List<BitSet> sides, int pieces) {
        int words = (pieces + Long.SIZE - 1) / Long.SIZE;
        return new Box(sides.stream()
                .map(side -> Arrays.copyOf(side.toLongArray(), words))
                .toArray(long[][]::new));
    }

    int columns() {
        return sides.length;
    }

    BitSet side(int column) {
        return BitSet.valueOf(sides[column]);
    }

    boolean isEmpty() {
        return !meets(this);
    }

    /** Whether they have an input in common. */
    boolean meets(Box other) {
        for (int column = 0; column < sides.length; column++) {
            if (!meets(other, column)) {
                return false;
            }
        }
        return true;
    }

    boolean meets(Box other, int column) {
        for (int word = 0; word < sides[column].length; word++) {
            if ((sides[column][word] & other.sides[column][word]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** In how many columns it leaves out some of another one; 0 where it covers all of it. */
    int narrower(Box other) {
        int narrower = 0;
        for (int column = 0; column < sides.length; column++) {
            for (int word = 0; word < sides[column].length; word++) {
                if ((other.sides[column][word] & ~sides[column][word]) != 0) {
                    narrower++;
                    break;
                }
            }
        }
        return narrower;
    }

    Box and(Box other) {
        Box both = this;
        for (int column = 0; column < sides.length; column++) {
            both = both.within(other, column);
        }
        return both;
    }

    /** The part that lies within another one in one column. */
    Box within(Box other, int column) {
        return with(column, combined(other, column, 0L));
    }

    /** The part that lies outside of another one in one column. */
    Box outside(Box other, int column) {
        return with(column, combined(other, column, -1L));
    }

    private long[] combined(Box other, int column, long flip) {
        long[] side = sides[column].clone();
        for (int word = 0; word < side.length; word++) {
            side[word] &= other.sides[column][word] ^ flip;
        }
        return side;
    }

    /** The same but for one column, in which it reaches over as much as another one. */
    Box like(Box other, int column) {
        return with(column, other.sides[column]);
    }

    private Box with(int column, long[] side) {
        long[][] changed = sides.clone();
        changed[column] = side;
        return new Box(changed);
    }
}
