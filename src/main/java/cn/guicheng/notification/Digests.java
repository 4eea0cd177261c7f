package cn.guicheng.notification;

import cn.guicheng.notification.Outbox.Collected;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Once a day, puts what people want to hear of daily into one letter each, which is delivered like any other. */
@Component
class Digests {
    private final Outbox outbox;
    private final Notices notices;
    private final Clock clock;

    Digests(Outbox outbox, Notices notices, Clock clock) {
        this.outbox = outbox;
        this.notices = notices;
        this.clock = clock;
    }

    @Transactional
    void send() {
        List<Notice> digests = outbox.collected().stream().map(this::digest).toList();
        notices.deliver(outbox.add(digests, null));
        digests.forEach(digest -> outbox.bind(digest.id(), digest.recipient(), digest.channel()));
    }

    private Notice digest(Collected collected) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        String id = String.join(
                "/", Notice.DIGEST, UUID.randomUUID().toString(), collected.recipient(), collected.channel());
        return new Notice(
                id,
                null,
                null,
                null,
                Notice.DIGEST,
                collected.recipient(),
                collected.channel(),
                "%s 通知汇总，共 %d 项".formatted(now.toLocalDate(), collected.notices()),
                now,
                NoticeState.PENDING.id(),
                0);
    }
}
