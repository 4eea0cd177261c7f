package cn.guicheng.office.account;

import cn.guicheng.engine.store.IdentityRows;
import cn.guicheng.notification.NoticeKind;
import cn.guicheng.notification.Notices;
import cn.guicheng.notification.Occasion;
import cn.guicheng.office.people.Provisioning;
import cn.guicheng.register.access.AccessLog;
import cn.guicheng.register.access.CallerAddress;
import cn.guicheng.register.access.What;
import java.util.List;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Whoever changes accounts and rights is seen: it stands in the access log, and the internal auditor and the general manager
 * are told at once, all in the transaction that changes it. What the program brings at its start is nobody's doing.
 */
@Component
public class AccountNews {
    private static final List<String> READERS = List.of("internal-auditor", "general-manager");

    private final IdentityRows rows;
    private final AccessLog log;
    private final Notices notices;

    AccountNews(IdentityRows rows, AccessLog log, @Lazy Notices notices) {
        this.rows = rows;
        this.log = log;
        this.notices = notices;
    }

    /**
     * Notes a change and tells of it.
     *
     * @param actor user id; null is the program itself
     * @param subject id of the person or group it is about
     * @param result what became of it, in Chinese
     * @param sentence what was done to whom, in Chinese, without who did it
     */
    public void tell(What what, String actor, String subject, String result, String sentence) {
        if (Provisioning.isRunning()) {
            return;
        }
        note(what, actor, subject, result);
        List<String> readers = READERS.stream()
                .flatMap(group -> rows.membersOf(group).stream())
                .distinct()
                .toList();
        if (readers.isEmpty()) {
            return;
        }
        String who = actor == null ? "程序" : person(actor);
        String from = CallerAddress.current().isEmpty() ? "" : "\n来自地址 " + CallerAddress.current() + "。";
        notices.tell(Occasion.ofOffice(NoticeKind.ACCOUNT_CHANGED, oneLine(who + sentence) + from), readers);
    }

    /** Notes a change of which nobody else need hear. */
    public void note(What what, String actor, String subject, String result) {
        if (!Provisioning.isRunning()) {
            log.note(what, actor, CallerAddress.current(), subject, result);
        }
    }

    /** Name and id. */
    public String person(String id) {
        return rows.nameOfPerson(id).map(name -> words(name, null, id)).orElse(id);
    }

    static String person(User user) {
        return words(user.getFirstName(), user.getLastName(), user.getId());
    }

    /** Name and id. */
    public String group(String id) {
        return rows.nameOfGroup(id)
                .filter(name -> !name.equals(id))
                .map(name -> words(name, null, id))
                .orElse(id);
    }

    static String words(String first, String second, String id) {
        String name = (first == null ? "" : first) + (second == null ? "" : second);
        return name.isBlank() ? id : name + "（" + id + "）";
    }

    /** Names are whatever somebody entered; the first line is what is told. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ");
    }
}
