package cn.guicheng.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.guicheng.modelids.ComplaintIds;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 10,000 customer requests whose time to resolve ends in the same minute: each comes to its supervision within a minute, once.
 * The program does meanwhile what it does at such a moment anyway: it reminds of the 10,000 tasks that are overdue now, and
 * sends mails.
 */
@Tag("benchmark")
class DeadlineBenchmark {
    /** {@code -DargLine=-Dbenchmark.cases=1000} for a quick look. */
    private static final int CASES = Integer.getInteger("benchmark.cases", 10_000);

    /** Over how many seconds the deadlines are spread; {@code -DargLine=-Dbenchmark.within=0} for all at one moment. */
    private static final int WITHIN = Integer.getInteger("benchmark.within", 60);

    private static final Duration AIM = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration TO_RESOLVE = Duration.ofHours(24);
    private static final String TIMER = ComplaintIds.TIMER_RESOLVE_DEADLINE;
    private static final String SUPERVISION = ComplaintIds.SUPERVISE_REQUEST;
    private static final String SUCCEEDED = "ACT_HI_JOB_LOG where ACT_ID_ = '" + TIMER + "' and JOB_STATE_ = 2";
    private static final String FAILED = "ACT_HI_JOB_LOG where JOB_STATE_ = 1";

    private JdbcClient jdbc;

    @AfterEach
    void theClockGoesOn() {
        ClockUtil.reset();
    }

    @Test
    void onPostgres() {
        try (Program program = Program.onPostgres(Program.WITH_TIMERS)) {
            measure(program, "PostgreSQL", program.database());
        }
    }

    @Test
    void onH2() {
        try (Program program = Program.onH2(Program.WITH_TIMERS)) {
            measure(program, "H2", "H2, on disk");
        }
    }

    private void measure(Program program, String title, String database) {
        jdbc = program.bean(JdbcClient.class);
        Instant due = open(program).plus(TO_RESOLVE);
        ClockUtil.offset(due.toEpochMilli() - System.currentTimeMillis());
        await().pollInterval(Duration.ofSeconds(1)).atMost(PATIENCE).until(() -> timers() == 0);
        long sent = count("notice where sent_at is not null");
        check();
        publish(title, database, sent);
    }

    /** All are taken in at one moment, with the clock standing still; what was to be told of that has been told. */
    private Instant open(Program program) {
        Scheduler deliveries = program.bean(Scheduler.class);
        deliveries.pause();
        Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
        ClockUtil.setCurrentTime(Date.from(now));
        new OpenRequests(program).open(CASES);
        jdbc.sql("update notice set state = 'sent'").update();
        jdbc.sql("delete from scheduled_tasks where task_name = 'deliver-notice'")
                .update();
        spread();
        jdbc.sql("analyze").update();
        assertThat(timers()).isEqualTo(CASES);
        deliveries.resume();
        return now;
    }

    /** As if they had been taken in one after the other. */
    private void spread() {
        List<String> ids = jdbc.sql("select ID_ from ACT_RU_JOB where HANDLER_CFG_ = '" + TIMER + "'")
                .query(String.class)
                .list();
        for (int i = 0; i < ids.size() && WITHIN > 0; i++) {
            Date due = jdbc.sql("select DUEDATE_ from ACT_RU_JOB where ID_ = ?")
                    .param(ids.get(i))
                    .query(Date.class)
                    .single();
            long later = i * WITHIN * 1000L / ids.size();
            jdbc.sql("update ACT_RU_JOB set DUEDATE_ = ? where ID_ = ?")
                    .params(new java.sql.Timestamp(due.getTime() + later), ids.get(i))
                    .update();
        }
    }

    private long timers() {
        return count("ACT_RU_JOB where HANDLER_CFG_ = '" + TIMER + "'");
    }

    /** Each once, none twice, none failed. */
    private void check() {
        String supervisions = "ACT_RU_TASK where TASK_DEF_KEY_ = '" + SUPERVISION + "'";
        assertThat(count(supervisions)).isEqualTo(CASES);
        assertThat(count("(select distinct PROC_INST_ID_ from " + supervisions + ") c"))
                .isEqualTo(CASES);
        assertThat(count(SUCCEEDED)).isEqualTo(CASES);
        assertThat(count("(select distinct JOB_ID_ from " + SUCCEEDED + ") j")).isEqualTo(CASES);
        assertThat(count(FAILED)).isZero();
        assertThat(count("ACT_RU_INCIDENT")).isZero();
        assertThat(count("request where overdue")).isEqualTo(CASES);
        // The front desk's two people and the assistant, once each; and of the other deadline nothing yet.
        assertThat(count("notice where kind = 'complaint.overdue'")).isEqualTo(2L * CASES);
        assertThat(count("(select distinct case_number, recipient from notice where kind = 'complaint.overdue') n"))
                .isEqualTo(2L * CASES);
        assertThat(count("notice where kind = 'task-opened' and recipient = 'suting'"))
                .isEqualTo(CASES);
        assertThat(count("ACT_RU_JOB where HANDLER_CFG_ = '" + ComplaintIds.TIMER_REPLY_DEADLINE + "'"))
                .isEqualTo(CASES);
    }

    private long count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Long.class).single();
    }

    private void publish(String title, String database, long sent) {
        long[] late = jdbc
                .sql("select TIMESTAMP_, JOB_DUEDATE_ from " + SUCCEEDED)
                .query((row, number) ->
                        row.getTimestamp(1).getTime() - row.getTimestamp(2).getTime())
                .list()
                .stream()
                .mapToLong(milliseconds -> milliseconds * 1_000_000)
                .toArray();
        Figures.publish(
                "Deadlines, " + title,
                List.of(
                        "%s. %,d open requests, taken in through the engine, whose time to resolve ends within %s; the program as it ships. Each is reported as overdue to the two people it waits for and comes to the assistant for supervision, in one transaction with the notices; the mails follow. Meanwhile the program also reminds of the tasks that are overdue now."
                                .formatted(database, CASES, WITHIN == 0 ? "one moment" : WITHIN + " seconds"),
                        "",
                        Figures.AIMS,
                        Figures.against(
                                "the latest after its deadline",
                                "≤ %d s".formatted(AIM.toSeconds()),
                                "%.1f s".formatted(Figures.percentile(late, 100) / 1000),
                                Figures.percentile(late, 100) <= AIM.toMillis()),
                        Figures.against(
                                "done once; twice or failed", "all; none", "%,d; 0".formatted(count(SUCCEEDED)), true),
                        "",
                        "| done after its deadline p50 | p95 | max ms | notices written meanwhile | mails sent meanwhile |",
                        "|---|---|---|---|---|",
                        "| %s | %,d | %,d |".formatted(Figures.spread(late), count("notice") - 2L * CASES, sent)));
    }
}
