package cn.guicheng.casework.guard;

import java.util.ArrayList;
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
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Puts the office's rules for every case into the engine; built-in listeners cannot be skipped by a caller. Before all others who
 * listen: they find the case with its number.
 */
@Component
@Order(0)
class CaseworkPlugin extends AbstractProcessEnginePlugin {
    private final ObjectProvider<CaseGuard> guard;
    private final ObjectProvider<CaseOpening> caseOpening;
    private final ObjectProvider<TaskOpening> taskOpening;
    private final ObjectProvider<TaskSigning> taskSigning;
    private final ObjectProvider<NamedTasks> namedTasks;
    private final ObjectProvider<TaskNotices> taskNotices;
    private final ObjectProvider<Applicants> applicants;
    private final ObjectProvider<CaseEnding> caseEnding;

    CaseworkPlugin(
            ObjectProvider<CaseGuard> guard,
            ObjectProvider<CaseOpening> caseOpening,
            ObjectProvider<TaskOpening> taskOpening,
            ObjectProvider<TaskSigning> taskSigning,
            ObjectProvider<NamedTasks> namedTasks,
            ObjectProvider<TaskNotices> taskNotices,
            ObjectProvider<Applicants> applicants,
            ObjectProvider<CaseEnding> caseEnding) {
        this.guard = guard;
        this.caseOpening = caseOpening;
        this.taskOpening = taskOpening;
        this.taskSigning = taskSigning;
        this.namedTasks = namedTasks;
        this.taskNotices = taskNotices;
        this.applicants = applicants;
        this.caseEnding = caseEnding;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getCustomPostCommandInterceptorsTxRequired().add(guard.getObject());
        if (configuration.getCustomPostBPMNParseListeners() == null) {
            configuration.setCustomPostBPMNParseListeners(new ArrayList<>());
        }
        configuration.getCustomPostBPMNParseListeners().add(new Listeners());
    }

    private final class Listeners extends AbstractBpmnParseListener {
        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity definition) {
            definition.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                    execution -> caseOpening.getObject().notify(execution));
            definition.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener)
                    execution -> caseEnding.getObject().notify(execution));
        }

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            task.addBuiltInTaskListener(
                    TaskListener.EVENTNAME_CREATE,
                    created -> taskOpening.getObject().notify(created));
            task.addBuiltInTaskListener(
                    TaskListener.EVENTNAME_CREATE,
                    created -> namedTasks.getObject().notify(created));
            task.addBuiltInTaskListener(
                    TaskListener.EVENTNAME_CREATE,
                    created -> taskNotices.getObject().notify(created));
            task.addBuiltInTaskListener(
                    TaskListener.EVENTNAME_ASSIGNMENT,
                    given -> taskNotices.getObject().notify(given));
            task.addBuiltInTaskListener(
                    TaskListener.EVENTNAME_COMPLETE,
                    completed -> taskSigning.getObject().notify(completed));
            task.addBuiltInTaskListener(
                    TaskListener.EVENTNAME_COMPLETE,
                    completed -> applicants.getObject().notify(completed));
        }
    }
}
