package cn.guicheng.web.flow;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows of the read model as a test wants them, each of which goes again. */
public final class FlowRows {
    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final String MARK = "T-";
    private static final AtomicInteger IDS = new AtomicInteger();

    private final JdbcTemplate jdbc;

    public FlowRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A run, open until it is told otherwise; {@code startedAt} is a time of the office such as 2019-03-01T00:00. */
    public FlowRun run(String procedure, String startedAt) {
        return new FlowRun(jdbc, newId(), procedure, startedAt);
    }

    void payment(String category, long cents, String paidAt) {
        String id = newId();
        jdbc.update(
                """
                insert into payment (payment_number, payment_key, case_number, payee, category, amount_in_cents, method,
                reference, paid_by, paid_at) values (?, ?, ?, '某店', ?, ?, 'cash', '1', 'tangli', ?)""",
                id,
                id,
                id,
                category,
                cents,
                moment(paidAt));
    }

    public void remove() {
        jdbc.update("delete from flow_near_limit where evaluation_id like ?", MARK + "%");
        jdbc.update("delete from flow_decision where evaluation_id like ?", MARK + "%");
        jdbc.update("delete from flow_deadline where job_id like ?", MARK + "%");
        jdbc.update("delete from flow_step where task_id like ?", MARK + "%");
        jdbc.update("delete from flow_run where process_instance_id like ?", MARK + "%");
        jdbc.update("delete from signature where case_number like ?", MARK + "%");
        jdbc.update("delete from payment where payment_number like ?", MARK + "%");
    }

    static OffsetDateTime moment(String time) {
        return LocalDateTime.parse(time).atZone(OFFICE).toOffsetDateTime();
    }

    static LocalDate day(OffsetDateTime moment) {
        return moment == null ? null : moment.atZoneSameInstant(OFFICE).toLocalDate();
    }

    static String newId() {
        return MARK + IDS.incrementAndGet();
    }
}
