package cn.guicheng.limit.check;

import cn.guicheng.limit.check.Finding.Kind;
import cn.guicheng.limit.check.Regions.TooEntangled;
import cn.guicheng.limit.table.HitPolicy;
import cn.guicheng.limit.table.LimitTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rules that never count, and rules without which everything would be decided the same. */
final class IdleRules {
    private final LimitTable table;
    private final List<Box> boxes;
    private final List<Box> inputs;
    private final Regions regions;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param inputs blocks of all inputs
     */
    IdleRules(LimitTable table, Space space, List<Box> inputs, Regions regions) {
        this.table = table;
        this.boxes = space.boxes();
        this.inputs = inputs;
        this.regions = regions;
    }

    List<Finding> find() throws TooEntangled {
        for (int rule = 0; rule < boxes.size(); rule++) {
            if (inputs.stream().noneMatch(boxes.get(rule)::meets)) {
                hint(Kind.SHADOWED, rule, "第 %d 行永远用不到：没有任何情况符合它的条件。".formatted(rule + 1));
            } else if (table.hitPolicy() == HitPolicy.FIRST) {
                underFirst(rule);
            } else if (table.hitPolicy() == HitPolicy.ANY && !counts(rule, others(rule))) {
                redundant(rule);
            }
        }
        return findings;
    }

    private void underFirst(int rule) throws TooEntangled {
        if (!counts(rule, boxes.subList(0, rule))) {
            hint(Kind.SHADOWED, rule, "第 %d 行永远用不到：符合它的情况，都先由上面的第 %s 行判定了。".formatted(rule + 1, above(rule)));
        } else if (!differs(rule)) {
            redundant(rule);
        }
    }

    /** Whether some input meets a rule and none of some others. */
    private boolean counts(int rule, List<Box> others) throws TooEntangled {
        for (Box block : inputs) {
            Box box = block.and(boxes.get(rule));
            if (!box.isEmpty() && regions.uncovered(box, others) != null) {
                return true;
            }
        }
        return false;
    }

    /** Whether without the rule some input would be decided otherwise, by one below it or by none. */
    private boolean differs(int rule) throws TooEntangled {
        List<Box> above = boxes.subList(0, rule);
        List<Box> below = boxes.subList(rule + 1, boxes.size());
        for (Box block : inputs) {
            Box box = block.and(boxes.get(rule));
            if (!box.isEmpty() && regions.differs(box, above, below, next -> sameResult(rule + 1 + next, rule))) {
                return true;
            }
        }
        return false;
    }

    private List<Box> others(int rule) {
        List<Box> others = new ArrayList<>(boxes);
        others.remove(rule);
        return others;
    }

    private String above(int rule) {
        return IntStream.range(0, rule)
                .filter(other -> boxes.get(other).meets(boxes.get(rule)))
                .mapToObj(other -> String.valueOf(other + 1))
                .collect(Collectors.joining("、"));
    }

    private void redundant(int rule) {
        hint(Kind.REDUNDANT, rule, "第 %d 行去掉也一样：其中的情况，别的行会得出同样的结果。".formatted(rule + 1));
    }

    private void hint(Kind kind, int rule, String message) {
        findings.add(new Finding(
                kind, false, message, List.of(table.rules().get(rule).id()), null, List.of()));
    }

    private boolean sameResult(int left, int right) {
        return table.rules().get(left).outputs().equals(table.rules().get(right).outputs());
    }
}
