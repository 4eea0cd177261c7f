package cn.guicheng.benchmark;

import static org.awaitility.Awaitility.await;

import cn.guicheng.TestOffice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 1,000 mails to a slow server: the cases' own steps take no longer than with a fast one. */
@Tag("benchmark")
class SlowMailBenchmark {
    /** Each claim that is started and signed by the head is three mails. */
    private static final int CLAIMS = 167;

    private static final long SLOW_MILLIS = 250;

    @Test
    void stepsBesideASlowServer() {
        List<long[]> fast = new ArrayList<>();
        List<long[]> slow = new ArrayList<>();
        int mails;
        try (SmtpSink server = new SmtpSink();
                Program program =
                        Program.onPostgres("--spring.mail.host=127.0.0.1", "--spring.mail.port=" + server.port())) {
            walk(program);
            for (int round = 0; round < 2; round++) {
                server.takesItsTime(0);
                fast.add(walk(program));
                server.takesItsTime(SLOW_MILLIS);
                slow.add(walk(program));
            }
            mails = server.taken();
        }
        long[] withFast = all(fast);
        long[] withSlow = all(slow);
        Figures.publish(
                "A slow mail server",
                List.of(
                        "Starting a claim and signing it as head (start, claim, complete over HTTP), %d claims a round with a server that takes each mail at once, and as many with one that thinks %d ms about each, in turn, twice, PostgreSQL; each half writes about 1,000 mails, %,d arrived in all (the first round to warm up). Aim: no longer."
                                .formatted(CLAIMS, SLOW_MILLIS, mails),
                        "",
                        "| mail server | p50 | p95 | max ms |",
                        "|---|---|---|---|",
                        "| fast | " + Figures.spread(withFast) + " |",
                        "| slow | " + Figures.spread(withSlow) + " |",
                        "",
                        "Ratio of the medians, slow to fast: **%.2f**."
                                .formatted(Figures.percentile(withSlow, 50) / Figures.percentile(withFast, 50))));
    }

    private static long[] walk(Program program) {
        TestOffice office = program.bean(TestOffice.class);
        long[] nanos = new long[CLAIMS];
        for (int i = 0; i < CLAIMS; i++) {
            String receipt = office.receipt(TestOffice.CLAIMANT);
            long start = System.nanoTime();
            String claim = office.startedWith(receipt);
            office.departmentHeadSigns(claim);
            nanos[i] = System.nanoTime() - start;
        }
        JdbcClient jdbc = program.bean(JdbcClient.class);
        await().atMost(Duration.ofMinutes(5))
                .until(() -> jdbc.sql("select count(*) from notice where state = 'pending'")
                                .query(Long.class)
                                .single()
                        == 0);
        return nanos;
    }

    private static long[] all(List<long[]> rounds) {
        return rounds.stream().flatMapToLong(Arrays::stream).toArray();
    }
}
