package cn.guicheng.limit.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Questions about which inputs of a block are decided by which boxes, answered exactly: a box is taken out of the block, and what
 * is left of it, at most one part for each column, is asked again about the boxes that it still meets.
 */
final class Regions {
    private int steps;

    /** The table is so entangled that the question would take too long. */
    static final class TooEntangled extends Exception {
        TooEntangled() {
            super("too many regions");
        }
    }

    /**
     * @param steps how many sides of boxes to look at, for all questions together; ten million take some tenths of a second
     */
    Regions(int steps) {
        this.steps = steps;
    }

    /** A part of the block that none of the boxes covers; null where they cover all of it. */
    Box uncovered(Box block, List<Box> by) throws TooEntangled {
        Meeting meeting = meeting(block, by);
        if (meeting.covered()) {
            return null;
        }
        return meeting.largest() == null
                ? block
                : outside(block, meeting.largest(), rest -> uncovered(rest, meeting.boxes()));
    }

    /** Asks what is left of the block outside of a box, part by part, until one has an answer; null where none has. */
    private static Box outside(Box block, Box box, Question question) throws TooEntangled {
        Box rest = block;
        for (int column = 0; column < block.columns(); column++) {
            Box part = rest.outside(box, column);
            Box answer = part.isEmpty() ? null : question.ask(part);
            if (answer != null) {
                return answer;
            }
            rest = rest.within(box, column);
        }
        return null;
    }

    private interface Question {
        Box ask(Box part) throws TooEntangled;
    }

    /**
     * The boxes that meet a block.
     *
     * @param covered whether one of them covers it
     * @param largest the one that leaves the fewest parts of it; null where none meets it
     */
    private record Meeting(List<Box> boxes, boolean covered, Box largest) {}

    private Meeting meeting(Box block, List<Box> by) throws TooEntangled {
        steps -= (by.size() + 1) * block.columns();
        if (steps < 0) {
            throw new TooEntangled();
        }
        List<Box> boxes = new ArrayList<>();
        int fewest = Integer.MAX_VALUE;
        Box largest = null;
        for (Box box : by) {
            if (box.meets(block)) {
                int parts = box.narrower(block);
                if (parts == 0) {
                    return new Meeting(List.of(), true, box);
                }
                boxes.add(box);
                if (parts < fewest) {
                    fewest = parts;
                    largest = box;
                }
            }
        }
        return new Meeting(boxes, false, largest);
    }

    /**
     * Parts of a block that none of the boxes covers, each as large as can be, together all of it unless there are more than so many.
     */
    List<Box> gaps(Box block, List<Box> by, int most) throws TooEntangled {
        List<Box> gaps = new ArrayList<>();
        List<Box> known = new ArrayList<>(by);
        Box gap = uncovered(block, known);
        while (gap != null && gaps.size() < most) {
            Box whole = enlarged(gap, block, by);
            gaps.add(whole);
            known.add(whole);
            gap = uncovered(block, known);
        }
        return gaps;
    }

    /** A part of the block that nothing covers, as far as that holds in each column. */
    private static Box enlarged(Box gap, Box block, List<Box> by) {
        Box whole = gap;
        for (int column = 0; column < block.columns(); column++) {
            Box wider = whole.like(block, column);
            for (Box box : by) {
                if (box.meets(wider)) {
                    wider = wider.outside(box, column);
                }
            }
            whole = wider;
        }
        return whole;
    }

    /**
     * Whether some input of a block, outside of the boxes above it, is decided otherwise by those below it.
     *
     * @param below in their order: the first that meets an input decides it
     * @param same whether one of them, counted from 0, decides in the same way; where none meets an input it is not the same
     */
    boolean differs(Box block, List<Box> above, List<Box> below, IntPredicate same) throws TooEntangled {
        List<Box> alike = new ArrayList<>(above);
        for (int i = 0; i < below.size(); i++) {
            if (same.test(i)) {
                alike.add(below.get(i));
            } else if (block.meets(below.get(i)) && uncovered(block.and(below.get(i)), alike) != null) {
                return true;
            }
        }
        return uncovered(block, alike) != null;
    }
}
