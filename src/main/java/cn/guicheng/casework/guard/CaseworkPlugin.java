package cn.guicheng.casework.guard;

import cn.guicheng.casework.entry.CaseHolds;
import cn.guicheng.engine.internal.GuardedCasePlugin;
import cn.guicheng.engine.internal.PersonsCommands;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Puts the office's rules for every case into the engine; built-in listeners cannot be skipped by a caller. Before all others who
 * listen: they find the case with its number.
 */
@Component
@Order(0)
class CaseworkPlugin extends GuardedCasePlugin {
    private final ObjectProvider<CaseGuard> guard;
    private final ObjectProvider<CaseOpening> caseOpening;
    private final ObjectProvider<TaskOpening> taskOpening;
    private final ObjectProvider<TaskSigning> taskSigning;
    private final ObjectProvider<NamedTasks> namedTasks;
    private final ObjectProvider<TaskNotices> taskNotices;
    private final ObjectProvider<Applicants> applicants;
    private final ObjectProvider<CaseEnding> caseEnding;
    private final ObjectProvider<CaseHolds> holds;

    CaseworkPlugin(
            ObjectProvider<CaseGuard> guard,
            ObjectProvider<CaseOpening> caseOpening,
            ObjectProvider<TaskOpening> taskOpening,
            ObjectProvider<TaskSigning> taskSigning,
            ObjectProvider<NamedTasks> namedTasks,
            ObjectProvider<TaskNotices> taskNotices,
            ObjectProvider<Applicants> applicants,
            ObjectProvider<CaseEnding> caseEnding,
            ObjectProvider<CaseHolds> holds) {
        this.guard = guard;
        this.caseOpening = caseOpening;
        this.taskOpening = taskOpening;
        this.taskSigning = taskSigning;
        this.namedTasks = namedTasks;
        this.taskNotices = taskNotices;
        this.applicants = applicants;
        this.caseEnding = caseEnding;
        this.holds = holds;
    }

    @Override
    protected PersonsCommands guard() {
        return guard.getObject();
    }

    @Override
    protected void started(DelegateExecution execution) {
        caseOpening.getObject().notify(execution);
    }

    @Override
    protected void ended(DelegateExecution execution) {
        holds.getObject().release(execution);
        caseEnding.getObject().notify(execution);
    }

    @Override
    protected void created(DelegateTask task) {
        taskOpening.getObject().notify(task);
        namedTasks.getObject().notify(task);
        taskNotices.getObject().notify(task);
    }

    @Override
    protected void given(DelegateTask task) {
        taskNotices.getObject().notify(task);
    }

    @Override
    protected void completed(DelegateTask task) {
        taskSigning.getObject().notify(task);
        applicants.getObject().notify(task);
    }

    @Override
    protected void gone(DelegateTask task) {
        taskNotices.getObject().withdraw(task);
    }
}
