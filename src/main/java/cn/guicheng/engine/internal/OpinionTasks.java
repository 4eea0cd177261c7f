package cn.guicheng.engine.internal;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity.TaskState;

/**
 * Tasks by which somebody is asked for an opinion. They belong to the case's instance and hang on no step of its model: the case goes
 * its way as if they were not there. All verbs work within a command that is under way.
 */
public final class OpinionTasks {
    /** What stands in the place of a step's id. */
    public static final String STEP = "userTask_giveOpinion";

    public static final String NAME = "提供意见";

    /** The form among those of the program. */
    public static final String FORM = "forms/opinion.html";

    /** The end of one that nobody answered. */
    public static final String WITHDRAWN = "withdrawn";

    private OpinionTasks() {}

    public static boolean isOne(DelegateTask task) {
        return isOne(task.getTaskDefinitionKey());
    }

    public static boolean isOne(String step) {
        return STEP.equals(step);
    }

    /** Opens one beside the task of whoever asks; {@code due} says until when, given its id. Returns the id. */
    public static String open(DelegateTask asking, String person, Function<String, Date> due) {
        ExecutionEntity instance = ((TaskEntity) asking).getProcessInstance();
        TaskEntity task = new TaskEntity((String) null);
        task.setProcessInstanceId(instance.getId());
        task.setProcessDefinitionId(instance.getProcessDefinitionId());
        task.setTaskDefinitionKeyWithoutCascade(STEP);
        task.setNameWithoutCascade(NAME);
        task.setTenantId(instance.getTenantId());
        task.setOwnerWithoutCascade(person);
        task.insert();
        task.setDueDate(due.apply(task.getId()));
        task.setAssignee(person);
        task.fireAuthorizationProvider();
        task.transitionTo(TaskState.STATE_CREATED);
        return task.getId();
    }

    /** User id of whom it names, whoever has taken it up in that person's place. */
    public static String asked(DelegateTask task) {
        return task.getOwner() == null ? task.getAssignee() : task.getOwner();
    }

    /** Takes it away unanswered; where it is answered or gone, nothing happens. Whether it waited. */
    public static boolean withdraw(String taskId) {
        Optional<DelegateTask> waiting = TasksAtHand.find(taskId);
        waiting.map(TaskEntity.class::cast).ifPresent(OpinionTasks::delete);
        return waiting.isPresent();
    }

    /** Takes away all that wait in an instance, suspended or not. Returns their ids. */
    public static List<String> withdrawAll(String processInstanceId) {
        List<TaskEntity> waiting =
                Context.getCommandContext().getTaskManager().findTasksByProcessInstanceId(processInstanceId).stream()
                        .filter(task -> isOne(task.getTaskDefinitionKey()))
                        .filter(task -> !task.isDeleted())
                        .toList();
        waiting.forEach(OpinionTasks::delete);
        return waiting.stream().map(TaskEntity::getId).toList();
    }

    private static void delete(TaskEntity task) {
        task.delete(WITHDRAWN, false);
    }
}
