package cn.guicheng.notification;

import cn.guicheng.notification.NoticePreferences.Mode;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Delivers one notice: by its channel, or into the day's digest, or not at all, as its recipient wants. What fails is tried
 * again with growing pauses; the scheduler sees to it on whichever node lives.
 */
@Component
record Delivery(
        Outbox outbox,
        Unreached unreached,
        NoticePreferences preferences,
        Letters letters,
        List<Channel> channels,
        NotificationSettings settings,
        Outage outage,
        Clock clock) {
    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("deliver-notice");

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

    /** Delivers the notice if it still waits. Throws what the channel throws where another attempt may succeed. */
    void deliver(String noticeId) {
        Optional<Notice> found = outbox.find(noticeId).filter(notice -> notice.is(NoticeState.PENDING));
        if (found.isEmpty()) {
            return;
        }
        Notice notice = found.get();
        Mode mode = notice.isDigest() ? Mode.AT_ONCE : preferences.of(notice.recipient(), NoticeKind.of(notice.kind()));
        switch (mode) {
            case AT_ONCE -> send(notice);
            case DIGEST -> outbox.moveTo(NoticeState.FOR_DIGEST, notice.id());
            case NONE -> outbox.moveTo(NoticeState.SUPPRESSED, notice.id());
        }
    }

    private void send(Notice notice) {
        Channel channel = channels.stream()
                .filter(candidate -> candidate.name().equals(notice.channel()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no channel " + notice.channel()));
        try {
            channel.deliver(letters.write(notice));
            outbox.sent(notice.id());
            outage.over();
        } catch (Undeliverable reason) {
            LOG.warn("notice {} cannot be delivered: {}", notice.id(), reason.getMessage());
            unreached.note(notice, reason.getMessage());
        }
    }

    /** After a failure: again after a pause, twice as long each time, until it has been tried long enough. */
    void later(ExecutionComplete attempt, ExecutionOperations<Void> operations) {
        String id = attempt.getExecution().getId();
        String problem = attempt.getCause().map(Delivery::words).orElse("投递中断。");
        outage.noticed(problem);
        Optional<Notice> tooOld = outbox.find(id)
                .filter(notice ->
                        notice.createdAt().plus(settings.giveUpAfter()).isBefore(OffsetDateTime.now(clock)));
        if (tooOld.isPresent()) {
            unreached.note(tooOld.get(), problem);
            operations.remove();
            return;
        }
        outbox.failed(NoticeState.PENDING, id, problem);
        operations.reschedule(attempt, clock.instant().plus(pause(attempt.getExecution().consecutiveFailures)));
    }

    private static Duration pause(int failures) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private static String words(Throwable cause) {
        return "暂时无法投递：" + (cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage());
    }
}
