package cn.guicheng.engine.internal;

import cn.guicheng.engine.form.Refusal;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.task.IdentityLink;

/** Open tasks as the command that is under way works with them, and what their model says of who does them. */
public final class TasksAtHand {
    private TasksAtHand() {}

    /** The engine's own copy, which the command that is under way works with too; empty where it is done or gone. */
    public static Optional<DelegateTask> find(String taskId) {
        return Optional.ofNullable(Context.getCommandContext().getTaskManager().findTaskById(taskId));
    }

    /** The number of the case in which the task waits. */
    public static String caseNumber(DelegateTask task) {
        return entity(task).getProcessInstance().getBusinessKey();
    }

    /** The process instance of the case itself, where the task's may be one that it called. */
    public static String rootInstance(DelegateTask task) {
        return entity(task).getProcessInstance().getRootProcessInstanceId();
    }

    /** What the engine calls the task's place in its instance; refuses (409) where somebody was faster and it is gone. */
    static String activityInstance(String taskId) {
        return find(taskId)
                .map(task -> entity(task).getExecution().getActivityInstanceId())
                .orElseThrow(() -> Refusal.clash("任务已经办理或已经失效，请刷新待办。"));
    }

    /** Ids of the groups to which a task is offered. */
    public static List<String> candidateGroups(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whether an administrator has suspended it. */
    public static boolean isSuspended(DelegateTask task) {
        return entity(task).isSuspended();
    }

    /** Whether the model gives the step, or this part of a step of several people, to a person and to no group. */
    public static boolean isForAPerson(DelegateTask task) {
        return OpinionTasks.isOne(task)
                || definition(task)
                        .filter(definition -> definition.getAssigneeExpression() != null
                                && (definition.getCandidateGroupIdExpressions().isEmpty()
                                        || isOneOfSeveral(task)
                                                && assigneeNamed(task).isPresent()))
                        .isPresent();
    }

    private static boolean isOneOfSeveral(DelegateTask task) {
        ActivityImpl body = entity(task).getExecution().getActivity().getParentFlowScopeActivity();
        return body != null && body.getActivityBehavior() instanceof MultiInstanceActivityBehavior;
    }

    /** The other open tasks of the same step. */
    public static List<DelegateTask> besides(DelegateTask task) {
        return Context.getCommandContext()
                .getTaskManager()
                .findTasksByProcessInstanceId(task.getProcessInstanceId())
                .stream()
                .filter(other -> other.getTaskDefinitionKey().equals(task.getTaskDefinitionKey())
                        && !other.getId().equals(task.getId()))
                .map(DelegateTask.class::cast)
                .toList();
    }

    /** How the model says whom the step is for, as it is written there. */
    public static Optional<String> assigneeAsModelled(DelegateTask task) {
        return assignee(task).map(Expression::getExpressionText);
    }

    /** Whom the model names for the step, or whoever asks for an opinion. */
    public static Optional<Object> assigneeNamed(DelegateTask task) {
        if (OpinionTasks.isOne(task)) {
            return Optional.ofNullable(OpinionTasks.asked(task));
        }
        return assignee(task).map(expression -> expression.getValue(entity(task).getExecution()));
    }

    /** Whether the task names this person: they did not just claim it. */
    public static boolean names(DelegateTask task, String person) {
        return assigneeNamed(task)
                .filter(named -> Objects.equals(named, person))
                .isPresent();
    }

    /** Lets whoever stands in for the person whom the task names see it and work on it, from now on until it is done. */
    public static void openToSubstitutes(DelegateTask task) {
        OfficeAuthorizations rights =
                (OfficeAuthorizations) Context.getProcessEngineConfiguration().getResourceAuthorizationProvider();
        for (AuthorizationEntity right : rights.ofSubstitutes(entity(task), task.getAssignee())) {
            if (right.getId() == null) {
                Context.getCommandContext().getAuthorizationManager().insert(right);
            }
        }
    }

    /** Gives the task to others though it may be suspended; the engine records that it was. */
    public static void reassign(DelegateTask task, Runnable work) {
        TaskEntity entity = entity(task);
        int state = entity.getSuspensionState();
        entity.setSuspensionState(SuspensionState.ACTIVE.getStateCode());
        work.run();
        entity.triggerUpdateEvent();
        entity.logUserOperation(UserOperationLogEntry.OPERATION_TYPE_ASSIGN);
        entity.setSuspensionState(state);
    }

    /** Changes when the task is due, though it may be suspended; the engine records that it was. */
    public static void moveDue(DelegateTask task, Date due) {
        TaskEntity entity = entity(task);
        int state = entity.getSuspensionState();
        entity.setSuspensionState(SuspensionState.ACTIVE.getStateCode());
        entity.setDueDate(due);
        entity.triggerUpdateEvent();
        entity.setSuspensionState(state);
    }

    private static Optional<Expression> assignee(DelegateTask task) {
        return definition(task).map(TaskDefinition::getAssigneeExpression);
    }

    private static Optional<TaskDefinition> definition(DelegateTask task) {
        return Optional.ofNullable(entity(task).getTaskDefinition());
    }

    private static TaskEntity entity(DelegateTask task) {
        return (TaskEntity) task;
    }
}
