package cn.guicheng.limit.backtest;

import cn.guicheng.engine.store.DecisionRows.Decided;
import cn.guicheng.limit.backtest.BackTestResult.ChangedCase;
import cn.guicheng.limit.backtest.BackTestResult.Transition;
import cn.guicheng.limit.table.Column;
import cn.guicheng.limit.table.Decider;
import cn.guicheng.limit.table.LimitTable;
import cn.guicheng.limit.table.Rule;
import cn.guicheng.limit.table.ValueType;
import cn.guicheng.limit.table.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two tables side by side over many decisions: what is counted, and the few cases that are shown. */
final class Comparison {
    private static final int MOST_CASES = 200;
    private static final int MOST_TRANSITIONS = 50;

    private final Decider liveDecider;
    private final Decider proposedDecider;
    private final VerdictWords words;
    private final Optional<String> amountColumn;
    private final Map<Verdicts, Transition> wording = new HashMap<>();
    private final Map<Transition, Long> counts = new HashMap<>();
    private final List<Shown> shown = new ArrayList<>();
    private long decisions;
    private long changed;
    private BigDecimal amount = BigDecimal.ZERO;

    Comparison(LimitTable live, LimitTable proposed, Words words) {
        this.liveDecider = Decider.of(live);
        this.proposedDecider = Decider.of(proposed);
        this.words = new VerdictWords(live.outputs(), words);
        this.amountColumn = live.inputs().stream()
                .filter(column -> column.type() == ValueType.YUAN)
                .map(Column::id)
                .findFirst();
    }

    private record Shown(Decided decision, Transition transition, BigDecimal amount) {}

    long decisions() {
        return decisions;
    }

    void add(Decided decision) {
        decisions++;
        Verdicts verdicts = new Verdicts(
                outputs(liveDecider.decide(decision.inputs())), outputs(proposedDecider.decide(decision.inputs())));
        if (!verdicts.isChange()) {
            return;
        }
        changed++;
        Transition transition = wording.computeIfAbsent(verdicts, words::of);
        counts.merge(transition, 1L, Long::sum);
        BigDecimal sum = amountOf(decision);
        amount = sum == null ? amount : amount.add(sum);
        if (shown.size() < MOST_CASES) {
            shown.add(new Shown(decision, transition, sum));
        }
    }

    /** The cases that are shown, as the engine knows them. */
    List<String> shownInstances() {
        return shown.stream().map(one -> one.decision().processInstanceId()).toList();
    }

    BackTestResult result(BackTestSpan span, Map<String, String> caseNumbers, ZoneId zone) {
        return new BackTestResult(
                decisions,
                changed,
                amountColumn
                        .map(column -> amount.setScale(2, RoundingMode.HALF_UP))
                        .orElse(null),
                span.from(),
                span.to(),
                counts.entrySet().stream()
                        .sorted(Map.Entry.<Transition, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(entry -> entry.getKey().before()))
                        .limit(MOST_TRANSITIONS)
                        .map(entry -> new Transition(
                                entry.getKey().before(), entry.getKey().after(), entry.getValue()))
                        .toList(),
                shown.stream()
                        .map(one -> new ChangedCase(
                                caseNumbers.get(one.decision().processInstanceId()),
                                one.decision().decidedAt().atZone(zone).toOffsetDateTime(),
                                one.transition().before(),
                                one.transition().after(),
                                one.amount()))
                        .toList());
    }

    private BigDecimal amountOf(Decided decision) {
        return amountColumn
                .map(column -> decision.inputs().get(column))
                // Another version may have asked something else under the same id.
                .filter(Number.class::isInstance)
                .map(value -> new BigDecimal(value.toString()).setScale(2, RoundingMode.HALF_UP))
                .orElse(null);
    }

    private static List<List<String>> outputs(List<Rule> rules) {
        return rules.stream().map(Rule::outputs).toList();
    }
}
