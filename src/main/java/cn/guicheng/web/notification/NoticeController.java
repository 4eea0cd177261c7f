package cn.guicheng.web.notification;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.notification.Addressee;
import cn.guicheng.notification.Addressees;
import cn.guicheng.notification.NoticeKind;
import cn.guicheng.notification.NoticePreferences;
import cn.guicheng.notification.NoticePreferences.Mode;
import cn.guicheng.notification.Notices;
import cn.guicheng.notification.UndeliverableNotices;
import cn.guicheng.web.kit.CurrentPerson;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How one is told of what, and, for the administrator, another try at what could not be delivered. */
@RestController
@RequestMapping({"/api/notices", "/camunda/api/guicheng/notices"})
class NoticeController {
    private final CurrentPerson person;
    private final NoticePreferences preferences;
    private final Notices notices;
    private final Addressees addressees;
    private final Clock clock;

    NoticeController(
            CurrentPerson person, NoticePreferences preferences, Notices notices, Addressees addressees, Clock clock) {
        this.person = person;
        this.preferences = preferences;
        this.notices = notices;
        this.addressees = addressees;
        this.clock = clock;
    }

    /** {@code mode} is {@code at-once}, {@code digest} or {@code none}. */
    record Preference(String kind, String label, String explanation, String mode) {}

    /** Somebody not reached; {@code email} is as their profile says now, {@code retryable} whether the reader may try again. */
    record Unreached(
            String person,
            String name,
            String email,
            String problem,
            int notices,
            OffsetDateTime since,
            boolean retryable) {}

    /** How many notices are tried again. */
    record Retried(int notices) {}

    @GetMapping("/preferences")
    List<Preference> preferences() {
        Map<NoticeKind, Mode> chosen = preferences.of(person.id());
        return Arrays.stream(NoticeKind.values())
                .filter(NoticeKind::isChosen)
                .map(kind -> new Preference(
                        kind.id(),
                        kind.label(),
                        kind.explanation(),
                        chosen.getOrDefault(kind, Mode.AT_ONCE).id()))
                .toList();
    }

    /** The mode of each kind by its id; kinds left out stay as they are. */
    @PutMapping("/preferences")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void choose(@RequestBody Map<String, String> modes) {
        Map<NoticeKind, Mode> chosen = new EnumMap<>(NoticeKind.class);
        modes.forEach((kind, mode) -> chosen.put(kind(kind), mode(kind, mode)));
        try {
            preferences.choose(person.id(), chosen);
        } catch (DuplicateKeyException savedInAnotherWindow) {
            throw Refusal.clash("通知设置刚刚在另一个窗口保存过，请刷新后再试。");
        }
    }

    /** What cannot be delivered: to the administrator all of it, to everybody else their own. */
    @GetMapping("/undeliverable")
    List<Unreached> undeliverable() {
        return notices.undeliverable().stream()
                .filter(entry -> person.isAdministrator() || entry.recipient().equals(person.id()))
                .map(entry -> unreached(entry, addressees.find(entry.recipient())))
                .toList();
    }

    private Unreached unreached(UndeliverableNotices entry, Optional<Addressee> addressee) {
        return new Unreached(
                entry.recipient(),
                addressee.map(Addressee::name).orElse(entry.recipient()),
                addressee.map(Addressee::email).orElse(null),
                entry.problem(),
                entry.notices(),
                entry.since().atZoneSameInstant(clock.getZone()).toOffsetDateTime(),
                person.isAdministrator());
    }

    /** For the administrator, when the address of a person was mended. */
    @PostMapping("/undeliverable/{recipient}/retry")
    Retried retry(@PathVariable String recipient) {
        if (!person.isAdministrator()) {
            throw Refusal.forbidden("只有管理员可以重新发送。");
        }
        return new Retried(notices.retry(recipient));
    }

    private static NoticeKind kind(String id) {
        return Arrays.stream(NoticeKind.values())
                .filter(kind -> kind.isChosen() && kind.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("通知种类", "没有 %s 这一种。".formatted(id)));
    }

    private static Mode mode(String kind, String id) {
        return Mode.of(id)
                .orElseThrow(() -> Refusal.invalid(kind(kind).label(), "须为 at-once（立即）、digest（每日汇总）、none（不接收）之一。"));
    }
}
