package cn.guicheng.notification;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What no attempt will deliver until somebody mends the address: whoever can is told in the same transaction. */
@Component
class Unreached {
    private final Outbox outbox;
    private final ApplicationEventPublisher events;

    Unreached(Outbox outbox, ApplicationEventPublisher events) {
        this.outbox = outbox;
        this.events = events;
    }

    @Transactional
    void note(Notice notice, String problem) {
        outbox.failed(NoticeState.UNDELIVERABLE, notice.id(), problem);
        events.publishEvent(new PersonUnreached(notice.recipient(), problem));
    }
}
