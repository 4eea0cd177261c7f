package cn.guicheng.casework.guard;

import cn.guicheng.engine.form.Texts;
import cn.guicheng.engine.internal.TasksAtHand;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.engine.variable.CaseVariables;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.register.signature.Signatures;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Every completed task is a signature: who was logged in, in whose place, in which post, with which decision and comment. */
@Component
record TaskSigning(
        @Lazy IdentityService identityService,
        ProcedureModels models,
        Organisation organisation,
        TaskRights rights,
        Signatures signatures)
        implements TaskListener {
    @Override
    public void notify(DelegateTask task) {
        String person = identityService.getCurrentAuthentication().getUserId();
        String away = rights.actingFor(task, person).orElse(null);
        signatures.sign(
                task.getExecution().getProcessBusinessKey(),
                models.of(task.getProcessDefinitionId()).key(),
                task.getTaskDefinitionKey(),
                person,
                away,
                organisation.capacityOf(away == null ? person : away, TasksAtHand.candidateGroups(task)),
                Texts.tidy(CaseVariables.DECISION.get(task)),
                Texts.tidy(CaseVariables.COMMENT.get(task)));
    }
}
