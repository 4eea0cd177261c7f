package cn.guicheng.cockpit;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows of the read model as a test wants them, each of which goes again. */
final class FlowRows {
    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final String MARK = "T-";
    private static final AtomicInteger IDS = new AtomicInteger();

    private final JdbcTemplate jdbc;

    FlowRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A run, open until it is told otherwise; {@code startedAt} is a time of the office such as 2019-03-01T00:00. */
    Run run(String procedure, String startedAt) {
        return new Run(procedure, startedAt);
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

    void remove() {
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

    private static LocalDate day(OffsetDateTime moment) {
        return moment == null ? null : moment.atZoneSameInstant(OFFICE).toLocalDate();
    }

    private static String newId() {
        return MARK + IDS.incrementAndGet();
    }

    final class Run {
        final String id = newId();
        final String procedure;

        Run(String procedure, String startedAt) {
            this.procedure = procedure;
            OffsetDateTime started = moment(startedAt);
            jdbc.update(
                    """
                    insert into flow_run (process_instance_id, case_number, procedure, process_definition_id, started_by,
                    department, started_at, started_on) values (?, ?, ?, ?, 'lina', 'engineering', ?, ?)""",
                    id,
                    id,
                    procedure,
                    procedure + ":1:0",
                    started,
                    day(started));
        }

        Run ended(String endedAt, String outcome) {
            OffsetDateTime ended = moment(endedAt);
            OffsetDateTime started = jdbc.queryForObject(
                    "select started_at from flow_run where process_instance_id = ?", OffsetDateTime.class, id);
            jdbc.update(
                    """
                    update flow_run set ended_at = ?, ended_on = ?, duration_seconds = ?, outcome = ?
                    where process_instance_id = ?""",
                    ended,
                    day(ended),
                    Duration.between(started, ended).toSeconds(),
                    outcome,
                    id);
            return this;
        }

        /** {@code column} becomes {@code value}. */
        Run with(String column, Object value) {
            jdbc.update("update flow_run set " + column + " = ? where process_instance_id = ?", value, id);
            return this;
        }

        /** A step that was done. */
        Step step(String task, String endedAt, long waiting, long working) {
            return new Step(this, task, endedAt, waiting, working);
        }

        Run deadline(String timer, String endedAt, boolean met) {
            OffsetDateTime ended = moment(endedAt);
            jdbc.update(
                    """
                    insert into flow_deadline (job_id, process_instance_id, case_number, procedure, process_definition_id,
                    timer, due_at, ended_at, ended_on, met) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                    newId(),
                    id,
                    id,
                    procedure,
                    procedure + ":1:0",
                    timer,
                    ended,
                    ended,
                    day(ended),
                    met);
            return this;
        }

        /** An evaluation in which these rules matched; returns its id. */
        String decision(String decision, String definitionId, String at, String... rules) {
            String evaluation = newId();
            for (String rule : rules) {
                jdbc.update(
                        """
                        insert into flow_decision (evaluation_id, rule, decision, decision_definition_id,
                        process_instance_id, case_number, procedure, evaluated_at, evaluated_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                        evaluation,
                        rule,
                        decision,
                        definitionId,
                        id,
                        id,
                        procedure,
                        moment(at),
                        day(moment(at)));
            }
            return evaluation;
        }

        Run near(String evaluation, String input, String limit, String value) {
            jdbc.update(
                    "insert into flow_near_limit (evaluation_id, input, limit_value, input_value) values (?, ?, ?, ?)",
                    evaluation,
                    input,
                    new BigDecimal(limit),
                    new BigDecimal(value));
            return this;
        }

        /** What somebody decided and said in a step of the case, in its own procedure or in one that it called. */
        Run signedIn(String itsProcedure, String task, String decision, String comment, String at) {
            jdbc.update(
                    """
                    insert into signature (case_number, procedure, task, person, post, decision, comment, signed_at)
                    values (?, ?, ?, 'liuyang', 'accountant', ?, ?, ?)""",
                    id,
                    itsProcedure,
                    task,
                    decision,
                    comment,
                    moment(at));
            return this;
        }
    }

    final class Step {
        private final String id = newId();
        final Run run;

        Step(Run run, String task, String endedAt, long waiting, long working) {
            this.run = run;
            OffsetDateTime ended = moment(endedAt);
            jdbc.update(
                    """
                    insert into flow_step (task_id, process_instance_id, case_number, procedure, process_definition_id,
                    task, name, opened_at, ended_at, ended_on, person, department, waiting_seconds, working_seconds)
                    values (?, ?, ?, ?, ?, ?, '旧环节', ?, ?, ?, 'liuyang', 'finance', ?, ?)""",
                    id,
                    run.id,
                    run.id,
                    run.procedure,
                    run.procedure + ":1:0",
                    task,
                    ended.minusSeconds(waiting + working),
                    ended,
                    day(ended),
                    waiting,
                    working);
        }

        Step with(String column, Object value) {
            jdbc.update("update flow_step set " + column + " = ? where task_id = ?", value, id);
            return this;
        }
    }
}
