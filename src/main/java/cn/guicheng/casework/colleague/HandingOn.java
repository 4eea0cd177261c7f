package cn.guicheng.casework.colleague;

import cn.guicheng.casework.guard.HeldTasks;
import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.internal.OwnCommand;
import cn.guicheng.engine.internal.TasksAtHand;
import cn.guicheng.notification.NoticeKind;
import cn.guicheng.notification.Notices;
import cn.guicheng.notification.Occasion;
import cn.guicheng.office.absence.Reachable;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.register.signature.Signature;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 转办: whoever has a task gives it to somebody who may do it too. */
@Component
public class HandingOn {
    private static final String TO = "转办给";
    private static final String COMMENT = "转办说明";

    private final OwnCommand command;
    private final HeldTasks tasks;
    private final Reachable reachable;
    private final Organisation organisation;
    private final ColleagueNotes notes;
    private final Notices notices;

    HandingOn(
            OwnCommand command,
            HeldTasks tasks,
            Reachable reachable,
            Organisation organisation,
            ColleagueNotes notes,
            Notices notices) {
        this.command = command;
        this.tasks = tasks;
        this.reachable = reachable;
        this.organisation = organisation;
        this.notes = notes;
        this.notices = notices;
    }

    /** Refuses in the order of the outside contract; {@code sent} has {@code to} and {@code comment}. */
    @Transactional
    public void handOn(String taskId, String person, SentWords sent) {
        command.run(() -> {
            DelegateTask task = checked(taskId, person);
            sent.text("to")
                    .filter(to -> !to.equals(person))
                    .filter(organisation::exists)
                    .flatMap(to -> reachable.objection(to).or(() -> tasks.objection(task, to, person)))
                    .ifPresent(objection -> {
                        throw Refusal.clash(TO + "：" + objection);
                    });
            handOn(task, person, receiver(person, sent), sent.required("comment", COMMENT));
            return null;
        });
    }

    /** User ids of those to whom the person may hand it on now. */
    public Set<String> receivers(String taskId, String person) {
        return command.run(() -> receivers(checked(taskId, person)).collect(Collectors.toSet()));
    }

    /** Whether the person has it, may hand it on, and somebody could take it now. */
    boolean isPossible(String taskId, String person) {
        try {
            return command.run(
                    () -> receivers(checked(taskId, person)).findAny().isPresent());
        } catch (Refusal no) {
            return false;
        }
    }

    private Stream<String> receivers(DelegateTask task) {
        return tasks.others(task).filter(to -> reachable.objection(to).isEmpty());
    }

    private DelegateTask checked(String taskId, String person) {
        DelegateTask task = tasks.held(taskId, person, "转办");
        if (TasksAtHand.isForAPerson(task)) {
            throw Refusal.forbidden("“%s”指定由本人办理，不能转办。".formatted(task.getName()));
        }
        HeldTasks.checkAtWork(task);
        return task;
    }

    private String receiver(String person, SentWords sent) {
        String to = sent.required("to", TO);
        if (to.equals(person)) {
            throw Refusal.invalid(TO, "不能转给本人。");
        }
        if (!organisation.exists(to)) {
            throw Refusal.invalid(TO, "没有这个人。");
        }
        return to;
    }

    private void handOn(DelegateTask task, String person, String to, String comment) {
        notes.note(task, person, Signature.TRANSFERRED, comment);
        String text = "%s转给您办理：%s\n说明：%s".formatted(organisation.nameOf(person), task.getName(), comment);
        // Who has not heard of the task hears of it by this letter, and who has hears that it is theirs now.
        if (!notices.tell(letter(task, NoticeKind.TASK_OPENED.id() + "/" + task.getId(), text), Set.of(to))) {
            notices.tell(letter(task, Signature.TRANSFERRED + "/" + UUID.randomUUID(), text), Set.of(to));
        }
        TasksAtHand.reassign(task, () -> task.setAssignee(to));
    }

    private Occasion letter(DelegateTask task, String key, String text) {
        return new Occasion(
                key,
                NoticeKind.TASK_OPENED.id(),
                TasksAtHand.caseNumber(task),
                notes.procedure(task).key(),
                task.getId(),
                text);
    }
}
