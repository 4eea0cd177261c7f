package cn.guicheng.casework.colleague;

import cn.guicheng.casework.deadline.DeadlineMoves;
import cn.guicheng.casework.guard.HeldTasks;
import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.internal.OwnCommand;
import cn.guicheng.engine.internal.StepBack;
import cn.guicheng.engine.internal.TasksAtHand;
import cn.guicheng.engine.internal.WaysBeside;
import cn.guicheng.engine.model.Answerers;
import cn.guicheng.engine.model.SignedBy;
import cn.guicheng.engine.store.CaseRows;
import cn.guicheng.notification.Notices;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.register.deadline.ComputedDeadlines;
import cn.guicheng.register.signature.Signature;
import cn.guicheng.register.signature.Signatures;
import cn.guicheng.register.stepbefore.StepBefore;
import cn.guicheng.register.stepbefore.StepsBefore;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 撤回上一步: whoever did a step does it anew, while nobody has begun the next one and nothing was entered because of it. */
@Component
public class TakingBack {
    private final OwnCommand command;
    private final HeldTasks tasks;
    private final StepsBefore steps;
    private final StepBack stepBack;
    private final Reopening reopening;
    private final CaseRows cases;
    private final Signatures signatures;
    private final Organisation organisation;
    private final ColleagueNotes notes;
    private final Notices notices;
    private final ComputedDeadlines deadlines;
    private final DeadlineMoves moves;
    private final FiguresTakenBack figures;

    TakingBack(
            OwnCommand command,
            HeldTasks tasks,
            StepsBefore steps,
            StepBack stepBack,
            Reopening reopening,
            CaseRows cases,
            Signatures signatures,
            Organisation organisation,
            ColleagueNotes notes,
            Notices notices,
            ComputedDeadlines deadlines,
            DeadlineMoves moves,
            FiguresTakenBack figures) {
        this.command = command;
        this.tasks = tasks;
        this.steps = steps;
        this.stepBack = stepBack;
        this.reopening = reopening;
        this.cases = cases;
        this.signatures = signatures;
        this.organisation = organisation;
        this.notes = notes;
        this.notices = notices;
        this.deadlines = deadlines;
        this.moves = moves;
        this.figures = figures;
    }

    /** What is to be undone. */
    private record Undone(StepBefore step, String task, String instance, String caseNumber) {}

    /**
     * Opens the step before the task again for who did it; refuses in the order of the outside contract. Returns the id of the task that is
     * open now.
     */
    @Transactional
    public String takeBack(String taskId, String person) {
        Undone undone = command.run(() -> checked(tasks.known(taskId, person), person));
        Optional<StepBefore> earlier = steps.of(undone.step().stepTask());
        String again = reopening.as(
                person,
                undone.step().stepDue(),
                () -> stepBack.back(
                        undone.instance(),
                        taskId,
                        undone.step().step(),
                        () -> nameAgain(checked(tasks.known(taskId, person), person))));
        command.run(() -> {
            DelegateTask task = TasksAtHand.find(again).orElseThrow();
            tasks.objection(task, person).ifPresent(objection -> {
                throw Refusal.clash(objection);
            });
            notes.note(task, person, Signature.TAKEN_BACK, null);
            return null;
        });
        notices.withdraw(taskId);
        notices.withdrawCausedBy(undone.step().stepTask(), undone.caseNumber());
        deadlines.pass(undone.step().stepTask(), again);
        moves.followFor(again, undone.instance());
        figures.forget(undone.step().stepTask(), undone.instance());
        // As it was when it opened the first time, so that the step before it can be taken back as well.
        earlier.ifPresent(before -> steps.add(before.of(
                again, command.run(() -> movements(TasksAtHand.find(again).orElseThrow(), before)))));
        return again;
    }

    /** Refuses where the person cannot take back the step before the task now. */
    void check(String taskId, String person) {
        command.run(() -> checked(tasks.known(taskId, person), person));
    }

    /** What the step is called. */
    String nameOf(StepBefore before) {
        return command.run(() -> {
            DelegateTask task = TasksAtHand.find(before.task()).orElseThrow();
            return notes.procedure(task).nameOf(before.step());
        });
    }

    private Undone checked(DelegateTask task, String person) {
        String caseNumber = TasksAtHand.caseNumber(task);
        StepBefore before = steps.of(task.getId()).orElse(null);
        checkPerson(before, caseNumber, person);
        HeldTasks.checkAtWork(task);
        if (before == null) {
            throw Refusal.clash("上一步不是办结的任务，不能撤回上一步。");
        }
        if (HeldTasks.isTakenUp(task)) {
            throw Refusal.clash(
                    "“%s”已由%s签收，不能再撤回上一步。".formatted(task.getName(), organisation.nameOf(task.getAssignee())));
        }
        if (Answerers.of(notes.procedure(task), before.step()).isPresent()) {
            throw Refusal.clash(
                    "“%s”由几人共同答复，结果已定，不能撤回。".formatted(notes.procedure(task).nameOf(before.step())));
        }
        if (before.obstacle() != null) {
            throw Refusal.clash(before.obstacle());
        }
        if (!StepBack.isBeside(task, before.step())) {
            throw Refusal.clash("这一步办结后，单据已进入另一阶段，不能撤回上一步。");
        }
        if (before.movements() != movements(task, before)) {
            throw Refusal.clash("此后单据又有了新的进展，不能撤回上一步。");
        }
        return new Undone(before, task.getId(), task.getProcessInstanceId(), caseNumber);
    }

    /** Without what moves on other ways: it does not follow from the step. */
    private long movements(DelegateTask task, StepBefore before) {
        return cases.movements(
                TasksAtHand.rootInstance(task), task.getProcessInstanceId(), WaysBeside.of(task, before.step()));
    }

    /** What followed may have begun by asking for another person: the step names whom it named. */
    private void nameAgain(Undone undone) {
        DelegateTask task = TasksAtHand.find(undone.task()).orElseThrow();
        SignedBy.of(notes.procedure(task), undone.step().step())
                .filter(SignedBy::namesAPerson)
                .map(SignedBy::personVariable)
                .filter(variable -> !task.hasVariable(variable))
                .ifPresent(variable -> task.setVariable(variable, named(undone)));
    }

    /** Who did the step, or in whose place. */
    private String named(Undone undone) {
        return signatures.ofCase(undone.caseNumber()).stream()
                .filter(signature -> signature.task().equals(undone.step().step())
                        && signature.person().equals(undone.step().person()))
                .reduce((earlier, last) -> last)
                .map(Signature::actingFor)
                .orElse(undone.step().person());
    }

    /** Who started the case or sent it a message last did something, though no step of a kind that is taken back. */
    private void checkPerson(StepBefore before, String caseNumber, String person) {
        String last = before != null
                ? before.person()
                : signatures.latest(caseNumber).map(Signature::person).orElse(null);
        if (!person.equals(last)) {
            throw Refusal.forbidden("只有上一步的办理人可以撤回上一步。");
        }
    }
}
