package cn.guicheng.flow.record;

import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The deadlines of the models: each was met, or it ran out. */
@Component
public class Deadlines {
    private final JdbcClient jdbc;
    private final Runs runs;
    private final OfficeCalendar calendar;

    Deadlines(JdbcClient jdbc, Runs runs, OfficeCalendar calendar) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.calendar = calendar;
    }

    /**
     * A deadline that is over.
     *
     * @param jobId of the engine's timer, by which it is told apart
     * @param timer the event's id in the model
     * @param dueAt when it runs out
     * @param endedAt when it was met, or its time was up and noticed
     */
    public record Deadline(
            String jobId,
            String processInstanceId,
            String timer,
            OffsetDateTime dueAt,
            OffsetDateTime endedAt,
            boolean met) {}

    /** Adds it to the run it belongs to. One that was missed makes its run late. */
    public void add(Deadline deadline) {
        jdbc.sql(
                        """
                        insert into flow_deadline (job_id, process_instance_id, case_number, procedure, process_definition_id,
                        timer, due_at, ended_at, ended_on, met)
                        select :job, process_instance_id, case_number, procedure, process_definition_id, :timer,
                        cast(:due_at as timestamp with time zone), :ended_at, :ended_on, :met
                        from flow_run where process_instance_id = :run""")
                .param("job", deadline.jobId())
                .param("timer", deadline.timer())
                .param("due_at", deadline.dueAt())
                .param("ended_at", deadline.endedAt())
                .param("ended_on", calendar.day(deadline.endedAt()))
                .param("met", deadline.met())
                .param("run", deadline.processInstanceId())
                .update();
        if (!deadline.met()) {
            runs.markLate(deadline.processInstanceId());
        }
    }
}
