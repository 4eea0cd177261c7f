package cn.guicheng.office.people;

import cn.guicheng.notification.NoticeKind;
import cn.guicheng.notification.Notices;
import cn.guicheng.notification.Occasion;
import cn.guicheng.notification.PersonUnreached;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the administrator, who can mend the address, of somebody whom nobody can reach: once for each address that fails. */
@Component
record UnreachedPeople(Organisation organisation, Notices notices) {
    @EventListener
    void tell(PersonUnreached event) {
        String person = event.recipient();
        if (!organisation.exists(person)) {
            return;
        }
        String address = organisation.emailOf(person).orElse("");
        String occasion = person + "/" + UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8));
        notices.tell(
                Occasion.ofOffice(
                        NoticeKind.NEEDS_ACTION,
                        "unreached/" + occasion,
                        "无法通知%s（%s）：%s\n请在“系统管理”中改正邮箱，再到任务列表的“无法送达”中重新发送。"
                                .formatted(organisation.nameOf(person), person, event.problem())),
                whoCanAct(person));
    }

    /** The administrators; the general manager where it is the only one of them who is not reached. */
    private List<String> whoCanAct(String unreached) {
        List<String> administrators = others(AdministratorLimits.ADMINISTRATORS, unreached);
        return administrators.isEmpty() ? others("general-manager", unreached) : administrators;
    }

    private List<String> others(String group, String unreached) {
        return organisation.membersOf(group).stream()
                .filter(member -> !member.equals(unreached))
                .toList();
    }
}
