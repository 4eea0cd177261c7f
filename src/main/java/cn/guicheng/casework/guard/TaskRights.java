package cn.guicheng.casework.guard;

import cn.guicheng.casework.separation.Separation;
import cn.guicheng.casework.step.StepAnswerers;
import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.internal.OpinionTasks;
import cn.guicheng.engine.internal.TasksAtHand;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.engine.store.TakenOver;
import cn.guicheng.engine.store.TakenOver.Absent;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.register.person.AccountRegister;
import cn.guicheng.register.question.Questions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * By what right somebody does a task: by their own, or in the place of somebody away. What they may do themselves they do in their
 * own right, barred by what they did; in somebody's place they are barred by what bars either of the two.
 */
@Component
record TaskRights(
        Organisation organisation,
        NamedTasks namedTasks,
        Separation separation,
        StepAnswerers answerers,
        ProcedureModels models,
        AccountRegister accounts,
        Questions questions,
        TakenOver takenOver) {
    /** Whether the task is the person's by a group of theirs, or because it names them. */
    boolean isOwn(DelegateTask task, String person) {
        return organisation.groupsOf(person).stream().anyMatch(TasksAtHand.candidateGroups(task)::contains)
                || isNamed(task, person);
    }

    /** A step for a person may be in the hands of whom somebody gone handed it over to, who keeps it though that person is back. */
    private boolean isNamed(DelegateTask task, String person) {
        return TasksAtHand.names(task, person)
                || person.equals(task.getAssignee())
                        && TasksAtHand.isForAPerson(task)
                        && TasksAtHand.assigneeNamed(task)
                                .map(String::valueOf)
                                .filter(named -> accounts.isHandedOver(named, person, task.getCreateTime()))
                                .isPresent();
    }

    /** Whether the person is away at this moment. */
    boolean isAway(String person) {
        return takenOver.isAway(person);
    }

    /** Who may is asked anew: others were waited for. */
    void askAnew(String person) {
        takenOver.askAnew(person);
    }

    /** Who has the task when its holder gives it back: whom it names, where the holder has it in that person's place; otherwise nobody. */
    Optional<String> backTo(DelegateTask task) {
        String holder = task.getAssignee();
        return holder == null || isOwn(task, holder)
                ? Optional.empty()
                : TasksAtHand.assigneeNamed(task)
                        .map(String::valueOf)
                        .filter(named -> !named.equals(holder) && organisation.exists(named));
    }

    /** Whether it is the person's by either right, barred or not. */
    boolean belongsTo(DelegateTask task, String person) {
        return isOwn(task, person) || !takenOver.ofTask(person, task).isEmpty();
    }

    /** User id of who is away and whom the task names, in whose place the person can take it up; they have it until then. */
    Optional<String> absentNamed(DelegateTask task, String person) {
        return takenOver.ofTask(person, task).stream()
                .map(Absent::person)
                .filter(away -> TasksAtHand.names(task, away))
                .findFirst();
    }

    /** In whose place the person does the task; empty where they do it in their own right. */
    Optional<String> actingFor(DelegateTask task, String person) {
        if (isOwn(task, person)) {
            return Optional.empty();
        }
        List<String> away =
                takenOver.ofTask(person, task).stream().map(Absent::person).toList();
        return away.stream()
                .filter(one -> objections(task, person, one).isEmpty())
                .findFirst()
                .or(() -> away.stream().findFirst());
    }

    /** Refuses (403) what stands against the person doing the task; they are called by name where somebody else is asking. */
    void check(DelegateTask task, String person, String asking) {
        objection(task, person).ifPresent(objection -> {
            throw Refusal.forbidden(
                    person.equals(asking) ? objection : objection.replace("您", organisation.nameOf(person)));
        });
    }

    /** Whether nothing stands against the person doing the task, which is theirs. */
    boolean mayDo(DelegateTask task, String person) {
        return objection(task, person).isEmpty();
    }

    private Optional<String> objection(DelegateTask task, String person) {
        return actingFor(task, person)
                .map(away -> objections(task, person, away))
                .orElseGet(() -> objections(task, person))
                .stream()
                .findFirst();
    }

    private List<String> objections(DelegateTask task, String person, String away) {
        return Stream.concat(
                        objections(task, person).stream(),
                        objections(task, away).stream().map(objection -> "您代%s办理：%s"
                                .formatted(organisation.nameOf(away), objection.replace("您", "其"))))
                .toList();
    }

    private List<String> objections(DelegateTask task, String person) {
        List<String> objections = new ArrayList<>();
        if (OpinionTasks.isOne(task)) {
            questions
                    .of(task.getId())
                    .filter(question -> person.equals(question.askedBy()))
                    .ifPresent(own -> objections.add("这是您提出的征询，不能由您答复。"));
            return objections;
        }
        if (namedTasks.isOwn(task, person)) {
            objections.add("“%s”问的是发起人以外的人，不能由发起人本人办理（SOD-01）。".formatted(task.getName()));
        }
        answerers.objection(task, person).ifPresent(objections::add);
        separation
                .objection(
                        person,
                        TasksAtHand.caseNumber(task),
                        models.of(task.getProcessDefinitionId()),
                        task.getTaskDefinitionKey())
                .ifPresent(objections::add);
        return objections;
    }
}
