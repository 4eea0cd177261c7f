package cn.guicheng.limit.check;

import cn.guicheng.limit.check.Regions.TooEntangled;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which inputs may be missing: those without which the table in force has a rule for every case. Where it has one without this and
 * one without that input, it need not have one without both.
 */
final class MissingInputs {
    private static final int MOST_STEPS = 10_000_000;

    private final Space live;
    private final Regions regions = new Regions(MOST_STEPS);
    private final Set<Set<Integer>> asked = new HashSet<>();
    private final Set<Set<Integer>> answer = new LinkedHashSet<>();

    private MissingInputs(Space live) {
        this.live = live;
    }

    /**
     * The columns, counted from 0, that may be missing together, as many as can be in each set; one set at least, if an empty one.
     * Where it would take too long to say what may be missing together, each for itself.
     */
    static List<Set<Integer>> of(Space live) {
        MissingInputs inputs = new MissingInputs(live);
        Set<Integer> alone = new TreeSet<>();
        try {
            for (int column = 0; column < live.dimensions().size(); column++) {
                if (inputs.isCovered(Set.of(column))) {
                    alone.add(column);
                }
            }
            inputs.add(alone);
            return List.copyOf(inputs.answer);
        } catch (TooEntangled tooMuch) {
            return alone.isEmpty()
                    ? List.of(Set.of())
                    : alone.stream().map(Set::of).toList();
        }
    }

    /** The largest sets within this one. */
    private void add(Set<Integer> missing) throws TooEntangled {
        if (!asked.add(missing) || answer.stream().anyMatch(known -> known.containsAll(missing))) {
            return;
        }
        if (missing.size() <= 1 || isCovered(missing)) {
            answer.removeIf(missing::containsAll);
            answer.add(missing);
            return;
        }
        for (Integer column : missing) {
            Set<Integer> fewer = new TreeSet<>(missing);
            fewer.remove(column);
            add(fewer);
        }
    }

    private boolean isCovered(Set<Integer> missing) throws TooEntangled {
        return regions.uncovered(live.everything(missing), live.boxes()) == null;
    }
}
