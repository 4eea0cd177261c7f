package cn.guicheng.casework.guard;

import cn.guicheng.casework.cases.CaseVisibility;
import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.internal.TasksAtHand;
import cn.guicheng.engine.internal.Unrestricted;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.office.people.PresentPeople;
import cn.guicheng.register.person.AccountRegister;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Who may claim, hold, release and complete a task, however they reach it. Refuses in the order of the outside contract:
 * not to be known of, not allowed, moved on.
 */
@Component
record TaskAccess(
        @Lazy HistoryService historyService,
        Organisation organisation,
        TaskRights rights,
        AccountRegister accounts,
        PresentPeople present,
        CaseVisibility visibility,
        Unrestricted unrestricted) {
    /** Refuses unless {@code person} may claim the task for {@code claimant}, who can only be themselves. */
    void checkClaim(String taskId, String person, String claimant) {
        DelegateTask task = visibleTask(taskId, person);
        if (!person.equals(claimant)) {
            throw Refusal.forbidden("任务只能由本人签收，不能替别人签收。");
        }
        checkHolder(task, person, person);
        checkOpen(person);
        // Whoever took them out of a post at this moment, or ended that they stand in, was waited for.
        rights.askAnew(person);
        if (!present.groupsOf(person).containsAll(organisation.groupsOf(person)) || !rights.belongsTo(task, person)) {
            throw Refusal.clash("您的岗位或代理刚刚变动，请刷新待办后再试。");
        }
        if (task.getAssignee() == null || task.getAssignee().equals(person)) {
            return;
        }
        if (rights.absentNamed(task, person).filter(task.getAssignee()::equals).isEmpty()) {
            throw Refusal.clash("任务已由%s签收。".formatted(organisation.nameOf(task.getAssignee())));
        }
        // Whom it names is away, and had it until now.
        task.setAssignee(null);
    }

    /**
     * Refuses unless the task may be given to {@code holder}, or with null released. Returns who has it then, null for nobody: what
     * somebody took up in the place of whom it names is that person's again.
     */
    String checkAssignment(String taskId, String person, String holder) {
        DelegateTask task = visibleTask(taskId, person);
        boolean ownTask = Objects.equals(task.getAssignee(), person);
        if (!ownTask && !isAdministrator(person)) {
            throw Refusal.forbidden("只有任务的办理人可以退回待签收，只有管理员可以改派。");
        }
        if (holder == null) {
            Optional<String> named = rights.backTo(task);
            if (TasksAtHand.candidateGroups(task).isEmpty() && named.isEmpty()) {
                throw Refusal.forbidden("这项任务指定由本人办理，不能退回待签收。");
            }
            return named.orElse(null);
        }
        if (!isAdministrator(person)) {
            throw Refusal.forbidden("只有管理员可以改派任务。");
        }
        checkPresent(holder);
        checkHolder(task, holder, person);
        return holder;
    }

    /** Refuses unless {@code person} may complete the task now. Returns the task. */
    DelegateTask checkCompletion(String taskId, String person) {
        DelegateTask task = visibleTask(taskId, person);
        if (!person.equals(task.getAssignee())) {
            throw Refusal.forbidden(
                    task.getAssignee() == null
                            ? "请先签收任务，再办理。"
                            : "任务由%s办理，您不能代为提交。".formatted(organisation.nameOf(task.getAssignee())));
        }
        checkHolder(task, person, person);
        if (TasksAtHand.isSuspended(task)) {
            throw Refusal.clash("单据已由管理员暂停，恢复后再办理。");
        }
        return task;
    }

    String caseNumber(DelegateTask task) {
        return TasksAtHand.caseNumber(task);
    }

    /**
     * The task, if this person may know of it. One that is done or was taken away is a clash for who held it and for who may
     * see the case, unknown to others.
     */
    DelegateTask visibleTask(String taskId, String person) {
        DelegateTask task = TasksAtHand.find(taskId).orElse(null);
        if (task != null && belongsTo(task, person)) {
            return task;
        }
        Optional<HistoricTaskInstance> ended = task == null ? ended(taskId) : Optional.empty();
        Optional<String> caseNumber =
                Optional.ofNullable(task).map(this::caseNumber).or(() -> ended.map(this::caseNumber));
        boolean held = ended.filter(earlier -> person.equals(earlier.getAssignee()))
                .filter(earlier -> !visibility.isConcealed(person, caseNumber(earlier)))
                .isPresent();
        if (!held
                && caseNumber
                        .filter(number -> visibility.maySee(person, number))
                        .isEmpty()) {
            throw Refusal.unknown("没有这项任务。");
        }
        if (task == null && ended.filter(known -> known.getEndTime() == null).isPresent()) {
            // It is there and waits; the engine does not show it to whom its case is concealed from.
            throw Refusal.unknown("没有这项任务。");
        }
        if (task == null) {
            throw Refusal.clash("任务已经办理或已经失效，请刷新待办。");
        }
        return task;
    }

    /** Whether the person holds the task, or is a member of a group to which it is offered, and may know of the case. */
    private boolean belongsTo(DelegateTask task, String person) {
        boolean theirs = person.equals(task.getAssignee()) || rights.belongsTo(task, person);
        return theirs && !visibility.isConcealed(person, caseNumber(task));
    }

    private Optional<HistoricTaskInstance> ended(String taskId) {
        return Optional.ofNullable(unrestricted.get(() ->
                historyService.createHistoricTaskInstanceQuery().taskId(taskId).singleResult()));
    }

    private String caseNumber(HistoricTaskInstance ended) {
        return unrestricted.get(() -> historyService
                .createHistoricProcessInstanceQuery()
                .processInstanceId(ended.getProcessInstanceId())
                .singleResult()
                .getBusinessKey());
    }

    private void checkPresent(String holder) {
        if (!organisation.exists(holder)) {
            throw Refusal.invalid("办理人", "没有这个人。");
        }
        checkOpen(holder);
        if (rights.isAway(holder)) {
            throw Refusal.forbidden("%s现在离岗，不能改派给他。".formatted(organisation.nameOf(holder)));
        }
    }

    /** Asked so that nobody closes the account meanwhile and overlooks the task. */
    void checkOpen(String holder) {
        if (accounts.isClosedForSure(holder)) {
            throw Refusal.forbidden("%s的账号已停用，不能办理任务。".formatted(organisation.nameOf(holder)));
        }
    }

    /**
     * Whoever holds a task belongs to its groups, is the person it names or stands in for one of these, and no separation stands against
     * it. {@code asking}: who reads why not.
     */
    void checkHolder(DelegateTask task, String holder, String asking) {
        if (!rights.belongsTo(task, holder)) {
            throw Refusal.forbidden("“%s”由%s办理，%s不在其中。"
                    .formatted(
                            task.getName(),
                            holders(task, TasksAtHand.candidateGroups(task)),
                            organisation.nameOf(holder)));
        }
        rights.check(task, holder, asking);
    }

    private String holders(DelegateTask task, List<String> groups) {
        return groups.isEmpty()
                ? TasksAtHand.assigneeNamed(task)
                        .map(named -> organisation.nameOf(String.valueOf(named)))
                        .orElse("指定的人")
                : String.join("、", groups.stream().map(organisation::groupName).toList());
    }

    private boolean isAdministrator(String person) {
        return organisation.groupsOf(person).contains("camunda-admin");
    }
}
