package cn.guicheng.benchmark;

import cn.guicheng.limit.check.Finding;
import cn.guicheng.limit.check.TableCheck;
import cn.guicheng.limit.table.Column;
import cn.guicheng.limit.table.Decider;
import cn.guicheng.limit.table.HitPolicy;
import cn.guicheng.limit.table.LimitTable;
import cn.guicheng.limit.table.Rule;
import cn.guicheng.limit.table.ValueType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The check of tables that were made to be hard, each of six inputs: at most 1 s for 200 rules; and decisions in a second. */
@Tag("benchmark")
class TableCheckBenchmark {
    private static final int ROUNDS = 9;
    private static final List<Column> INPUTS = List.of(
            new Column("a", "oneInYuan", "一（元）", ValueType.YUAN, List.of()),
            new Column("b", "twoInYuan", "二（元）", ValueType.YUAN, List.of()),
            new Column("c", "days", "天数", ValueType.INTEGER, List.of()),
            new Column("d", "share", "比例", ValueType.NUMBER, List.of()),
            new Column("e", "kind", "类别", ValueType.TEXT, List.of("p", "q", "r", "s", "t", "u")),
            new Column("f", "place", "地点", ValueType.TEXT, List.of("p", "q", "r", "s", "t", "u")));

    private interface RowWriter {
        List<String> row(int rule, Random random);
    }

    @Test
    void checksAndDecisions() {
        List<String> lines = new ArrayList<>(List.of(
                "Called in Java, six inputs (four of numbers, two of texts), hit policy FIRST, a last row for everything else.",
                "",
                "| rules | aim ms | p50 | p95 | max ms | what is found |",
                "|---|---|---|---|---|---|"));
        lines.add(measured(200, "narrow ranges at random", ranges(100)));
        lines.add(measured(200, "middling ranges at random", ranges(3_000)));
        lines.add(measured(200, "wide ranges at random", ranges(20_000)));
        lines.add(measured(200, "one-sided limits at random", TableCheckBenchmark::limits));
        lines.add(measured(1_000, "wide ranges at random", ranges(20_000)));
        lines.add("");
        lines.add("Decisions of a table with 10 rules: %,d a second (aim 200,000).".formatted(decisions()));
        Figures.publish("Checks of limit tables", lines);
    }

    private static String measured(int size, String what, RowWriter writer) {
        LimitTable table = table(size, writer);
        List<Finding> findings = List.of();
        long[] nanos = new long[ROUNDS];
        for (int i = -3; i < ROUNDS; i++) {
            long start = System.nanoTime();
            findings = TableCheck.check(table, table, column -> Map.of());
            nanos[Math.max(i, 0)] = System.nanoTime() - start;
        }
        boolean complete =
                findings.stream().noneMatch(finding -> finding.rules().isEmpty());
        return "| %,d, %s | %s | %s | %d hints%s |"
                .formatted(
                        size,
                        what,
                        size == 200 ? "1,000" : "–",
                        Figures.spread(nanos),
                        findings.size(),
                        complete ? "" : ", unfinished");
    }

    private static LimitTable table(int size, RowWriter writer) {
        Random random = new Random(7);
        List<Rule> rules = new ArrayList<>();
        for (int i = 1; i < size; i++) {
            rules.add(new Rule("rule_" + i, "", writer.row(i, random), List.of(String.valueOf(random.nextInt(3)))));
        }
        rules.add(new Rule("rule_last", "", List.of("", "", "", "", "", ""), List.of("1")));
        Column output = new Column("o", "hours", "小时", ValueType.INTEGER, List.of());
        return new LimitTable("k", "表", "", HitPolicy.FIRST, INPUTS, List.of(output), rules);
    }

    private static RowWriter ranges(int width) {
        return (rule, random) -> {
            List<String> row = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                int low = random.nextInt(10_000);
                row.add("[" + low + ".." + (low + 1 + random.nextInt(width)) + "]");
            }
            row.add(texts(random));
            row.add(texts(random));
            return row;
        };
    }

    private static List<String> limits(int rule, Random random) {
        List<String> row = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String limit = (random.nextBoolean() ? "> " : "<= ") + random.nextInt(10_000);
            row.add(random.nextInt(3) == 0 ? "" : limit);
        }
        row.add(texts(random));
        row.add(random.nextInt(3) == 0 ? "" : texts(random));
        return row;
    }

    private static String texts(Random random) {
        List<String> values = new ArrayList<>(INPUTS.get(4).values());
        Collections.shuffle(values, random);
        return "\"" + String.join("\", \"", values.subList(0, 1 + random.nextInt(5))) + "\"";
    }

    private static long decisions() {
        Decider decider = Decider.of(table(10, ranges(3_000)));
        Random random = new Random(8);
        List<Map<String, Object>> cases = IntStream.range(0, 1_000)
                .mapToObj(i -> Map.<String, Object>of(
                        "a", random.nextInt(1_000_000) / 100.0, "b", 5.0, "c", 7L, "d", 1.5, "e", "p", "f", "q"))
                .toList();
        long nanos = 0;
        for (int round = 0; round < 2; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < 500; i++) {
                cases.forEach(decider::decide);
            }
            nanos = System.nanoTime() - start;
        }
        return 500L * cases.size() * 1_000_000_000 / nanos;
    }
}
