package cn.guicheng.engine.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tasks, asked for in ways that the engine's own queries do not know. */
@Component
public class TaskRows {
    /**
     * The open tasks that are steps of a model, to be joined with tables of ours: {@code task}, {@code step} of the model,
     * {@code name}, {@code assignee}, {@code due}, {@code process_instance}.
     */
    public static final String OPEN =
            """
            (select ID_ as task, TASK_DEF_KEY_ as step, NAME_ as name, ASSIGNEE_ as assignee, DUE_DATE_ as due,
            PROC_INST_ID_ as process_instance from ACT_RU_TASK where EXECUTION_ID_ is not null)""";

    /** The open tasks, those of no step too: {@code task}. */
    public static final String IDS = "select ID_ as task from ACT_RU_TASK";

    private final TaskService taskService;
    private final JdbcClient jdbc;

    TaskRows(@Lazy TaskService taskService, JdbcClient jdbc) {
        this.taskService = taskService;
        this.jdbc = jdbc;
    }

    /**
     * Tasks at work that fell due after one moment until another.
     *
     * @param told query in SQL for those to leave out, a column {@code task} and the parameter {@code kind}
     */
    public List<Task> due(Instant after, Instant until, String told, String kind) {
        return taskService
                .createNativeTaskQuery()
                .sql("select T.* from ACT_RU_TASK T where T.DUE_DATE_ > #{after} and T.DUE_DATE_ <= #{until}"
                        + " and T.SUSPENSION_STATE_ = 1 and not exists (select 1 from (" + told
                        + ") told where told.task = T.ID_)")
                .parameter("after", Date.from(after))
                .parameter("until", Date.from(until))
                .parameter("kind", kind)
                .list();
    }

    /** Where a step is done by several people, they do theirs one after the other: whoever comes second waits until the first is through. */
    public void await(String taskId) {
        jdbc.sql(
                        """
                        select ID_ from ACT_RU_EXECUTION where ID_ = (
                            select E.PARENT_ID_ from ACT_RU_TASK T join ACT_RU_EXECUTION E on E.ID_ = T.EXECUTION_ID_
                            join ACT_RU_VARIABLE V on V.EXECUTION_ID_ = E.PARENT_ID_ and V.NAME_ = 'nrOfInstances'
                            where T.ID_ = ?)
                        for update""")
                .param(taskId)
                .query(String.class)
                .list();
    }

    /** The same for whoever ends such steps of a process instance from outside. */
    public void awaitAll(String processInstanceId) {
        jdbc.sql(
                        """
                        select ID_ from ACT_RU_EXECUTION where ID_ in (
                            select V.EXECUTION_ID_ from ACT_RU_VARIABLE V
                            where V.PROC_INST_ID_ = ? and V.NAME_ = 'nrOfInstances')
                        order by ID_ for update""")
                .param(processInstanceId)
                .query(String.class)
                .list();
    }

    /** When each task of a case was first taken by somebody, open or done; by task id. */
    public Map<String, Timestamp> firstClaims(String caseNumber) {
        Map<String, Timestamp> claims = new HashMap<>();
        jdbc.sql(
                        """
                        select l.TASK_ID_, min(l.TIMESTAMP_) from ACT_HI_IDENTITYLINK l
                        join ACT_HI_TASKINST t on t.ID_ = l.TASK_ID_
                        join ACT_HI_PROCINST p on p.PROC_INST_ID_ = t.PROC_INST_ID_
                        where p.BUSINESS_KEY_ = ? and l.TYPE_ = 'assignee' and l.OPERATION_TYPE_ = 'add'
                        group by l.TASK_ID_""")
                .param(caseNumber)
                .query(row -> {
                    claims.put(row.getString(1), row.getTimestamp(2));
                });
        return claims;
    }
}
