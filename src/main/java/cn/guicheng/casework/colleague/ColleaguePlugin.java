package cn.guicheng.casework.colleague;

import cn.guicheng.engine.internal.CasePlugin;
import cn.guicheng.engine.internal.LoggedIn;
import cn.guicheng.engine.internal.TasksAtHand;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What was asked from a step goes with it, and what a step brings about is watched. Before the rules for cases: what they do because of
 * a step is part of it, and a task that opens again is somebody's before anybody is told of it.
 */
@Component
@Order(-10)
class ColleaguePlugin extends CasePlugin {
    private final ObjectProvider<Asking> asking;
    private final ObjectProvider<StepTrail> trail;
    private final ObjectProvider<Reopening> reopening;
    private final ObjectProvider<LoggedIn> loggedIn;

    ColleaguePlugin(
            ObjectProvider<Asking> asking,
            ObjectProvider<StepTrail> trail,
            ObjectProvider<Reopening> reopening,
            ObjectProvider<LoggedIn> loggedIn) {
        this.asking = asking;
        this.trail = trail;
        this.reopening = reopening;
        this.loggedIn = loggedIn;
    }

    @Override
    protected void ended(DelegateExecution execution) {
        asking.getObject().over(execution.getProcessInstanceId());
    }

    @Override
    protected void created(DelegateTask task) {
        if (reopening.getObject().isUnderWay()) {
            reopening.getObject().opened(task);
        } else {
            trail.getObject().opened(task, TasksAtHand.rootInstance(task));
        }
    }

    @Override
    protected void completed(DelegateTask task) {
        asking.getObject().over(task);
        loggedIn.getObject().person().ifPresent(person -> trail.getObject().begin(task, person));
    }

    @Override
    protected void gone(DelegateTask task) {
        asking.getObject().over(task);
    }
}
