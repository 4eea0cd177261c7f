package cn.guicheng.casework.guard;

import cn.guicheng.casework.reminder.IdleTasks;
import cn.guicheng.casework.reminder.TaskAudience;
import cn.guicheng.casework.reminder.Waiting;
import cn.guicheng.engine.internal.LoggedIn;
import cn.guicheng.engine.internal.TasksAtHand;
import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.engine.variable.CaseVariables;
import cn.guicheng.notification.NoticeKind;
import cn.guicheng.notification.Notices;
import cn.guicheng.notification.Occasion;
import cn.guicheng.register.signature.Signatures;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Tells people of a task that waits for them: when it is created, and when it is given to somebody who did not hear of it. */
@Component
record TaskNotices(
        Notices notices,
        TaskAudience audience,
        IdleTasks idle,
        ProcedureModels models,
        Signatures signatures,
        LoggedIn acting)
        implements TaskListener {
    @Override
    public void notify(DelegateTask task) {
        if (task.getEventName().equals(EVENTNAME_CREATE)) {
            // Whom a task names hears of it as it is given to them; the colleagues need not.
            if (task.getAssignee() != null) {
                return;
            }
            offered(task);
        } else if (task.getAssignee() == null) {
            candidates(task);
            // Who takes a task for themselves needs no letter about it.
        } else if (acting.person().filter(task.getAssignee()::equals).isEmpty()) {
            NoticeKind kind = isReturnedTo(task) ? NoticeKind.CASE_RETURNED : NoticeKind.TASK_OPENED;
            tell(task, kind, kind == NoticeKind.CASE_RETURNED ? "已退回" : "待办理", holders(task));
            idle.look(waiting(task, TasksAtHand.candidateGroups(task)), Set.of(task.getAssignee()));
        }
    }

    /** Nobody needs to hear any more of a task that was taken away. */
    void withdraw(DelegateTask task) {
        notices.withdraw(task.getId());
    }

    private Set<String> holders(DelegateTask task) {
        return TasksAtHand.names(task, task.getAssignee())
                ? audience.named(
                        task.getAssignee(),
                        caseNumber(task),
                        task.getProcessDefinitionId(),
                        task.getTaskDefinitionKey())
                : Set.of(task.getAssignee());
    }

    /** Tells everybody who may claim the task and has not heard of it. */
    void offered(DelegateTask task) {
        tell(task, NoticeKind.TASK_OPENED, "待签收", candidates(task));
    }

    /** Those for whom a task waits; where it is offered to somebody and there is nobody, who can act is told. */
    private Set<String> candidates(DelegateTask task) {
        List<String> groups = TasksAtHand.candidateGroups(task);
        if (groups.isEmpty()) {
            return Set.of();
        }
        Set<String> people =
                audience.among(groups, caseNumber(task), task.getProcessDefinitionId(), task.getTaskDefinitionKey());
        idle.look(waiting(task, groups), people);
        return people;
    }

    private Waiting waiting(DelegateTask task, List<String> groups) {
        return new Waiting(
                task.getId(),
                task.getName(),
                caseNumber(task),
                models.of(task.getProcessDefinitionId()).key(),
                new Waiting.For(task.getAssignee(), groups));
    }

    private boolean isReturnedTo(DelegateTask task) {
        return task.getAssignee().equals(CaseVariables.STARTED_BY.get(task))
                && (ProcedureModel.isCorrection(task.getTaskDefinitionKey())
                        || signatures
                                .latest(caseNumber(task))
                                .filter(signature -> "return".equals(signature.decision()))
                                .isPresent());
    }

    private void tell(DelegateTask task, NoticeKind kind, String what, Set<String> people) {
        if (people.isEmpty()) {
            return;
        }
        notices.tell(
                new Occasion(
                        // Of one task somebody hears once, whatever they are told it is.
                        NoticeKind.TASK_OPENED.id() + "/" + task.getId(),
                        kind.id(),
                        caseNumber(task),
                        models.of(task.getProcessDefinitionId()).key(),
                        task.getId(),
                        what + "：" + task.getName()),
                people);
    }

    private static String caseNumber(DelegateTask task) {
        return task.getExecution().getProcessBusinessKey();
    }
}
