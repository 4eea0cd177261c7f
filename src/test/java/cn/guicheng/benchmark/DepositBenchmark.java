package cn.guicheng.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.TestOffice;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A page of 10,000 deposits in 200 ms at most, and 100,000 deposits held against their payments in 5 s; on PostgreSQL. */
@Tag("benchmark")
class DepositBenchmark {
    private static final int ON_THE_PAGE = 10_000;
    private static final int HELD_AGAINST_PAYMENTS = 100_000;
    private static final int ROUNDS = 10;

    private static final String PAGE = "/api/registers/deposits/page?";
    private static final List<String> QUESTIONS = List.of(
            "",
            "search=" + encoded("在押"),
            "search=" + encoded("在押") + "&sort=ageInDays&order=desc",
            "sort=amountInCents&order=asc",
            "sort=unit&order=desc",
            "search=SJ-000777",
            "search=nirgends",
            "page=150",
            "from=2026-03-01&to=2026-03-31");

    @Test
    void pageAndReconciliation() {
        List<String> lines = new ArrayList<>(List.of(
                "A page of the register of deposits (50 rows, total, sum) over %,d, and %,d held against their payments, asked over HTTP with login, %d times each. Aims: page ≤ 200 ms, reconciliation ≤ 5,000 ms."
                        .formatted(ON_THE_PAGE, HELD_AGAINST_PAYMENTS, ROUNDS),
                "",
                "| asked | PostgreSQL p50 | p95 | max ms |",
                "|---|---|---|---|"));
        try (Program program = Program.onPostgres()) {
            TestOffice office = program.bean(TestOffice.class);
            JdbcTemplate jdbc = program.bean(JdbcTemplate.class);
            fill(jdbc, 0, ON_THE_PAGE);
            for (String question : QUESTIONS) {
                lines.add(line("page " + decoded(question), measured(office, PAGE + question)));
            }
            lines.add(line("month 2026-03", measured(office, "/api/deposits/monthly?month=2026-03")));
            fill(jdbc, ON_THE_PAGE, HELD_AGAINST_PAYMENTS);
            lines.add(line("reconciliation", measured(office, "/api/deposits/reconciliation")));
            assertThat(office.get("zhouminghui", "/api/deposits/reconciliation")
                            .body()
                            .path("differences"))
                    .isEmpty();
        }
        Figures.publish("Deposits", lines);
    }

    private static String line(String asked, long[] nanos) {
        return "| `%s` | %s |".formatted(asked, Figures.spread(nanos));
    }

    private static long[] measured(TestOffice office, String path) {
        ask(office, path);
        long[] nanos = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            nanos[i] = ask(office, path);
        }
        return nanos;
    }

    private static long ask(TestOffice office, String path) {
        long start = System.nanoTime();
        Answer answer = office.get("zhouminghui", path);
        long nanos = System.nanoTime() - start;
        assertThat(answer.status()).isEqualTo(200);
        return nanos;
    }

    /** Two of three are settled, each tenth of them with deductions; what was refunded was paid. */
    private static void fill(JdbcTemplate jdbc, int from, int to) {
        OffsetDateTime first = OffsetDateTime.parse("2025-06-01T08:00:00+08:00");
        List<Object[]> deposits = new ArrayList<>();
        List<Object[]> payments = new ArrayList<>();
        for (int i = from; i < to; i++) {
            boolean settled = i % 3 != 0;
            long amount = 200_000 + i % 7 * 50_000L;
            long deducted = settled && i % 10 == 0 ? 20_000 : 0;
            OffsetDateTime received = first.plusMinutes(70L * (i % ON_THE_PAGE));
            deposits.add(new Object[] {
                "YJ-2025-%06d".formatted(i),
                "ZX-2025-%06d".formatted(i),
                "%d-%d".formatted(i % 40 + 1, 101 + i % 2000),
                "SJ-%06d".formatted(i),
                "SJ-%06d".formatted(i),
                amount,
                settled ? amount - deducted : 0,
                deducted,
                settled ? "settled" : "held",
                settled ? "TK-2025-%06d".formatted(i) : null,
                received,
                received,
                received,
                settled ? received.plusDays(60) : null
            });
            if (settled) {
                payments.add(new Object[] {
                    "FK-2025-%06d".formatted(i), "key" + i, "TK-2025-%06d".formatted(i), amount - deducted, received
                });
            }
        }
        jdbc.batchUpdate(
                "insert into deposit (deposit_number, case_number, unit, owner_name, receipt_number, receipt_key, amount_in_cents,"
                        + " refunded_in_cents, deducted_in_cents, state, refund_case, received_at, works_accepted_at,"
                        + " cards_recovered_at, settled_at) values (?, ?, ?, '业主', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                deposits);
        jdbc.batchUpdate(
                "insert into payment (payment_number, payment_key, case_number, payee, category, amount_in_cents, method,"
                        + " reference, paid_by, paid_at) values (?, ?, ?, '业主', 'deposit-refund', ?, 'bank', 'x', 'tangli', ?)",
                payments);
        jdbc.execute("analyze");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return java.net.URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
