package cn.guicheng.casework.colleague;

import cn.guicheng.casework.guard.HeldTasks;
import cn.guicheng.engine.internal.TasksAtHand;
import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.register.signature.Signatures;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What colleagues settle stands in the signature register, as an act that does no step and bars nobody. */
@Component
record ColleagueNotes(HeldTasks tasks, Signatures signatures, ProcedureModels models, Organisation organisation) {
    void note(DelegateTask task, String person, String act, String words) {
        String away = tasks.actingFor(task, person).orElse(null);
        signatures.sign(
                TasksAtHand.caseNumber(task),
                procedure(task).key(),
                task.getTaskDefinitionKey(),
                person,
                away,
                organisation.capacityOf(away == null ? person : away, HeldTasks.groups(task)),
                act,
                words);
    }

    ProcedureModel procedure(DelegateTask task) {
        return models.of(task.getProcessDefinitionId());
    }
}
