package cn.guicheng.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.TestOffice;
import cn.guicheng.procedure.complaintreport.ManyRequests;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The figures of a month over 100,000 requests: at most one second on PostgreSQL and on H2. */
@Tag("benchmark")
class RequestFiguresBenchmark {
    private static final int REQUESTS = 100_000;
    private static final int ROUNDS = 10;

    /** H2 answers a question it has just answered from memory, as long as nobody writes; an office writes. */
    private static final String H2_THAT_FORGETS =
            "--spring.datasource.url=jdbc:h2:file:${guicheng.data-directory}/guicheng;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;OPTIMIZE_REUSE_RESULTS=FALSE";

    /** From the first day of 2024: over two years, and over three weeks of one month. */
    private static final Duration OVER_TWO_YEARS = Duration.ofMinutes(10);

    private static final Duration IN_ONE_MONTH = Duration.ofSeconds(18);

    private static final List<String> YEARS = List.of(
            "span=month&of=2025-11", "span=month&of=2024-02", "span=week&of=2025-W45", "table?span=month&of=2025-11");
    private static final List<String> MONTH = List.of("span=month&of=2024-01");

    @Test
    void theFiguresOfAMonth() {
        List<String> lines = new ArrayList<>(List.of(
                "Figures of customer requests (both spans, all breakdowns) over %,d requests with their calls and signatures, asked over HTTP with login, %d times each. Aim: ≤ 1 s."
                        .formatted(REQUESTS, ROUNDS),
                "",
                "| asked | PostgreSQL p50 | p95 | max ms | H2 p50 | p95 | max ms |",
                "|---|---|---|---|---|---|---|"));
        lines.addAll(compare("spread over two years", OVER_TWO_YEARS, YEARS));
        lines.addAll(compare("all in the month", IN_ONE_MONTH, MONTH));
        Figures.publish("Figures of requests", lines);
    }

    private static List<String> compare(String what, Duration pause, List<String> questions) {
        List<long[]> postgres;
        try (Program program = Program.onPostgres()) {
            postgres = measure(program, pause, questions);
        }
        List<long[]> h2;
        try (Program program = Program.onH2(H2_THAT_FORGETS)) {
            h2 = measure(program, pause, questions);
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            lines.add("| `%s`, %s | %s | %s |"
                    .formatted(questions.get(i), what, Figures.spread(postgres.get(i)), Figures.spread(h2.get(i))));
        }
        return lines;
    }

    private static List<long[]> measure(Program program, Duration pause, List<String> questions) {
        JdbcTemplate jdbc = program.bean(JdbcTemplate.class);
        new ManyRequests(jdbc).enter(REQUESTS, OffsetDateTime.parse("2024-01-01T00:00:00+08:00"), pause);
        jdbc.execute("analyze");
        TestOffice office = program.bean(TestOffice.class);
        questions.forEach(question -> ask(office, question));
        List<long[]> results = new ArrayList<>();
        for (String question : questions) {
            long[] nanos = new long[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                nanos[i] = ask(office, question);
            }
            results.add(nanos);
        }
        return results;
    }

    private static long ask(TestOffice office, String question) {
        String path = question.startsWith("span") ? "?" + question : "/" + question;
        long start = System.nanoTime();
        Answer answer = office.get("wangxiulan", "/api/complaint/figures" + path);
        long nanos = System.nanoTime() - start;
        assertThat(answer.status()).isEqualTo(200);
        return nanos;
    }
}
