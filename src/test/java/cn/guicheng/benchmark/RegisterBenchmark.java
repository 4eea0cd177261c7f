package cn.guicheng.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.TestOffice;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A register page over 100,000 payments: search and sort, p95 at most 200 ms on PostgreSQL and on H2. */
@Tag("benchmark")
class RegisterBenchmark {
    private static final int PAYMENTS = 100_000;
    private static final int ROUNDS = 10;

    private static final List<String> PAYEES =
            List.of("迎宾楼餐饮有限公司", "城东文具店", "顺达汽车出租公司", "绿源环境服务公司", "李娜", "马东", "华安消防设备厂", "市自来水公司", "恒信工程队");
    private static final List<String> QUESTIONS = List.of(
            "",
            "sort=amountInCents&order=desc",
            "sort=payee&order=asc",
            "sort=category&order=asc",
            "sort=reference&order=desc",
            "sort=caseNumber&order=desc",
            "sort=method&order=asc",
            "sort=paidBy&order=desc",
            "page=1500",
            "search=nirgends",
            "search=HD-20250-77",
            "search=" + encoded("文具"),
            "search=" + encoded("唐莉") + "&sort=amountInCents&order=asc",
            "search=" + encoded("消防") + "&sort=payee&order=desc&page=20",
            "from=2026-03-01&to=2026-03-31&search=" + encoded("自来水") + "&sort=amountInCents");

    @Test
    void aPageOfPayments() {
        List<String> lines = new ArrayList<>(List.of(
                "A page of the payment register (50 rows, total, sum, names) over %,d payments, asked over HTTP with login, %d times each. Aim: p95 ≤ 200 ms."
                        .formatted(PAYMENTS, ROUNDS),
                "",
                "| asked | PostgreSQL p50 | p95 | max ms | H2 p50 | p95 | max ms |",
                "|---|---|---|---|---|---|---|"));
        List<long[]> postgres = new ArrayList<>();
        try (Program program = Program.onPostgres()) {
            postgres.addAll(measure(program));
        }
        List<long[]> h2 = new ArrayList<>();
        try (Program program = Program.onH2(Program.H2_THAT_FORGETS)) {
            h2.addAll(measure(program));
        }
        for (int i = 0; i < QUESTIONS.size(); i++) {
            lines.add("| `%s` | %s | %s |"
                    .formatted(
                            java.net.URLDecoder.decode(QUESTIONS.get(i), StandardCharsets.UTF_8),
                            Figures.spread(postgres.get(i)),
                            Figures.spread(h2.get(i))));
        }
        lines.add("| all | %s | %s |".formatted(Figures.spread(all(postgres)), Figures.spread(all(h2))));
        Figures.publish("Register page", lines);
    }

    private static List<long[]> measure(Program program) {
        fill(program.bean(JdbcTemplate.class));
        TestOffice office = program.bean(TestOffice.class);
        List<long[]> results = new ArrayList<>();
        QUESTIONS.forEach(question -> ask(office, question));
        for (String question : QUESTIONS) {
            long[] nanos = new long[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                nanos[i] = ask(office, question);
            }
            results.add(nanos);
        }
        return results;
    }

    private static long ask(TestOffice office, String question) {
        long start = System.nanoTime();
        Answer answer = office.get("zhouminghui", "/api/registers/payments/page?" + question);
        long nanos = System.nanoTime() - start;
        assertThat(answer.status()).isEqualTo(200);
        return nanos;
    }

    private static void fill(JdbcTemplate jdbc) {
        Random random = new Random(1);
        OffsetDateTime first = OffsetDateTime.parse("2024-11-01T08:00:00+08:00");
        List<String> categories = List.of("travel", "taxi", "office-supplies", "repair", "environmental", "other");
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < PAYMENTS; i++) {
            rows.add(new Object[] {
                "FK-2025-%06d".formatted(i),
                "key" + i,
                "BX-2025-%06d".formatted(i),
                PAYEES.get(random.nextInt(PAYEES.size())),
                categories.get(random.nextInt(categories.size())),
                1L + random.nextInt(1_000_000),
                "bank",
                "HD-20250-%06d".formatted(random.nextInt(1_000_000)),
                random.nextBoolean() ? "tangli" : "panxiaojun",
                first.plusMinutes(10L * i)
            });
        }
        jdbc.batchUpdate(
                "insert into payment (payment_number, payment_key, case_number, payee, category, amount_in_cents, method, reference, paid_by, paid_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
        jdbc.execute("analyze");
    }

    private static long[] all(List<long[]> results) {
        return results.stream().flatMapToLong(java.util.Arrays::stream).toArray();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
