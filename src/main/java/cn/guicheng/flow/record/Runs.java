package cn.guicheng.flow.record;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The runs of the procedures. What is told of a run holds for those that called it too. */
@Component
public class Runs {
    /** A correction that went away without being done is none: what led to it was taken back. */
    private static final String NOT_SENT_BACK =
            """
            update flow_run set sent_back = false where process_instance_id = :run and sent_back
            and not exists (select 1 from flow_step s where s.process_instance_id = :run and not s.cancelled
              and (s.decision in (:decisions) or s.task like 'userTask_correct%'))
            and not exists (select 1 from flow_run c where c.called_by = :run and c.sent_back)""";

    private final JdbcClient jdbc;
    private final OfficeCalendar calendar;

    Runs(JdbcClient jdbc, OfficeCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** Adds a run that has just begun. */
    public void begin(Run run) {
        jdbc.sql(
                        """
                        insert into flow_run (process_instance_id, case_number, procedure, process_definition_id, called_by,
                        started_by, department, started_at, started_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        run.processInstanceId(),
                        run.caseNumber(),
                        run.procedure(),
                        run.processDefinitionId(),
                        run.calledBy(),
                        run.startedBy(),
                        run.department(),
                        run.startedAt(),
                        calendar.day(run.startedAt()))
                .update();
    }

    /**
     * Ends a run.
     *
     * @param outcome what it came to, or null
     * @param amountInCents what it was about, or null
     */
    public void end(String processInstanceId, OffsetDateTime endedAt, String outcome, Long amountInCents) {
        jdbc.sql(
                        """
                        update flow_run set ended_at = ?, ended_on = ?, outcome = ?, amount_in_cents = ?,
                        duration_seconds = floor(extract(epoch from (cast(? as timestamp with time zone) - started_at)))
                        where process_instance_id = ?""")
                .params(endedAt, calendar.day(endedAt), outcome, amountInCents, endedAt, processInstanceId)
                .update();
    }

    /** Something in the run was done too late. */
    public void markLate(String processInstanceId) {
        mark("late", processInstanceId);
    }

    /** Somebody sent the run back. */
    public void markSentBack(String processInstanceId) {
        mark("sent_back", processInstanceId);
    }

    /**
     * What sent the run back was taken back: it and its callers count as sent back only by what else did so.
     *
     * @param returning gives the decisions that send back, by the id of a process definition
     */
    public void markSentBackAnew(String processInstanceId, Function<String, Collection<String>> returning) {
        Optional<String> run = Optional.of(processInstanceId);
        while (run.isPresent()) {
            Optional<String> definition = jdbc.sql(
                            "select process_definition_id from flow_run where process_instance_id = ?")
                    .param(run.get())
                    .query(String.class)
                    .optional();
            if (definition.isEmpty()) {
                return;
            }
            jdbc.sql(NOT_SENT_BACK)
                    .param("run", run.get())
                    .param("decisions", returning.apply(definition.get()))
                    .update();
            run = caller(run.get());
        }
    }

    private Optional<String> caller(String run) {
        return jdbc.sql("select called_by from flow_run where process_instance_id = ? and called_by is not null")
                .param(run)
                .query(String.class)
                .optional();
    }

    private void mark(String column, String processInstanceId) {
        Optional<String> run = Optional.of(processInstanceId);
        while (run.isPresent()) {
            jdbc.sql("update flow_run set %1$s = true where process_instance_id = ? and not %1$s".formatted(column))
                    .param(run.get())
                    .update();
            run = caller(run.get());
        }
    }
}
