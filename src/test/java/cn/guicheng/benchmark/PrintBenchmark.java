package cn.guicheng.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.TestOffice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What it takes to print a claim as PDF: of one line and of sixty, the first time and again. */
@Tag("benchmark")
class PrintBenchmark {
    private static final int ROUNDS = 40;

    @Test
    void whatAPrintTakes() {
        try (Program program = Program.onH2(Program.H2_THAT_FORGETS)) {
            TestOffice office = program.bean(TestOffice.class);
            String one = office.started();
            List<Map<String, Object>> lines = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                lines.add(TestOffice.line(1_000 + i));
            }
            String sixty = office.started("lina", office.claim("lina", lines));
            double cold = print(office, one) / 1e6;
            List<String> section = new ArrayList<>(List.of(
                    "A claim printed over HTTP with login, on H2, %d times after the first.".formatted(ROUNDS),
                    "",
                    "The first print after a start: %.0f ms.".formatted(cold),
                    "",
                    "| lines | p50 | p95 | max ms | size KB |",
                    "|---|---|---|---|---|"));
            section.add(row(office, "1", one));
            section.add(row(office, "60", sixty));
            Figures.publish("Printing", section);
        }
    }

    private static String row(TestOffice office, String lines, String claim) {
        long[] nanos = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            nanos[i] = print(office, claim);
        }
        int size = office.file("lina", address(claim)).body().length / 1024;
        return "| %s | %s | %d |".formatted(lines, Figures.spread(nanos), size);
    }

    private static long print(TestOffice office, String claim) {
        long start = System.nanoTime();
        assertThat(office.file("lina", address(claim)).statusCode()).isEqualTo(200);
        return System.nanoTime() - start;
    }

    private static String address(String claim) {
        return "/api/cases/" + claim + "/print";
    }
}
