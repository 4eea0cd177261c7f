package cn.guicheng.casework.reminder;

import cn.guicheng.casework.cases.CaseVisibility;
import cn.guicheng.notification.NoticeKind;
import cn.guicheng.notification.Notices;
import cn.guicheng.notification.Occasion;
import cn.guicheng.office.people.MembershipEnded;
import cn.guicheng.office.people.Organisation;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells who can act of a task that waits for nobody, or that everybody for whom it waits is barred from: without them it would wait for
 * ever.
 */
@Component
public class IdleTasks {
    private final Organisation organisation;
    private final CaseVisibility visibility;
    private final Attendance attendance;
    private final UnattendedTasks unattended;
    private final Notices notices;

    IdleTasks(
            Organisation organisation,
            CaseVisibility visibility,
            Attendance attendance,
            UnattendedTasks unattended,
            Notices notices) {
        this.organisation = organisation;
        this.visibility = visibility;
        this.attendance = attendance;
        this.unattended = unattended;
        this.notices = notices;
    }

    /**
     * Once for each task.
     *
     * @param able user ids of those for whom it waits and against whom nothing stands, away or not
     */
    public void look(Waiting waiting, Set<String> able) {
        if (attendance.isAnybodyThere(waiting, able)) {
            return;
        }
        if (attendance.isForSomebodyAway(waiting)) {
            unattended.tell(waiting);
        } else {
            notices.tell(
                    Occasion.ofTask(
                            NoticeKind.NEEDS_ACTION,
                            waiting.caseNumber(),
                            waiting.procedure(),
                            waiting.task(),
                            words(waiting)),
                    whoCanAct(waiting.caseNumber()));
        }
    }

    private String words(Waiting waiting) {
        return "没有人可以办理：%s（%s）"
                .formatted(
                        waiting.name(),
                        waiting.whom().groups().stream()
                                .map(organisation::groupName)
                                .collect(Collectors.joining("、")));
    }

    /** Of those who stay none may do these: told anew each time somebody leaves. */
    private void tellOfBarred(List<Waiting> barred) {
        if (barred.size() > UnattendedTasks.ONE_BY_ONE) {
            notices.tell(
                    Occasion.ofOffice(
                            NoticeKind.NEEDS_ACTION,
                            "有 %d 项任务没有人可以办理，%s等"
                                    .formatted(barred.size(), barred.get(0).name())),
                    whoCanAct(null));
            return;
        }
        barred.forEach(waiting -> notices.tell(
                new Occasion(
                        "left/" + waiting.task() + "/" + UUID.randomUUID(),
                        NoticeKind.NEEDS_ACTION.id(),
                        waiting.caseNumber(),
                        waiting.procedure(),
                        waiting.task(),
                        words(waiting)),
                whoCanAct(waiting.caseNumber())));
    }

    /** Somebody left a post for which tasks wait, the last one or the last who might do them: told when the engine has written it. */
    @Order(1)
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void lookAfter(MembershipEnded event) {
        unattended.lookAfterLeaving(event.group());
        tellOfBarred(unattended.barred(event.group()));
    }

    private List<String> whoCanAct(String caseNumber) {
        return Stream.of("camunda-admin", "general-manager")
                .flatMap(group -> organisation.membersOf(group).stream())
                .distinct()
                .filter(person -> caseNumber == null || visibility.maySee(person, caseNumber))
                .toList();
    }
}
