package cn.guicheng.casework.reminder;

import cn.guicheng.casework.cases.CaseVisibility;
import cn.guicheng.engine.store.TaskOffers;
import cn.guicheng.notification.NoticeKind;
import cn.guicheng.notification.Notices;
import cn.guicheng.notification.Occasion;
import cn.guicheng.office.people.MembershipEnded;
import cn.guicheng.office.people.Organisation;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells the administrator and the general manager of a task that nobody may do: without them it would wait for ever. */
@Component
public class IdleTasks {
    private final Organisation organisation;
    private final CaseVisibility visibility;
    private final TaskOffers offers;
    private final Notices notices;

    IdleTasks(Organisation organisation, CaseVisibility visibility, TaskOffers offers, Notices notices) {
        this.organisation = organisation;
        this.visibility = visibility;
        this.offers = offers;
        this.notices = notices;
    }

    /**
     * Once for each task.
     *
     * @param groups to which it is offered
     */
    public void tell(String taskId, String taskName, String caseNumber, String procedure, List<String> groups) {
        String posts =
                String.join("、", groups.stream().map(organisation::groupName).toList());
        notices.tell(
                Occasion.ofTask(
                        NoticeKind.NEEDS_ACTION,
                        caseNumber,
                        procedure,
                        taskId,
                        "没有人可以办理：%s（%s）".formatted(taskName, posts)),
                whoCanAct(caseNumber));
    }

    /** The last one left a post for which tasks wait: told when the engine has written it. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void lookAfter(MembershipEnded event) {
        long waiting = offers.waitingForNobody(event.group());
        if (waiting > 0) {
            notices.tell(
                    Occasion.ofOffice(
                            NoticeKind.NEEDS_ACTION,
                            "“%s”已没有人担任，有 %d 项任务待签收而没有人可以办理".formatted(organisation.groupName(event.group()), waiting)),
                    whoCanAct().toList());
        }
    }

    private List<String> whoCanAct(String caseNumber) {
        return whoCanAct()
                .filter(person -> visibility.maySee(person, caseNumber))
                .toList();
    }

    private Stream<String> whoCanAct() {
        return Stream.of("camunda-admin", "general-manager")
                .flatMap(group -> organisation.membersOf(group).stream())
                .distinct();
    }
}
