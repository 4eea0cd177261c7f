package cn.guicheng.flow.record;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The runs of the procedures. What is told of a run holds for those that called it too. */
@Component
public class Runs {
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

    private void mark(String column, String processInstanceId) {
        Optional<String> run = Optional.of(processInstanceId);
        while (run.isPresent()) {
            jdbc.sql("update flow_run set %1$s = true where process_instance_id = ? and not %1$s".formatted(column))
                    .param(run.get())
                    .update();
            run = jdbc.sql("select called_by from flow_run where process_instance_id = ? and called_by is not null")
                    .param(run.get())
                    .query(String.class)
                    .optional();
        }
    }
}
