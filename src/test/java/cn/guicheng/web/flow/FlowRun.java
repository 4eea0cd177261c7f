package cn.guicheng.web.flow;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.JdbcTemplate;

/** A run of the read model, open until it is told otherwise, and what happened in it. */
public final class FlowRun {
    public final String id;
    private final JdbcTemplate jdbc;
    private final String procedure;

    FlowRun(JdbcTemplate jdbc, String id, String procedure, String startedAt) {
        this.jdbc = jdbc;
        this.id = id;
        this.procedure = procedure;
        OffsetDateTime started = FlowRows.moment(startedAt);
        jdbc.update(
                """
                insert into flow_run (process_instance_id, case_number, procedure, process_definition_id, started_by,
                department, started_at, started_on) values (?, ?, ?, ?, 'lina', 'engineering', ?, ?)""",
                id,
                id,
                procedure,
                procedure + ":1:0",
                started,
                FlowRows.day(started));
    }

    public FlowRun ended(String endedAt, String outcome) {
        OffsetDateTime ended = FlowRows.moment(endedAt);
        OffsetDateTime started = jdbc.queryForObject(
                "select started_at from flow_run where process_instance_id = ?", OffsetDateTime.class, id);
        jdbc.update(
                """
                update flow_run set ended_at = ?, ended_on = ?, duration_seconds = ?, outcome = ?
                where process_instance_id = ?""",
                ended,
                FlowRows.day(ended),
                Duration.between(started, ended).toSeconds(),
                outcome,
                id);
        return this;
    }

    /** {@code column} becomes {@code value}. */
    public FlowRun with(String column, Object value) {
        jdbc.update("update flow_run set " + column + " = ? where process_instance_id = ?", value, id);
        return this;
    }

    /** A step that was done. */
    Step step(String task, String endedAt, long waiting, long working) {
        return new Step(task, endedAt, waiting, working);
    }

    public FlowRun deadline(String timer, String endedAt, boolean met) {
        OffsetDateTime ended = FlowRows.moment(endedAt);
        jdbc.update(
                """
                insert into flow_deadline (job_id, process_instance_id, case_number, procedure, process_definition_id,
                timer, due_at, ended_at, ended_on, met) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                FlowRows.newId(),
                id,
                id,
                procedure,
                procedure + ":1:0",
                timer,
                ended,
                ended,
                FlowRows.day(ended),
                met);
        return this;
    }

    /** An evaluation in which these rules matched; returns its id. */
    public String decision(String decision, String definitionId, String at, String... rules) {
        String evaluation = FlowRows.newId();
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
                    FlowRows.moment(at),
                    FlowRows.day(FlowRows.moment(at)));
        }
        return evaluation;
    }

    public FlowRun near(String evaluation, String input, String limit, String value) {
        jdbc.update(
                "insert into flow_near_limit (evaluation_id, input, limit_value, input_value) values (?, ?, ?, ?)",
                evaluation,
                input,
                new BigDecimal(limit),
                new BigDecimal(value));
        return this;
    }

    /** What somebody decided and said in a step of the case, in its own procedure or in one that it called. */
    public FlowRun signedIn(String itsProcedure, String task, String decision, String comment, String at) {
        jdbc.update(
                """
                insert into signature (case_number, procedure, task, person, post, decision, comment, signed_at)
                values (?, ?, ?, 'liuyang', 'accountant', ?, ?, ?)""",
                id,
                itsProcedure,
                task,
                decision,
                comment,
                FlowRows.moment(at));
        return this;
    }

    final class Step {
        private final String stepId = FlowRows.newId();

        Step(String task, String endedAt, long waiting, long working) {
            OffsetDateTime ended = FlowRows.moment(endedAt);
            jdbc.update(
                    """
                    insert into flow_step (task_id, process_instance_id, case_number, procedure, process_definition_id,
                    task, name, opened_at, ended_at, ended_on, person, department, waiting_seconds, working_seconds)
                    values (?, ?, ?, ?, ?, ?, '旧环节', ?, ?, ?, 'liuyang', 'finance', ?, ?)""",
                    stepId,
                    id,
                    id,
                    procedure,
                    procedure + ":1:0",
                    task,
                    ended.minusSeconds(waiting + working),
                    ended,
                    FlowRows.day(ended),
                    waiting,
                    working);
        }

        Step with(String column, Object value) {
            jdbc.update("update flow_step set " + column + " = ? where task_id = ?", value, stepId);
            return this;
        }
    }
}
