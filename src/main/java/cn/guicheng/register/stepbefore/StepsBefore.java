package cn.guicheng.register.stepbefore;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** By which step each task opened; what opened by itself, by a message or a timer is not here. */
@Component
public class StepsBefore {
    private static final String AS_STEP =
            """
            select task, step_task as stepTask, step, person, step_due as stepDue, obstacle, movements from step_before where %s""";

    private final JdbcClient jdbc;

    StepsBefore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(StepBefore before) {
        jdbc.sql("insert into step_before values (?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        before.task(),
                        before.stepTask(),
                        before.step(),
                        before.person(),
                        before.stepDue(),
                        before.obstacle(),
                        before.movements()))
                .update();
    }

    public Optional<StepBefore> of(String task) {
        return jdbc.sql(AS_STEP.formatted("task = ?"))
                .param(task)
                .query(StepBefore.class)
                .optional();
    }

    /** Of these tasks those that opened by a step of this person which can be taken back, as far as is known here. */
    public List<StepBefore> by(String person, Collection<String> tasks) {
        return tasks.isEmpty()
                ? List.of()
                : jdbc.sql(AS_STEP.formatted("person = :person and obstacle is null and task in (:tasks)"))
                        .param("person", person)
                        .param("tasks", tasks)
                        .query(StepBefore.class)
                        .list();
    }
}
