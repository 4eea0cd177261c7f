package cn.guicheng.limit.check;

import cn.guicheng.limit.check.Finding.ExampleValue;
import cn.guicheng.limit.check.Finding.Kind;
import cn.guicheng.limit.check.Regions.TooEntangled;
import cn.guicheng.limit.table.ColumnWords;
import cn.guicheng.limit.table.HitPolicy;
import cn.guicheng.limit.table.LimitTable;
import cn.guicheng.limit.table.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which inputs no rule covers, which several cover, and which rules never count or change nothing. Exact, not by samples. */
final class CoverageCheck {
    private static final int MOST_FINDINGS = 20;
    private static final int MOST_STEPS = 50_000_000;

    private final LimitTable table;
    private final ColumnWords words;
    private final Space space;
    private final List<Box> inputs;
    private final Regions regions = new Regions(MOST_STEPS);
    private final List<Finding> findings = new ArrayList<>();

    CoverageCheck(LimitTable live, LimitTable proposed, Words words) {
        this.table = proposed;
        this.words = new ColumnWords(words);
        this.space = new Space(proposed, this.words);
        List<Set<Integer>> missing = MissingInputs.of(new Space(live, this.words));
        this.inputs = missing.stream().map(space::everything).toList();
    }

    List<Finding> check() {
        gaps();
        overlaps();
        try {
            findings.addAll(new ForgottenBetween(table, space, inputs, words, regions).find());
            findings.addAll(new IdleRules(table, space, inputs, regions).find());
        } catch (TooEntangled tooMuch) {
            findings.add(new Finding(Kind.REDUNDANT, false, "条件交错太多，有没有用不到的行没有查完。", List.of(), null, List.of()));
        }
        return findings.stream().distinct().toList();
    }

    private void gaps() {
        try {
            for (Box block : inputs) {
                List<Box> gaps = regions.gaps(block, space.boxes(), MOST_FINDINGS + 1);
                gaps.stream().limit(MOST_FINDINGS).forEach(gap -> gap(block, gap));
                if (gaps.size() > MOST_FINDINGS) {
                    refuse(Kind.GAP, "没有一行规则管得到的情况还有，这里只列出 %d 种。".formatted(MOST_FINDINGS), List.of(), List.of());
                }
            }
        } catch (TooEntangled tooMuch) {
            refuse(Kind.GAP, "条件交错太多，查不完有没有漏掉的情况，不能提出；请把条件写得整齐一些，或分成几行。", List.of(), List.of());
        }
    }

    private void gap(Box block, Box gap) {
        RegionWords say = new RegionWords(space.dimensions(), block, words);
        List<ExampleValue> example = say.example(gap);
        refuse(Kind.GAP, say.describe(gap) + "，没有一行规则管得到。" + RegionWords.sentence(example), List.of(), example);
    }

    private void overlaps() {
        if (table.hitPolicy() != HitPolicy.UNIQUE && table.hitPolicy() != HitPolicy.ANY) {
            return;
        }
        int found = 0;
        for (int first = 0; first < space.boxes().size(); first++) {
            for (int second = first + 1; second < space.boxes().size(); second++) {
                if (contradict(first, second) && ++found <= MOST_FINDINGS) {
                    overlap(first, second);
                }
            }
        }
        if (found > MOST_FINDINGS) {
            refuse(Kind.OVERLAP, "互相重叠的行共有 %d 对，这里只列出 %d 对。".formatted(found, MOST_FINDINGS), List.of(), List.of());
        }
    }

    private boolean contradict(int first, int second) {
        Box one = space.boxes().get(first);
        Box other = space.boxes().get(second);
        return one.meets(other)
                && inputs.stream().anyMatch(block -> block.and(one).meets(other))
                && (table.hitPolicy() == HitPolicy.UNIQUE
                        || !table.rules()
                                .get(first)
                                .outputs()
                                .equals(table.rules().get(second).outputs()));
    }

    private void overlap(int first, int second) {
        Box both = space.boxes().get(first).and(space.boxes().get(second));
        Box block = inputs.stream().filter(both::meets).findFirst().orElseThrow();
        RegionWords say = new RegionWords(space.dimensions(), block, words);
        List<ExampleValue> example = say.example(both.and(block));
        refuse(
                Kind.OVERLAP,
                "%s，第 %d 行和第 %d 行都符合，不知依哪一行。%s"
                        .formatted(say.describe(both.and(block)), first + 1, second + 1, RegionWords.sentence(example)),
                List.of(table.rules().get(first).id(), table.rules().get(second).id()),
                example);
    }

    private void refuse(Kind kind, String message, List<String> rules, List<ExampleValue> example) {
        findings.add(new Finding(kind, true, message, rules, null, example));
    }
}
