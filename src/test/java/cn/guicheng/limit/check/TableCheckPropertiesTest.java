package cn.guicheng.limit.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.limit.check.Finding.Kind;
import cn.guicheng.limit.check.RandomTable.Judge;
import cn.guicheng.limit.table.Decider;
import cn.guicheng.limit.table.HitPolicy;
import cn.guicheng.limit.table.LimitTable;
import cn.guicheng.limit.table.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** On random tables the findings are what trying every input with the real engine comes to. */
class TableCheckPropertiesTest {
    @Provide
    Arbitrary<LimitTable> tables() {
        return RandomTable.any();
    }

    @Property(tries = 60)
    void theDeciderDecidesAsTheEngine(@ForAll("tables") LimitTable table) {
        Judge engine = RandomTable.judge(table);
        LimitTable all = new LimitTable(
                table.key(), table.name(), "", HitPolicy.COLLECT, table.inputs(), table.outputs(), table.rules());
        Decider decider = Decider.of(all);
        for (List<Object> point : RandomTable.grid(table, Set.of(0, 1, 2))) {
            Map<String, Object> inputs = new HashMap<>();
            IntStream.range(0, point.size())
                    .forEach(i -> inputs.put(table.inputs().get(i).id(), point.get(i)));
            assertThat(decider.decide(inputs))
                    .extracting(rule -> table.rules().indexOf(rule))
                    .as("%s", point)
                    .isEqualTo(engine.meeting(point));
        }
    }

    @Property(tries = 60)
    void gapsAndOverlapsAreThereExactlyWhereTheEngineFindsThem(@ForAll("tables") LimitTable table) {
        Judge engine = RandomTable.judge(table);
        List<List<Integer>> met = RandomTable.grid(table, RandomTable.missing(table, engine)).stream()
                .map(engine::meeting)
                .toList();
        List<Finding> findings = TableCheck.check(table, table, column -> Map.of());

        assertThat(findings.stream().anyMatch(finding -> finding.kind() == Kind.GAP))
                .isEqualTo(met.stream().anyMatch(List::isEmpty));
        Set<List<String>> overlaps = met.stream()
                .filter(rules -> table.hitPolicy() == HitPolicy.UNIQUE)
                .flatMap(rules -> rules.stream().flatMap(first -> rules.stream()
                        .filter(second -> second > first)
                        .map(second -> List.of(id(table, first), id(table, second)))))
                .collect(Collectors.toSet());
        assertThat(rules(findings, Kind.OVERLAP)).isEqualTo(overlaps);
        findings.stream().filter(finding -> !finding.example().isEmpty()).forEach(finding -> assertThat(
                        engine.meeting(point(table, finding)))
                .as(finding.message())
                .extracting(rule -> id(table, rule))
                .containsAll(finding.rules())
                .matches(rules -> finding.kind() != Kind.GAP || rules.isEmpty()));
    }

    @Property(tries = 60)
    void idleRulesAreFoundExactly(@ForAll("tables") LimitTable table) {
        Judge engine = RandomTable.judge(table);
        List<List<Integer>> met = RandomTable.grid(table, RandomTable.missing(table, engine)).stream()
                .map(engine::meeting)
                .toList();
        List<Finding> findings = TableCheck.check(table, table, column -> Map.of());

        Set<List<String>> shadowed = IntStream.range(0, table.rules().size())
                .filter(rule -> table.hitPolicy() == HitPolicy.FIRST
                        ? met.stream().noneMatch(rules -> !rules.isEmpty() && rules.get(0) == rule)
                        : met.stream().noneMatch(rules -> rules.contains(rule)))
                .mapToObj(rule -> List.of(id(table, rule)))
                .collect(Collectors.toSet());
        assertThat(rules(findings, Kind.SHADOWED)).isEqualTo(shadowed);

        Set<List<String>> redundant = IntStream.range(0, table.rules().size())
                .filter(rule -> table.hitPolicy() == HitPolicy.FIRST)
                .filter(rule -> met.stream().allMatch(rules -> decidesAlikeWithout(table, rules, rule)))
                .mapToObj(rule -> List.of(id(table, rule)))
                .filter(rule -> !shadowed.contains(rule))
                .collect(Collectors.toSet());
        assertThat(rules(findings, Kind.REDUNDANT)).isEqualTo(redundant);
    }

    private static boolean decidesAlikeWithout(LimitTable table, List<Integer> met, int rule) {
        List<Integer> rest = met.stream().filter(other -> other != rule).toList();
        return first(table, met).equals(first(table, rest));
    }

    private static List<String> first(LimitTable table, List<Integer> met) {
        return met.isEmpty() ? List.of() : table.rules().get(met.get(0)).outputs();
    }

    private static Set<List<String>> rules(List<Finding> findings, Kind kind) {
        return findings.stream()
                .filter(finding -> finding.kind() == kind)
                .map(Finding::rules)
                .collect(Collectors.toSet());
    }

    private static String id(LimitTable table, int rule) {
        Rule found = table.rules().get(rule);
        return found.id();
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
