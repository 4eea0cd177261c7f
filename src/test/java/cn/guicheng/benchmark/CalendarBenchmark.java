package cn.guicheng.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.guicheng.TestOffice;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Open deadlines follow a changed calendar within a minute, {@code -DargLine=-Dbenchmark.cases=5000} of them for a quick look. */
@Tag("benchmark")
class CalendarBenchmark {
    private static final int CASES = Integer.getInteger("benchmark.cases", 50_000);
    private static final Duration AIM = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Test
    void openDeadlinesFollowTheCalendar() {
        try (Program program = Program.onPostgres()) {
            TestOffice office = program.bean(TestOffice.class);
            JdbcClient jdbc = program.bean(JdbcClient.class);
            String claim = office.started();
            new ManyCases(program.bean(JdbcTemplate.class)).like(claim, CASES - 1);
            enterDeadlines(jdbc, office.task(claim).getId());
            jdbc.sql("vacuum analyze").update();
            LocalDate due = LocalDate.ofInstant(office.due(claim), ZoneId.of("Asia/Shanghai"));
            long begun = System.nanoTime();
            int status = office.csv(
                            "PUT",
                            "admin",
                            "/api/calendar/" + due.getYear(),
                            ("date,working,name\n" + due + ",false,停电").getBytes(StandardCharsets.UTF_8))
                    .status();
            assertThat(status).isEqualTo(200);
            await().pollInterval(Duration.ofMillis(200)).atMost(PATIENCE).until(() -> moved(jdbc) == CASES);
            double took = (System.nanoTime() - begun) / 1e9;
            Figures.publish(
                    "Deadlines when the calendar changes",
                    List.of(
                            program.database()
                                    + ". %,d open tasks of one due time; the day on which it falls becomes a day off."
                                            .formatted(CASES),
                            "",
                            Figures.AIMS,
                            Figures.against(
                                    "all have moved, from the change until the last",
                                    "≤ %d s".formatted(AIM.toSeconds()),
                                    "%.1f s".formatted(took),
                                    took <= AIM.toSeconds())));
        }
    }

    /** Of the copied tasks as of the first. */
    private static void enterDeadlines(JdbcClient jdbc, String task) {
        jdbc.sql(
                        """
                        insert into computed_deadline
                          (case_number, process_instance_id, task_id, allowed, by_calendar, started_at, due_at)
                        select e.business_key_, t.proc_inst_id_, t.id_, d.allowed, d.by_calendar, d.started_at, d.due_at
                        from computed_deadline d, act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
                        where d.task_id = :task and t.id_ <> :task""")
                .param("task", task)
                .update();
    }

    private static long moved(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from deadline_move").query(Long.class).single();
    }
}
