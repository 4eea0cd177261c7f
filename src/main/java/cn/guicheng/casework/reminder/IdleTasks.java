package cn.guicheng.casework.reminder;

import cn.guicheng.casework.cases.CaseVisibility;
import cn.guicheng.notification.NoticeKind;
import cn.guicheng.notification.Notices;
import cn.guicheng.notification.Occasion;
import cn.guicheng.office.people.MembershipEnded;
import cn.guicheng.office.people.Organisation;
import java.util.List;
import java.util.Set;
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
     * @param able user ids of those for whom it waits and who may do it
     */
    public void look(Waiting waiting, Set<String> able) {
        if (attendance.isNobodyThereFor(waiting.whom())) {
            unattended.tell(waiting);
        } else if (able.isEmpty() || attendance.awayAlone().containsAll(able)) {
            tellOfBarred(waiting);
        }
    }

    private void tellOfBarred(Waiting waiting) {
        String posts = String.join(
                "、",
                waiting.whom().groups().stream().map(organisation::groupName).toList());
        notices.tell(
                Occasion.ofTask(
                        NoticeKind.NEEDS_ACTION,
                        waiting.caseNumber(),
                        waiting.procedure(),
                        waiting.task(),
                        "没有人可以办理：%s（%s）".formatted(waiting.name(), posts)),
                whoCanAct(waiting.caseNumber()));
    }

    /** The last one left a post for which tasks wait: told when the engine has written it. */
    @Order(1)
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void lookAfter(MembershipEnded event) {
        unattended.lookAfterLeaving(event.group());
    }

    private List<String> whoCanAct(String caseNumber) {
        return Stream.of("camunda-admin", "general-manager")
                .flatMap(group -> organisation.membersOf(group).stream())
                .distinct()
                .filter(person -> visibility.maySee(person, caseNumber))
                .toList();
    }
}
