package cn.guicheng.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.EmbeddedPostgresServer;
import cn.guicheng.Node;
import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.TestOffice;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Limit changes: a back-test of 100,000 historic decisions in at most 10 s, the check of a table with 200 rules in at most 1 s, and
 * at most 5 s from the approval on one node until it counts on another.
 */
@Tag("benchmark")
class LimitBenchmark {
    private static final int CASES = 100_000;
    private static final int ROUNDS = 7;
    private static final String ROUTE = "/api/limits/payment-route";

    @TempDir
    Path data;

    @Test
    void changesOfLimits() {
        List<String> lines = new ArrayList<>(List.of(
                "Asked over HTTP with login. Back-test: %,d cases of the last year, each routed twice, 3 inputs (%,d decisions, %,d rows of inputs); heap is an upper bound: the peaks of its pools, which need not coincide, added up, garbage included."
                        .formatted(CASES, 2 * CASES, 6 * CASES),
                "",
                "| asked | aim ms | PostgreSQL p50 | p95 | max ms | H2 p50 | p95 | max ms |",
                "|---|---|---|---|---|---|---|---|"));
        List<long[]> postgres;
        List<Long> heap = new ArrayList<>();
        try (Program program = Program.onPostgres()) {
            postgres = measure(program, heap);
        }
        List<long[]> h2;
        try (Program program = Program.onH2()) {
            h2 = measure(program, heap);
        }
        List<String> asked = List.of(
                "back-test | 10,000",
                "check, 200 rules in steps | 1,000",
                "check, 200 rules at random over 3 columns | 1,000");
        for (int i = 0; i < asked.size(); i++) {
            lines.add("| %s | %s | %s |"
                    .formatted(asked.get(i), Figures.spread(postgres.get(i)), Figures.spread(h2.get(i))));
        }
        lines.add("");
        lines.add("Heap during a back-test: at most %,d MiB (PostgreSQL), %,d MiB (H2 in the same JVM)."
                .formatted(heap.get(0) >> 20, heap.get(1) >> 20));
        lines.add("");
        lines.add(
                "From the answer to the approval on one node until another node answers with the new version (aim 5,000 ms), %d times: p50, p95, max ms %s."
                        .formatted(ROUNDS, Figures.spread(untilTheOtherNode())));
        Figures.publish("Limit changes", lines);
    }

    private static List<long[]> measure(Program program, List<Long> heap) {
        JdbcTemplate jdbc = program.bean(JdbcTemplate.class);
        new ManyDecisions(jdbc).enter(CASES);
        jdbc.execute("analyze");
        TestOffice office = program.bean(TestOffice.class);
        String live = office.get("hewei", ROUTE).body().path("dmn").asText();
        List<long[]> results = List.of(
                times(office, "/back-test", live.replaceFirst("&gt; 0", "&gt; 10000")),
                times(office, "/check", withRules(live, LimitBenchmark::step)),
                times(office, "/check", withRules(live, LimitBenchmark::anything)));
        heap.add(heapOf(() -> ask(office, "/back-test", live.replaceFirst("&gt; 0", "&gt; 10000"))));
        return results;
    }

    private static long[] times(TestOffice office, String path, String table) {
        ask(office, path, table);
        long[] nanos = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            nanos[i] = ask(office, path, table);
        }
        return nanos;
    }

    private static long ask(TestOffice office, String path, String table) {
        long start = System.nanoTime();
        Answer answer = office.table("hewei", ROUTE + path, table);
        long nanos = System.nanoTime() - start;
        assertThat(answer.status()).as(answer.message()).isEqualTo(200);
        return nanos;
    }

    private static long heapOf(Runnable work) {
        System.gc();
        List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        work.run();
        return pools.stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private interface RuleWriter {
        /** Cells of a rule: amount, category, over budget. */
        String[] cells(int rule, Random random);
    }

    private static String[] step(int rule, Random random) {
        return new String[] {"[" + rule * 100 + ".." + (rule * 100 + 99.99) + "]", "", ""};
    }

    private static String[] anything(int rule, Random random) {
        int low = random.nextInt(10_000);
        String[] categories = {"travel", "taxi", "repair", "other", "entertainment"};
        return new String[] {
            "[" + low + ".." + (low + 1 + random.nextInt(5_000)) + "]",
            "\"" + categories[random.nextInt(5)] + "\", \"" + categories[random.nextInt(5)] + "\"",
            random.nextInt(3) == 0 ? "" : String.valueOf(random.nextBoolean())
        };
    }

    /** The table with 200 such rules before its last one. */
    private static String withRules(String live, RuleWriter writer) {
        Random random = new Random(7);
        StringBuilder rules = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            String[] cells = writer.cells(i, random);
            rules.append("<rule id=\"rule_n%d\">".formatted(i));
            for (int c = 0; c < cells.length; c++) {
                rules.append("<inputEntry id=\"n%di%d\"><text>%s</text></inputEntry>".formatted(i, c, cells[c]));
            }
            for (int c = 0; c < 3; c++) {
                rules.append("<outputEntry id=\"n%do%d\"><text>%s</text></outputEntry>"
                        .formatted(i, c, random.nextBoolean()));
            }
            rules.append("</rule>");
        }
        return live.replaceFirst("<rule id=\"rule_otherwise\">", rules + "$0");
    }

    private long[] untilTheOtherNode() {
        String database = EmbeddedPostgresServer.url();
        try (Node one = Node.start(data.resolve("one"), database);
                Node other = Node.start(data.resolve("other"), database)) {
            long[] nanos = new long[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                nanos[i] = untilInForce(one.office(), other.office(), 1000 + i);
            }
            return nanos;
        }
    }

    private static long untilInForce(TestOffice one, TestOffice other, int amount) {
        int before = version(other);
        String table = one.get("hewei", ROUTE)
                .body()
                .path("dmn")
                .asText()
                .replaceFirst("<text>&gt; [0-9]+", "<text>&gt; " + amount);
        String change = one.table("hewei", ROUTE + "/proposals?reason=x", table)
                .body()
                .path("caseNumber")
                .asText();
        String task = one.get("jiangnan", "/engine-rest/task?processInstanceBusinessKey=" + change)
                .body()
                .path(0)
                .path("id")
                .asText();
        one.post("jiangnan", "/engine-rest/task/" + task + "/claim", Map.of("userId", "jiangnan"));
        Answer approved = one.post(
                "jiangnan",
                "/engine-rest/task/" + task + "/complete",
                TestOffice.variables(Map.of("decision", "approve")));
        long start = System.nanoTime();
        assertThat(approved.status()).isEqualTo(204);
        while (version(other) == before) {
            Thread.onSpinWait();
        }
        return System.nanoTime() - start;
    }

    private static int version(TestOffice office) {
        return office.get("hewei", ROUTE).body().path("version").asInt();
    }
}
