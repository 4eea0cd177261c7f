package cn.guicheng.flow.recorder;

import cn.guicheng.engine.internal.CasePlugin;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Has the engine record how the procedures run, in the transaction in which it happens. Behind the rules for cases: a case must
 * have its number when its run is recorded.
 */
@Component
@Order(FlowRecordingPlugin.BEHIND_THE_RULES_FOR_CASES)
class FlowRecordingPlugin extends CasePlugin {
    static final int BEHIND_THE_RULES_FOR_CASES = 100;

    private final ObjectProvider<RunRecorder> runs;
    private final ObjectProvider<StepRecorder> steps;

    FlowRecordingPlugin(ObjectProvider<RunRecorder> runs, ObjectProvider<StepRecorder> steps) {
        this.runs = runs;
        this.steps = steps;
    }

    @Override
    protected void started(DelegateExecution execution) {
        runs.getObject().begin(execution);
    }

    @Override
    protected void ended(DelegateExecution execution) {
        runs.getObject().end(execution);
    }

    @Override
    protected void created(DelegateTask task) {
        steps.getObject().open(task);
    }

    @Override
    protected void given(DelegateTask task) {
        steps.getObject().claim(task);
    }

    @Override
    protected void completed(DelegateTask task) {
        steps.getObject().complete(task);
    }

    @Override
    protected void gone(DelegateTask task) {
        steps.getObject().cancel(task);
    }
}
