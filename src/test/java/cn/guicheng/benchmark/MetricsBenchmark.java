package cn.guicheng.benchmark;

import static cn.guicheng.TestOffice.CLAIMANT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.PaymentApprovalIds;
import cn.guicheng.modelids.ReimbursementIds;
import cn.guicheng.procedure.complaint.ComplaintDesk;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The process owners' pages over 100,000 ended cases and 10,000 open ones on PostgreSQL. */
@Tag("benchmark")
class MetricsBenchmark {
    private static final int ROUNDS = 40;
    /** Fewer cases with {@code -Dbenchmark.thousand=10}, to try the benchmark itself. */
    private static final int THOUSAND = Integer.getInteger("benchmark.thousand", 1000);

    private static final String OWNER = "yuanhaibo";

    private final List<String> aims = new ArrayList<>(List.of(Figures.AIMS));
    private final List<String> spreads =
            new ArrayList<>(List.of("", "| asked | p50 | p95 | max ms |", "|---|---|---|---|"));

    @Test
    void theOwnersPages() {
        // The server asks the database again each time: nothing is kept between two questions.
        try (Program program = Program.onPostgres()) {
            JdbcTemplate jdbc = program.bean(JdbcTemplate.class);
            program.bean(Scheduler.class).stop();
            ManyRuns runs = new ManyRuns(jdbc);
            runs.withoutIndexes(() -> fill(program, runs));
            jdbc.execute("vacuum analyze");
            assertThat(count(jdbc, "flow_run where ended_at is not null"))
                    .isEqualTo(count(jdbc, "act_hi_procinst where end_time_ is not null"));
            measure(program.bean(TestOffice.class), jdbc);
            aims.add(0, "");
            aims.add(0, intro(jdbc, program.database()));
            aims.addAll(spreads);
            Figures.publish("Process owners' pages", aims);
        }
    }

    private static void fill(Program program, ManyRuns runs) {
        TestOffice office = program.bean(TestOffice.class);
        ComplaintDesk desk =
                new ComplaintDesk(office, program.bean(ManagementService.class), program.bean(RuntimeService.class));
        ClockUtil.setCurrentTime(
                new Date(System.currentTimeMillis() - Duration.ofDays(9).toMillis()));
        runs.ended(paid(office), 40 * THOUSAND);
        runs.ended(sentBackAndPaid(office), 12 * THOUSAND);
        runs.ended(refused(office), 8 * THOUSAND);
        runs.ended(resolved(desk, Duration.ofHours(5)), 34 * THOUSAND);
        runs.ended(resolved(desk, Duration.ofHours(30)), 6 * THOUSAND);
        ClockUtil.reset();
        runs.open(office.started(), 4 * THOUSAND);
        String audited = office.started();
        office.departmentHeadSigns(audited);
        runs.open(audited, 3 * THOUSAND);
        String request = desk.received();
        runs.open(request, 3 * THOUSAND);
    }

    private static String paid(TestOffice office) {
        String claim = office.started();
        List.of(
                        PaymentApprovalIds.AUDIT_PAYMENT,
                        PaymentApprovalIds.APPROVE_AS_GENERAL_MANAGER,
                        PaymentApprovalIds.RECHECK_AS_FINANCE_HEAD,
                        PaymentApprovalIds.PREPARE_VOUCHER,
                        PaymentApprovalIds.SIGN_VOUCHER,
                        PaymentApprovalIds.PAY)
                .forEach(task -> {
                    passes(Duration.ofHours(7));
                    office.walkTo(task, claim);
                });
        passes(Duration.ofHours(3));
        office.cashierPays(claim);
        return claim;
    }

    private static String sentBackAndPaid(TestOffice office) {
        String claim = office.started();
        passes(Duration.ofHours(9));
        office.departmentHeadSigns(claim);
        office.accountantAudits(claim, "formalitiesComplete");
        passes(Duration.ofHours(20));
        office.does(CLAIMANT, ReimbursementIds.CORRECT_CLAIM, claim, Map.of("decision", "resubmit"));
        passes(Duration.ofHours(11));
        office.walkTo(PaymentApprovalIds.PAY, claim);
        passes(Duration.ofHours(4));
        office.cashierPays(claim);
        return claim;
    }

    private static String refused(TestOffice office) {
        String claim = office.started();
        passes(Duration.ofHours(16));
        office.does("sunzhiqiang", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, claim, TestOffice.REFUSE);
        return claim;
    }

    private static String resolved(ComplaintDesk desk, Duration after) {
        String request = desk.received();
        passes(Duration.ofMinutes(25));
        desk.dispatched(request);
        passes(after);
        desk.resolved(request);
        passes(Duration.ofHours(2));
        desk.called(request, "satisfied");
        return request;
    }

    private static void passes(Duration time) {
        ClockUtil.setCurrentTime(ComplaintDesk.in(time));
    }

    private void measure(TestOffice office, JdbcTemplate jdbc) {
        LocalDate today = LocalDate.now();
        for (int days : List.of(30, 90, 365)) {
            String span = "?from=%s&to=%s".formatted(today.minusDays(days - 1), today);
            measure(office, "dashboard, %d days".formatted(days), 500, List.of("/api/metrics/overview" + span));
            for (String procedure : List.of("payment-approval", "complaint")) {
                String page = "/api/metrics/procedures/" + procedure;
                measure(office, "%s, %d days".formatted(procedure, days), 700, List.of(page + span));
                for (String tab : List.of("trend", "outcomes", "deadlines", "rules", "cases")) {
                    measure(
                            office,
                            "%s, %d days, %s".formatted(procedure, days, tab),
                            700,
                            List.of(page + "/" + tab + span + "&set=late"));
                }
            }
        }
        List<String> cases = jdbc.queryForList(
                "select case_number from flow_run where called_by is null order by md5(case_number) fetch first 50 rows only",
                String.class);
        measure(
                office,
                "timeline of a case",
                300,
                cases.stream()
                        .map(number -> "/api/cases/" + number + "/timeline")
                        .toList());
        measure(
                office,
                "sheet of a case",
                300,
                cases.stream().map(number -> "/api/cases/" + number).toList());
    }

    /** The slowest of all that were asked is beside the aim. */
    private void measure(TestOffice office, String what, int most, List<String> paths) {
        for (int i = 0; i < 3; i++) {
            assertThat(ask(office, paths.get(i % paths.size())).status())
                    .as(what)
                    .isEqualTo(200);
        }
        long[] nanos = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            ask(office, paths.get(i % paths.size()));
            nanos[i] = System.nanoTime() - start;
        }
        spreads.add("| %s | %s |".formatted(what, Figures.spread(nanos)));
        double p95 = Figures.percentile(nanos, 95);
        aims.add(Figures.against(what, "p95 ≤ %d ms".formatted(most), "p95 %.0f ms".formatted(p95), p95 <= most));
    }

    private static Answer ask(TestOffice office, String path) {
        return office.get(OWNER, path);
    }

    private static String intro(JdbcTemplate jdbc, String database) {
        return "%s. %,d ended and %,d open cases (with %,d runs of procedures they called), %,d steps, %,d decisions, %,d rows of variables' history; spread over a year. Asked over HTTP with login, %d times each."
                .formatted(
                        database,
                        count(jdbc, "flow_run where called_by is null and ended_at is not null"),
                        count(jdbc, "flow_run where called_by is null and ended_at is null"),
                        count(jdbc, "flow_run where called_by is not null"),
                        count(jdbc, "flow_step"),
                        count(jdbc, "flow_decision"),
                        count(jdbc, "act_hi_detail"),
                        ROUNDS);
    }

    private static long count(JdbcTemplate jdbc, String what) {
        return jdbc.queryForObject("select count(*) from " + what, Long.class);
    }
}
