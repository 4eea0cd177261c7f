package cn.guicheng.limit.check;

import cn.guicheng.limit.check.Finding.ExampleValue;
import cn.guicheng.limit.check.Finding.Kind;
import cn.guicheng.limit.check.Regions.TooEntangled;
import cn.guicheng.limit.table.ColumnWords;
import cn.guicheng.limit.table.HitPolicy;
import cn.guicheng.limit.table.LimitTable;
import cn.guicheng.limit.table.Rule;
import cn.guicheng.limit.table.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which inputs no rule covers, which several cover, and which rules never count or change nothing. Exact, not by samples. */
final class CoverageCheck {
    private static final int MOST_FINDINGS = 20;

    private final LimitTable live;
    private final LimitTable table;
    private final ColumnWords words;
    private final List<Finding> findings = new ArrayList<>();

    CoverageCheck(LimitTable live, LimitTable proposed, Words words) {
        this.live = live;
        this.table = proposed;
        this.words = new ColumnWords(words);
    }

    List<Finding> check() {
        Space space = new Space(table, missingInputs(), words);
        gaps(space);
        overlaps(space);
        try {
            idleRules(space);
        } catch (TooEntangled tooMuch) {
            findings.add(new Finding(Kind.REDUNDANT, false, "条件交错太多，有没有用不到的行没有查完。", List.of(), null, List.of()));
        }
        return findings;
    }

    /** Inputs that may be missing: the table in force has a rule for every case without them. */
    private Set<Integer> missingInputs() {
        Set<Integer> missing = new TreeSet<>();
        for (int column = 0; column < live.inputs().size(); column++) {
            Set<Integer> more = new TreeSet<>(missing);
            more.add(column);
            try {
                if (new Space(live, more, words).uncovered(1).isEmpty()) {
                    missing = more;
                }
            } catch (TooEntangled tooMuch) {
                return missing;
            }
        }
        return missing;
    }

    private void gaps(Space space) {
        try {
            List<Box> gaps = space.uncovered(MOST_FINDINGS);
            gaps.stream().limit(MOST_FINDINGS).forEach(gap -> {
                List<ExampleValue> example = space.regionWords().example(gap);
                findings.add(new Finding(
                        Kind.GAP,
                        true,
                        space.regionWords().describe(gap) + "的，没有一行规则管得到。" + RegionWords.sentence(example),
                        List.of(),
                        null,
                        example));
            });
        } catch (TooEntangled tooMuch) {
            findings.add(new Finding(
                    Kind.GAP, true, "条件交错太多，查不完有没有漏掉的情况，不能提出；请把条件写得整齐一些，或分成几行。", List.of(), null, List.of()));
        }
    }

    private void overlaps(Space space) {
        if (table.hitPolicy() != HitPolicy.UNIQUE && table.hitPolicy() != HitPolicy.ANY) {
            return;
        }
        int found = 0;
        for (int first = 0; first < space.boxes().size(); first++) {
            for (int second = first + 1; second < space.boxes().size(); second++) {
                Box both = space.boxes().get(first).and(space.boxes().get(second));
                boolean contradict = table.hitPolicy() == HitPolicy.UNIQUE || !sameResult(first, second);
                if (!both.isEmpty() && contradict && found++ < MOST_FINDINGS) {
                    overlap(space, first, second, both);
                }
            }
        }
    }

    private void overlap(Space space, int first, int second, Box both) {
        List<ExampleValue> example = space.regionWords().example(both);
        findings.add(new Finding(
                Kind.OVERLAP,
                true,
                "%s的，第 %d 行和第 %d 行都符合，不知依哪一行。%s"
                        .formatted(
                                space.regionWords().describe(both),
                                first + 1,
                                second + 1,
                                RegionWords.sentence(example)),
                List.of(rule(first).id(), rule(second).id()),
                null,
                example));
    }

    private void idleRules(Space space) throws TooEntangled {
        for (int rule = 0; rule < space.boxes().size(); rule++) {
            Box box = space.boxes().get(rule);
            if (box.isEmpty()) {
                hint(Kind.SHADOWED, rule, "第 %d 行永远用不到：没有任何情况符合它的条件。".formatted(rule + 1));
            } else if (table.hitPolicy() == HitPolicy.FIRST) {
                idleUnderFirst(space, rule, box);
            } else if (table.hitPolicy() == HitPolicy.ANY
                    && space.regions().uncovered(box, others(space, rule), 1).isEmpty()) {
                redundant(rule);
            }
        }
    }

    private void idleUnderFirst(Space space, int rule, Box box) throws TooEntangled {
        List<Integer> above = IntStream.range(0, rule)
                .filter(other -> !space.boxes().get(other).and(box).isEmpty())
                .boxed()
                .toList();
        if (space.regions().uncovered(box, above, 1).isEmpty()) {
            hint(
                    Kind.SHADOWED,
                    rule,
                    "第 %d 行永远用不到：符合它的情况，都先由上面的第 %s 行判定了。"
                            .formatted(
                                    rule + 1,
                                    above.stream()
                                            .map(other -> String.valueOf(other + 1))
                                            .collect(Collectors.joining("、"))));
        } else if (space.regions()
                .allFirst(box, others(space, rule), next -> next >= 0 && (next < rule || sameResult(next, rule)))) {
            redundant(rule);
        }
    }

    private static List<Integer> others(Space space, int rule) {
        return space.all().stream().filter(other -> other != rule).toList();
    }

    private void redundant(int rule) {
        hint(Kind.REDUNDANT, rule, "第 %d 行去掉也一样：其中的情况，别的行会得出同样的结果。".formatted(rule + 1));
    }

    private void hint(Kind kind, int rule, String message) {
        findings.add(new Finding(kind, false, message, List.of(rule(rule).id()), null, List.of()));
    }

    private boolean sameResult(int left, int right) {
        return rule(left).outputs().equals(rule(right).outputs());
    }

    private Rule rule(int row) {
        return table.rules().get(row);
    }
}
