package cn.guicheng.limit.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.guicheng.limit.check.Finding.Kind;
import cn.guicheng.limit.check.RandomTable.Judge;
import cn.guicheng.limit.table.Decider;
import cn.guicheng.limit.table.HitPolicy;
import cn.guicheng.limit.table.LimitTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** On random tables the findings are what trying every input with the real engine comes to. */
class TableCheckPropertiesTest {
    @Provide
    Arbitrary<LimitTable> tables() {
        return RandomTable.any();
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void theDeciderDecidesAsTheEngine(@ForAll("tables") LimitTable table) {
        Judge engine = RandomTable.engine(table, table.hitPolicy());
        Decider decider = Decider.of(table);
        RandomTable.grid(table, Set.of(0, 1, 2)).stream().limit(300).forEach(point -> {
            List<Integer> decided = decider.decide(inputs(table, point)).stream()
                    .map(rule -> table.rules().indexOf(rule))
                    .toList();
            if (table.hitPolicy() == HitPolicy.UNIQUE && decided.size() > 1) {
                assertThatThrownBy(() -> engine.meeting(point)).hasMessageContaining("UNIQUE");
            } else if (table.hitPolicy() == HitPolicy.ANY) {
                assertThat(RandomTable.engine(table, HitPolicy.FIRST).meeting(point))
                        .isEqualTo(decided);
            } else {
                assertThat(engine.meeting(point)).as("%s", point).isEqualTo(decided);
            }
        });
    }

    private static Map<String, Object> inputs(LimitTable table, List<Object> point) {
        Map<String, Object> inputs = new HashMap<>();
        IntStream.range(0, point.size())
                .forEach(i -> inputs.put(table.inputs().get(i).id(), point.get(i)));
        return inputs;
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void gapsAndOverlapsAreThereExactlyWhereTheEngineFindsThem(@ForAll("tables") LimitTable table) {
        List<List<Integer>> met = met(table);
        List<Finding> findings = check(table);

        assertThat(findings.stream().anyMatch(finding -> finding.kind() == Kind.GAP))
                .isEqualTo(met.stream().anyMatch(List::isEmpty));
        Set<List<String>> overlaps = met.stream()
                .flatMap(rules -> rules.stream().flatMap(first -> rules.stream()
                        .filter(second -> second > first && contradict(table, first, second))
                        .map(second -> List.of(id(table, first), id(table, second)))))
                .collect(Collectors.toSet());
        assertThat(rules(findings, Kind.OVERLAP)).isEqualTo(overlaps);
    }

    private static boolean contradict(LimitTable table, int first, int second) {
        return table.hitPolicy() == HitPolicy.UNIQUE
                || table.hitPolicy() == HitPolicy.ANY && !outputs(table, first).equals(outputs(table, second));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void everyExampleShowsWhatItIsGivenFor(@ForAll("tables") LimitTable table) {
        Judge engine = RandomTable.judge(table);
        assertThat(check(table))
                .filteredOn(finding -> !finding.example().isEmpty())
                .allSatisfy(finding -> {
                    List<Integer> met = engine.meeting(point(table, finding));
                    assertThat(met).extracting(rule -> id(table, rule)).containsAll(finding.rules());
                    assertThat(met.isEmpty()).isEqualTo(finding.kind() == Kind.GAP);
                });
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void idleRulesAreFoundExactly(@ForAll("tables") LimitTable table) {
        List<List<Integer>> met = met(table);
        List<Finding> findings = check(table);

        Set<List<String>> shadowed = IntStream.range(0, table.rules().size())
                .filter(rule -> table.hitPolicy() == HitPolicy.FIRST
                        ? met.stream().noneMatch(rules -> !rules.isEmpty() && rules.get(0) == rule)
                        : met.stream().noneMatch(rules -> rules.contains(rule)))
                .mapToObj(rule -> List.of(id(table, rule)))
                .collect(Collectors.toSet());
        assertThat(rules(findings, Kind.SHADOWED)).isEqualTo(shadowed);

        boolean contradicts = findings.stream().anyMatch(finding -> finding.kind() == Kind.OVERLAP);
        Set<List<String>> redundant = IntStream.range(0, table.rules().size())
                .filter(rule -> table.hitPolicy() == HitPolicy.FIRST || table.hitPolicy() == HitPolicy.ANY)
                .filter(rule -> met.stream().allMatch(rules -> decidesAlikeWithout(table, rules, rule)))
                .mapToObj(rule -> List.of(id(table, rule)))
                .filter(rule -> !shadowed.contains(rule))
                .collect(Collectors.toSet());
        assertThat(contradicts ? redundant : rules(findings, Kind.REDUNDANT)).isEqualTo(redundant);
    }

    private static boolean decidesAlikeWithout(LimitTable table, List<Integer> met, int rule) {
        List<Integer> rest = met.stream().filter(other -> other != rule).toList();
        return first(table, met).equals(first(table, rest));
    }

    private static List<String> first(LimitTable table, List<Integer> met) {
        return met.isEmpty() ? List.of() : outputs(table, met.get(0));
    }

    private static List<String> outputs(LimitTable table, int rule) {
        return table.rules().get(rule).outputs();
    }

    /** For every input that may come, the rules that meet it. */
    private static List<List<Integer>> met(LimitTable table) {
        Judge engine = RandomTable.judge(table);
        return RandomTable.inputs(table, engine).stream()
                .map(engine::meeting)
                .distinct()
                .toList();
    }

    private static List<Finding> check(LimitTable table) {
        return TableCheck.check(table, table, column -> Map.of());
    }

    private static Set<List<String>> rules(List<Finding> findings, Kind kind) {
        return findings.stream()
                .filter(finding -> finding.kind() == kind)
                .map(Finding::rules)
                .collect(Collectors.toSet());
    }

    private static String id(LimitTable table, int rule) {
        return table.rules().get(rule).id();
    }

    private static List<Object> point(LimitTable table, Finding finding) {
        List<Object> point = new ArrayList<>();
        for (int i = 0; i < table.inputs().size(); i++) {
            point.add(RandomTable.value(
                    table.inputs().get(i), finding.example().get(i).value()));
        }
        return point;
    }
}
