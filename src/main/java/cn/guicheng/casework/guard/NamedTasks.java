package cn.guicheng.casework.guard;

import cn.guicheng.casework.separation.Separation;
import cn.guicheng.casework.separation.StandIns;
import cn.guicheng.casework.step.StepAnswerers;
import cn.guicheng.engine.internal.TasksAtHand;
import cn.guicheng.engine.model.Answerers;
import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.engine.model.SubstituteRule;
import cn.guicheng.engine.variable.CaseVariables;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.office.people.Signatories;
import cn.guicheng.register.person.AccountRegister;
import cn.guicheng.register.person.Closure;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * Tasks that name a person. Where that person's account is closed, whoever it was handed over to does them, if neither
 * separation nor the procedure's own rule forbids it; otherwise, and beside them, who answers for the person's affairs.
 */
@Component
record NamedTasks(
        AccountRegister accounts,
        ProcedureModels models,
        Organisation organisation,
        Signatories signatories,
        StandIns standIns,
        Separation separation,
        StepAnswerers answerers,
        List<SubstituteRule> rules)
        implements TaskListener {
    /** A new task never names somebody who is gone; who goes at this very moment is waited for. */
    @Override
    public void notify(DelegateTask task) {
        String named = task.getAssignee();
        if (named != null && accounts.isClosedForSure(named)) {
            passOn(task, named, true);
        }
    }

    /** Gives the task back to whom it names, or who does it for somebody gone; with null to its groups. */
    void giveTo(DelegateTask task, String named) {
        if (named != null && accounts.isClosedForSure(named)) {
            passOn(task, named, true);
        } else {
            task.setAssignee(named);
        }
    }

    /** Takes the task from somebody who is gone. {@code named}: it names them, so that it may go to somebody by name. */
    void passOn(DelegateTask task, String gone, boolean named) {
        List<String> groups = TasksAtHand.candidateGroups(task);
        String heir = named ? heir(task, gone, groups).orElse(null) : null;
        if (groups.isEmpty()) {
            task.addCandidateGroup(inCharge(task, gone));
        }
        task.setAssignee(heir);
    }

    private String inCharge(DelegateTask task, String gone) {
        return standIns.groupFor(
                caseNumber(task),
                model(task).key(),
                signatories.inChargeOf(gone),
                person -> !answerers.isOne(task) || !isOwn(task, person) && answersOnce(task, person));
    }

    private Optional<String> heir(DelegateTask task, String gone, List<String> groups) {
        return accounts.closure(gone)
                .map(Closure::handedOverTo)
                .filter(organisation::isOfTheOffice)
                .filter(person -> groups.isEmpty()
                        || organisation.groupsOf(person).stream().anyMatch(groups::contains))
                .filter(person -> !isOwn(task, person))
                .filter(person -> answersOnce(task, person))
                .filter(person -> separation
                        .objection(person, caseNumber(task), model(task), task.getTaskDefinitionKey())
                        .isEmpty())
                .filter(person -> rules.stream()
                        .filter(rule -> rule.appliesTo(model(task).key(), task.getTaskDefinitionKey()))
                        .allMatch(rule -> rule.permits(person, task)));
    }

    private boolean answersOnce(DelegateTask task, String person) {
        return answerers.objection(task, person).isEmpty();
    }

    /** Whether the step asks somebody else about this person's own case. */
    boolean isOwn(DelegateTask task, String person) {
        return (TasksAtHand.isForAPerson(task) || answerers.isOne(task))
                && !isForTheApplicant(task)
                && model(task)
                        .property(task.getTaskDefinitionKey(), Answerers.STARTER_TOO)
                        .isEmpty()
                && person.equals(CaseVariables.STARTED_BY.get(task));
    }

    /** Whether the step is that of whoever asked: a correction. */
    static boolean isForTheApplicant(DelegateTask task) {
        return TasksAtHand.assigneeAsModelled(task)
                .filter(("${" + CaseVariables.STARTED_BY.name() + "}")::equals)
                .isPresent();
    }

    private ProcedureModel model(DelegateTask task) {
        return models.of(task.getProcessDefinitionId());
    }

    private static String caseNumber(DelegateTask task) {
        return task.getExecution().getProcessBusinessKey();
    }
}
