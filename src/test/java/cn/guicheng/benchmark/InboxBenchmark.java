package cn.guicheng.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.TestOffice;
import cn.guicheng.modelids.PaymentApprovalIds;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The inbox as Tasklist calls it, over 50,000 open tasks with 55,000 rights to single tasks: p95 at most 100 ms for a person
 * who may see 500 of them, 250 ms for 5,000; and for who stands in for one other with as many, per task no more than 1.3 times
 * what it takes alone.
 */
@Tag("benchmark")
class InboxBenchmark {
    private static final int ROUNDS = 60;
    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final List<String> STANDING_IN = List.of("待我处理", "待签收");
    private static final List<String> FILTERS = List.of("待签收", "我的待办", "已逾期");

    private final List<String> aims = new ArrayList<>(List.of(Figures.AIMS));
    private final List<String> spreads = new ArrayList<>(
            List.of("", "| who, which filter | tasks in it | p50 | p95 | max ms |", "|---|---|---|---|---|"));

    @Test
    void theFirstPageAndTheCount() {
        try (Program program = Program.onPostgres()) {
            TestOffice office = program.bean(TestOffice.class);
            JdbcTemplate jdbc = program.bean(JdbcTemplate.class);
            fill(office, new ManyCases(jdbc));
            measure(office, "sunzhiqiang", "head of a department", 500, 100);
            measure(office, "liuyang", "accountant", 5_000, 250);
            measureStandingIn(office);
            aims.add(0, "");
            aims.add(0, intro(jdbc, program.database()));
            aims.addAll(spreads);
            Figures.publish("Inbox" + (System.getProperty("benchmark.postgres") == null ? "" : ", own server"), aims);
        }
    }

    /** Each step once as offered and once as claimed; the copies of each stand for everybody's daily work. */
    private static void fill(TestOffice office, ManyCases cases) {
        fill(office, cases, PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, "sunzhiqiang", 450, 50);
        fill(office, cases, PaymentApprovalIds.AUDIT_PAYMENT, "liuyang", 4_500, 500);
        fill(office, cases, PaymentApprovalIds.SIGN_VOUCHER, "xulihua", 4_500, 500);
        fill(office, cases, PaymentApprovalIds.PAY, "tangli", 35_550, 3_950);
        cases.settle();
    }

    private static void fill(TestOffice office, ManyCases cases, String task, String holder, int open, int claimed) {
        String offered = office.started();
        office.walkTo(task, offered);
        cases.like(offered, open - 1);
        String taken = office.started();
        office.walkTo(task, taken);
        office.claimTask(holder, taken);
        cases.like(taken, claimed - 1);
    }

    private static String intro(JdbcTemplate jdbc, String database) {
        return "%s. %,d open tasks, %,d rights to single tasks. Tasklist's own call (first 15 of a filter, what is due first on top, and the count), in a session after login, %d times each; then the lines under the 15 tasks."
                .formatted(
                        database,
                        jdbc.queryForObject("select count(*) from act_ru_task", Long.class),
                        jdbc.queryForObject(
                                "select count(*) from act_ru_authorization where resource_type_ = 7 and resource_id_"
                                        + " <> '*'",
                                Long.class),
                        ROUNDS);
    }

    private void measure(TestOffice office, String person, String who, int visible, int most) {
        TasklistSession session = new TasklistSession(office.address(), person);
        double worst = 0;
        for (String filter : FILTERS) {
            long[] nanos = new long[ROUNDS];
            JsonNode page = repeat(nanos, () -> session.list(filter));
            worst = Math.max(worst, Figures.percentile(nanos, 95));
            spread(who + ", " + filter, page.path("count").asText(), nanos);
        }
        JsonNode page = session.list("待签收");
        long[] nanos = new long[ROUNDS];
        JsonNode cards = repeat(nanos, () -> session.cards(page));
        assertThat(cards).hasSize(15);
        spread(who + ", lines under the tasks", "15", nanos);
        aims.add(Figures.against(
                "list and count, slowest filter, for a person who may see %,d".formatted(visible),
                "p95 ≤ %d ms".formatted(most),
                "p95 %.0f ms".formatted(worst),
                worst <= most));
    }

    /** The same person alone, and in the place of one other who has as many tasks. */
    private void measureStandingIn(TestOffice office) {
        TasklistSession session = new TasklistSession(office.address(), "xulihua");
        List<Double> alone = perTask(session, "finance office leader");
        OffsetDateTime midnight = LocalDate.now(OFFICE).atStartOfDay(OFFICE).toOffsetDateTime();
        long start = System.nanoTime();
        assertThat(office.post(
                                "admin",
                                "/api/absences",
                                Map.of(
                                        "person",
                                        "liuyang",
                                        "from",
                                        midnight.toString(),
                                        "to",
                                        midnight.plusDays(3).toString(),
                                        "substitute",
                                        "xulihua"))
                        .status())
                .isEqualTo(201);
        double began = (System.nanoTime() - start) / 1e9;
        List<Double> instead = perTask(session, "finance office leader, standing in for an accountant");
        for (int one = 0; one < STANDING_IN.size(); one++) {
            double times = instead.get(one) / alone.get(one);
            aims.add(Figures.against(
                    "list and count of %s per visible task, for who stands in for one other with as many, against alone"
                            .formatted(STANDING_IN.get(one)),
                    "p95 ≤ 1.3 ×",
                    "p95 %.2f ×".formatted(times),
                    times <= 1.3));
        }
        aims.add(Figures.against(
                "an absence begins: 500 claimed tasks go back", "≤ 5 s", "%.1f s".formatted(began), began <= 5));
    }

    private List<Double> perTask(TasklistSession session, String who) {
        return STANDING_IN.stream()
                .map(filter -> {
                    long[] nanos = new long[ROUNDS];
                    JsonNode page = repeat(nanos, () -> session.list(filter));
                    spread(who + ", " + filter, page.path("count").asText(), nanos);
                    return Figures.percentile(nanos, 95) / page.path("count").asDouble();
                })
                .toList();
    }

    private static JsonNode repeat(long[] nanos, java.util.function.Supplier<JsonNode> call) {
        for (int i = 0; i < 15; i++) {
            call.get();
        }
        JsonNode last = null;
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            last = call.get();
            nanos[i] = System.nanoTime() - start;
        }
        return last;
    }

    private void spread(String what, String tasks, long[] nanos) {
        spreads.add("| %s | %s | %s |".formatted(what, tasks, Figures.spread(nanos)));
    }
}
