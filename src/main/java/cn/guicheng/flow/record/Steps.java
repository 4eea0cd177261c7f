package cn.guicheng.flow.record;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps of people: how long each waited to be claimed, and how long the work took from then on. */
@Component
public class Steps {
    private final JdbcClient jdbc;
    private final Runs runs;
    private final OfficeCalendar calendar;

    Steps(JdbcClient jdbc, Runs runs, OfficeCalendar calendar) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.calendar = calendar;
    }

    /** Somebody claimed it. Only the first time counts: what is released and claimed anew is being worked on. */
    public void claim(Step step, OffsetDateTime claimedAt) {
        jdbc.sql(
                        """
                        insert into flow_step (task_id, process_instance_id, case_number, procedure, process_definition_id,
                        task, name, opened_at, claimed_at, due_at, waiting_seconds)
                        select :task_id, :run, :case_number, :procedure, :definition, :task, :name, :opened_at, :claimed_at,
                        cast(:due_at as timestamp with time zone), :waiting
                        where not exists (select 1 from flow_step where task_id = :task_id)""")
                .param("task_id", step.taskId())
                .param("run", step.processInstanceId())
                .param("case_number", step.caseNumber())
                .param("procedure", step.procedure())
                .param("definition", step.processDefinitionId())
                .param("task", step.task())
                .param("name", step.name())
                .param("opened_at", step.openedAt())
                .param("claimed_at", claimedAt)
                .param("due_at", step.dueAt())
                .param("waiting", ChronoUnit.SECONDS.between(step.openedAt(), claimedAt))
                .update();
    }

    /** It is done, or went away. Late ones make their run late. */
    public void end(Step step, StepEnd end) {
        boolean late = step.dueAt() != null && end.endedAt().isAfter(step.dueAt());
        if (endClaimed(step, end, late) == 0) {
            addEnded(step, end, late);
        }
        if (late) {
            runs.markLate(step.processInstanceId());
        }
    }

    /** Who did it took it back: by that nothing is decided any more. */
    public void takeBack(String taskId) {
        jdbc.sql("update flow_step set decision = null where task_id = ?")
                .param(taskId)
                .update();
    }

    private int endClaimed(Step step, StepEnd end, boolean late) {
        return jdbc.sql(
                        """
                        update flow_step set due_at = ?, ended_at = ?, ended_on = ?, cancelled = ?, late = ?, person = ?,
                        department = ?, decision = ?, working_seconds = ? - waiting_seconds where task_id = ?""")
                .params(
                        step.dueAt(),
                        end.endedAt(),
                        calendar.day(end.endedAt()),
                        end.cancelled(),
                        late,
                        end.person(),
                        end.department(),
                        end.decision(),
                        seconds(step, end),
                        step.taskId())
                .update();
    }

    /** Nobody had claimed it: it waited until it ended. */
    private void addEnded(Step step, StepEnd end, boolean late) {
        jdbc.sql(
                        """
                        insert into flow_step (task_id, process_instance_id, case_number, procedure, process_definition_id,
                        task, name, opened_at, due_at, ended_at, ended_on, cancelled, late, person, department, decision,
                        waiting_seconds, working_seconds) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""")
                .params(
                        step.taskId(),
                        step.processInstanceId(),
                        step.caseNumber(),
                        step.procedure(),
                        step.processDefinitionId(),
                        step.task(),
                        step.name(),
                        step.openedAt(),
                        step.dueAt(),
                        end.endedAt(),
                        calendar.day(end.endedAt()),
                        end.cancelled(),
                        late,
                        end.person(),
                        end.department(),
                        end.decision(),
                        seconds(step, end))
                .update();
    }

    private static long seconds(Step step, StepEnd end) {
        return ChronoUnit.SECONDS.between(step.openedAt(), end.endedAt());
    }
}
