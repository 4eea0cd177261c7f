package cn.guicheng.casework;

import cn.guicheng.engine.CaseVariables;
import cn.guicheng.engine.ProcedureModels;
import cn.guicheng.engine.Texts;
import cn.guicheng.identity.Organisation;
import cn.guicheng.signature.Signatures;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Every completed task is a signature: who was logged in, in which post, with which decision and comment. */
@Component
class TaskSigning implements TaskListener {
    private final IdentityService identityService;
    private final ProcedureModels models;
    private final Organisation organisation;
    private final Signatures signatures;

    TaskSigning(
            @Lazy IdentityService identityService,
            ProcedureModels models,
            Organisation organisation,
            Signatures signatures) {
        this.identityService = identityService;
        this.models = models;
        this.organisation = organisation;
        this.signatures = signatures;
    }

    @Override
    public void notify(DelegateTask task) {
        String person = identityService.getCurrentAuthentication().getUserId();
        signatures.sign(
                task.getExecution().getProcessBusinessKey(),
                models.of(task.getProcessDefinitionId()).key(),
                task.getTaskDefinitionKey(),
                person,
                organisation.capacityOf(person, TaskAccess.candidateGroups(task)),
                Texts.tidy(CaseVariables.DECISION.get(task)),
                Texts.tidy(CaseVariables.COMMENT.get(task)));
    }
}
