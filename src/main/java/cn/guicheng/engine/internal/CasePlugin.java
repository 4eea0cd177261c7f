package cn.guicheng.engine.internal;

import java.util.ArrayList;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Hears of every case and every task, whatever their model says: built-in listeners cannot be skipped by a caller. */
public abstract class CasePlugin extends AbstractProcessEnginePlugin {
    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        if (configuration.getCustomPostBPMNParseListeners() == null) {
            configuration.setCustomPostBPMNParseListeners(new ArrayList<>());
        }
        configuration.getCustomPostBPMNParseListeners().add(new Listeners());
    }

    /** A case, or a procedure that another one calls, begins. */
    protected void started(DelegateExecution execution) {}

    /** A case, or a procedure that another one called, is over in whatever way. */
    protected void ended(DelegateExecution execution) {}

    /** A task is there to be done. */
    protected void created(DelegateTask task) {}

    /** A task went to somebody, or back to everybody. */
    protected void given(DelegateTask task) {}

    /** A task is done. */
    protected void completed(DelegateTask task) {}

    /** A task is there no longer without having been done. */
    protected void gone(DelegateTask task) {}

    private final class Listeners extends AbstractBpmnParseListener {
        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity definition) {
            definition.addBuiltInListener(
                    ExecutionListener.EVENTNAME_START, (ExecutionListener) CasePlugin.this::started);
            definition.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) CasePlugin.this::ended);
        }

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, CasePlugin.this::created);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, CasePlugin.this::given);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, CasePlugin.this::completed);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, CasePlugin.this::gone);
        }
    }
}
