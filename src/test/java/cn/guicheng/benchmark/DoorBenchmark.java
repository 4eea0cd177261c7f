package cn.guicheng.benchmark;

import cn.guicheng.TestOffice;
import cn.guicheng.modelids.PaymentApprovalIds;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What people wait for behind the doors, by both of them; and while a stranger with a wrong password asks 200 times a second. The question
 * to the database alone is what no door changes: by it runs of different days and versions are compared.
 */
@Tag("benchmark")
class DoorBenchmark {
    private static final int WARM = 900;
    private static final int ROUNDS = 400;
    private static final int CASES = 120;
    private static final double MOST_DISTURBED = 1.5;
    private static final long STRANGER_EVERY = 5_000_000;

    @Test
    void whatPeopleWaitForBehindTheDoors() {
        try (Program program = Program.onPostgres()) {
            TestOffice office = program.bean(TestOffice.class);
            JdbcTemplate jdbc = program.bean(JdbcTemplate.class);
            List<String> claims = new ArrayList<>();
            for (int i = 0; i < WARM / 9 + CASES; i++) {
                claims.add(office.started());
            }
            TasklistSession inbox = new TasklistSession(office.address(), "sunzhiqiang");
            long[] database = rounds(WARM, ROUNDS, i -> jdbc.queryForObject("select count(*) from claim", Long.class));
            long[] list = rounds(WARM, ROUNDS, i -> inbox.list("待签收"));
            long[] page = rounds(WARM, ROUNDS, i -> office.get("zhouminghui", "/api/registers/claims?size=50"));
            long[] done = rounds(
                    WARM / 9,
                    CASES,
                    i -> office.does(
                            "sunzhiqiang",
                            PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD,
                            claims.get(i),
                            TestOffice.APPROVE));
            long[] listBeside;
            long[] pageBeside;
            AtomicBoolean over = new AtomicBoolean();
            Thread stranger = stranger(office, over);
            try {
                listBeside = rounds(WARM, ROUNDS, i -> inbox.list("待签收"));
                pageBeside = rounds(WARM, ROUNDS, i -> office.get("zhouminghui", "/api/registers/claims?size=50"));
            } finally {
                over.set(true);
                stranger.interrupt();
            }
            publish(database, list, page, done, listBeside, pageBeside);
        }
    }

    /** Asks 200 times a second, if it is answered that fast. */
    private static Thread stranger(TestOffice office, AtomicBoolean over) {
        Thread thread = new Thread(() -> {
            for (long next = System.nanoTime(); !over.get(); next += STRANGER_EVERY) {
                office.get("lina:not-her-password", "/api/cases");
                LockSupport.parkNanos(next - System.nanoTime());
            }
        });
        thread.start();
        return thread;
    }

    private static long[] rounds(int warm, int rounds, IntConsumer round) {
        long[] nanos = new long[rounds];
        for (int i = 0; i < warm + rounds; i++) {
            long start = System.nanoTime();
            round.accept(i);
            if (i >= warm) {
                nanos[i - warm] = System.nanoTime() - start;
            }
        }
        return nanos;
    }

    private static void publish(
            long[] database, long[] list, long[] page, long[] done, long[] listBeside, long[] pageBeside) {
        double listRatio = Figures.percentile(listBeside, 95) / Figures.percentile(list, 95);
        double pageRatio = Figures.percentile(pageBeside, 95) / Figures.percentile(page, 95);
        Figures.publish(
                "Behind the doors",
                List.of(
                        "On PostgreSQL, one after the other. The list of 待签收 as the inbox asks for it, in a session; a page of the register of claims with HTTP Basic; claiming and completing a step, two requests; and a question to the database alone, which no door changes.",
                        "",
                        "| asked | p50 | p95 | max ms |",
                        "|---|---|---|---|",
                        "| the database alone | " + Figures.precise(database) + " |",
                        "| the inbox | " + Figures.precise(list) + " |",
                        "| a page of a register | " + Figures.precise(page) + " |",
                        "| claim and complete | " + Figures.precise(done) + " |",
                        "| the inbox, beside the stranger | " + Figures.precise(listBeside) + " |",
                        "| a page of a register, beside the stranger | " + Figures.precise(pageBeside) + " |",
                        "",
                        Figures.AIMS,
                        Figures.against(
                                "the inbox beside a stranger refused 200 times a second, p95",
                                "≤ 1.5 × without",
                                "%.2f".formatted(listRatio),
                                listRatio <= MOST_DISTURBED),
                        Figures.against(
                                "a page of a register beside the same, p95",
                                "≤ 1.5 × without",
                                "%.2f".formatted(pageRatio),
                                pageRatio <= MOST_DISTURBED)));
    }
}
