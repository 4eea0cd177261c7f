package cn.guicheng.flow.record;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The runs of one case, as they stay on record when the engine has forgotten them. */
@Component
public class RunsOfCase {
    private final JdbcClient jdbc;

    RunsOfCase(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A run on record.
     *
     * @param calledBy the run that called it, or null
     * @param endedAt null while it is open
     * @param outcome what it came to, or null
     */
    public record Recorded(
            String processInstanceId,
            String procedure,
            String processDefinitionId,
            String calledBy,
            OffsetDateTime startedAt,
            OffsetDateTime endedAt,
            String outcome) {}

    /** The case's own first, then those it called, oldest first; empty where nothing was recorded. */
    public List<Recorded> of(String caseNumber) {
        return jdbc.sql(
                        """
                        select process_instance_id as processInstanceId, procedure, process_definition_id as
                        processDefinitionId, called_by as calledBy, started_at as startedAt, ended_at as endedAt, outcome
                        from flow_run where case_number = ?
                        order by case when called_by is null then 0 else 1 end, started_at, process_instance_id""")
                .param(caseNumber)
                .query(Recorded.class)
                .list();
    }
}
