package cn.guicheng.notification;

import cn.guicheng.register.transaction.TransactionMemory;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes down, in the transaction of what happened, who has to be told what; the delivery follows when it is committed. */
@Component
public class Notices {
    private static final String STEP = "step";

    private final Outbox outbox;
    private final List<Channel> channels;
    private final Recipients recipients;
    private final SchedulerClient scheduler;
    private final Clock clock;
    private final TransactionMemory<Optional<String>> step = new TransactionMemory<>();

    Notices(
            Outbox outbox,
            List<Channel> channels,
            Recipients recipients,
            @Lazy SchedulerClient scheduler,
            Clock clock) {
        this.outbox = outbox;
        this.recipients = recipients;
        this.channels = channels;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /**
     * One notice for each recipient and channel; who was told of this occasion before is not told again.
     *
     * @param recipients user ids
     * @return whether there was anybody to tell anew
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean tell(Occasion occasion, Collection<String> recipients) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<Notice> notices = this.recipients.of(occasion.caseNumber(), recipients).stream()
                .distinct()
                .flatMap(recipient -> channels.stream().map(channel -> notice(occasion, recipient, channel, now)))
                .toList();
        List<Notice> added =
                outbox.add(notices, step.within(STEP, Optional::empty).orElse(null));
        deliver(added);
        return !added.isEmpty();
    }

    /** Tells something that happens to the case now, by a name of the procedure's own, kebab-case behind its slug and a dot. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(String caseNumber, String kind, Collection<String> recipients, String text) {
        tell(Occasion.ofCase(kind, caseNumber, kind.substring(0, kind.indexOf('.')), text), recipients);
    }

    /** What the person was to hear about a case and has not yet is not told them any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withhold(String caseNumber, String recipient) {
        outbox.suppress(caseNumber, recipient);
    }

    /** What waits to be told about a task that is none any more is not told. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(String taskId) {
        outbox.withdraw(taskId);
    }

    /** The same of what was told about a case because a step was done with this task. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdrawCausedBy(String stepTask, String caseNumber) {
        outbox.withdraw(caseNumber, stepTask);
    }

    /** What is told from now on in this transaction is told because a step was done with this task. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void causedBy(String stepTask) {
        step.forget(STEP);
        step.within(STEP, () -> Optional.of(stepTask));
    }

    /** When one of these kinds was last told to anybody about the task. */
    public Optional<OffsetDateTime> lastTold(String taskId, Collection<NoticeKind> kinds) {
        return outbox.lastTold(taskId, kinds.stream().map(NoticeKind::id).toList());
    }

    /** The same of many tasks, by task; one of which nothing was told is left out. */
    public Map<String, OffsetDateTime> lastTold(Collection<String> taskIds, Collection<NoticeKind> kinds) {
        return outbox.lastTold(taskIds, kinds.stream().map(NoticeKind::id).toList());
    }

    /**
     * Something somebody was told, or is to be told.
     *
     * @param kind a {@link NoticeKind#id()} or a procedure's own
     * @param procedure slug of the procedure it happened in, or null
     * @param taskId the task it is about, or null
     * @param createdAt when it happened
     * @param sentAt when it was delivered, or null
     */
    public record Told(
            String kind,
            String procedure,
            String taskId,
            String recipient,
            String channel,
            String text,
            OffsetDateTime createdAt,
            NoticeState state,
            OffsetDateTime sentAt) {}

    /** What was told about a case, oldest first. */
    public List<Told> ofCase(String caseNumber) {
        return outbox.ofCase(caseNumber);
    }

    /** How many wait to be delivered. */
    public long pending() {
        return outbox.count(NoticeState.PENDING);
    }

    /** What cannot be delivered, one entry a person. */
    public List<UndeliverableNotices> undeliverable() {
        return outbox.undeliverable();
    }

    /** Tries again what could not be delivered to this person, whose address was mended. Returns how many notices. */
    @Transactional
    public int retry(String recipient) {
        List<Notice> undeliverable = outbox.in(NoticeState.UNDELIVERABLE, recipient);
        undeliverable.forEach(notice -> outbox.moveTo(NoticeState.PENDING, notice.id()));
        deliver(undeliverable);
        return undeliverable.size();
    }

    void deliver(List<Notice> notices) {
        List<TaskInstance<?>> deliveries = notices.stream()
                .<TaskInstance<?>>map(
                        notice -> Delivery.TASK.instance(notice.id()).build())
                .toList();
        if (!deliveries.isEmpty()) {
            scheduler.scheduleBatch(deliveries, clock.instant());
        }
    }

    private static Notice notice(Occasion occasion, String recipient, Channel channel, OffsetDateTime now) {
        return new Notice(
                String.join("/", occasion.key(), recipient, channel.name()),
                occasion.caseNumber(),
                occasion.procedure(),
                occasion.taskId(),
                occasion.kind(),
                recipient,
                channel.name(),
                occasion.text(),
                now,
                NoticeState.PENDING.id(),
                0);
    }
}
