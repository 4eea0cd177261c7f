package cn.guicheng.flow.recorder;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Has the engine record how the procedures run, in the transaction in which it happens. Behind the rules for cases: a case must
 * have its number when its run is recorded.
 */
@Component
@Order(FlowRecordingPlugin.BEHIND_THE_RULES_FOR_CASES)
class FlowRecordingPlugin extends AbstractProcessEnginePlugin {
    static final int BEHIND_THE_RULES_FOR_CASES = 100;

    private final ObjectProvider<RunRecorder> runs;
    private final ObjectProvider<StepRecorder> steps;
    private final ObjectProvider<HistoryRecorder> history;

    FlowRecordingPlugin(
            ObjectProvider<RunRecorder> runs,
            ObjectProvider<StepRecorder> steps,
            ObjectProvider<HistoryRecorder> history) {
        this.runs = runs;
        this.steps = steps;
        this.history = history;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        if (configuration.getCustomPostBPMNParseListeners() == null) {
            configuration.setCustomPostBPMNParseListeners(new ArrayList<>());
        }
        configuration.getCustomPostBPMNParseListeners().add(new Listeners());
        // In this order: the engine's own gives a decision its id.
        configuration.setEnableDefaultDbHistoryEventHandler(false);
        configuration.setCustomHistoryEventHandlers(
                List.of(new DbHistoryEventHandler(), new LateBoundHistoryRecorder(history)));
    }

    private final class Listeners extends AbstractBpmnParseListener {
        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity definition) {
            definition.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                    execution -> runs.getObject().begin(execution));
            definition.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener)
                    execution -> runs.getObject().end(execution));
        }

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, given -> steps.getObject()
                    .claim(given));
            task.addBuiltInTaskListener(
                    TaskListener.EVENTNAME_COMPLETE, done -> steps.getObject().complete(done));
            task.addBuiltInTaskListener(
                    TaskListener.EVENTNAME_DELETE, gone -> steps.getObject().cancel(gone));
        }
    }
}
