package cn.guicheng.casework.draft;

import cn.guicheng.engine.internal.CasePlugin;
import cn.guicheng.engine.internal.LoggedIn;
import cn.guicheng.engine.internal.ProgramStart;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.register.draft.Draft;
import cn.guicheng.register.draft.Drafts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A draft goes in the transaction in which its form is handed in, or its task is gone. */
@Component
class DraftPlugin extends CasePlugin {
    private final ObjectProvider<Drafts> drafts;
    private final ObjectProvider<ProcedureModels> models;
    private final ObjectProvider<LoggedIn> loggedIn;
    private final ObjectProvider<ProgramStart> programStart;

    DraftPlugin(
            ObjectProvider<Drafts> drafts,
            ObjectProvider<ProcedureModels> models,
            ObjectProvider<LoggedIn> loggedIn,
            ObjectProvider<ProgramStart> programStart) {
        this.programStart = programStart;
        this.drafts = drafts;
        this.models = models;
        this.loggedIn = loggedIn;
    }

    @Override
    protected void started(DelegateExecution execution) {
        // What the program starts for somebody is not the form that they have begun.
        if (execution.getSuperExecution() == null && !programStart.getObject().isUnderWay()) {
            String slug =
                    models.getObject().of(execution.getProcessDefinitionId()).key();
            loggedIn.getObject().person().ifPresent(person -> drafts.getObject().remove(person, slug, Draft.START));
        }
    }

    @Override
    protected void completed(DelegateTask task) {
        drafts.getObject().removeOfTask(task.getId());
    }

    @Override
    protected void gone(DelegateTask task) {
        drafts.getObject().removeOfTask(task.getId());
    }
}
