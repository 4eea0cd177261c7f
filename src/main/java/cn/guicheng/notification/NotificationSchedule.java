package cn.guicheng.notification;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the scheduler does for notification. It keeps its plan in the database; any node may do the work. */
@Configuration
class NotificationSchedule {
    /** One clock for everything, so that moving the engine's moves deliveries too. */
    @Bean
    com.github.kagkarlsson.scheduler.Clock dbSchedulerClock(Clock clock) {
        return clock::instant;
    }

    @Bean
    Task<Void> deliverNotices(ObjectProvider<Delivery> delivery) {
        return Tasks.oneTime(Delivery.TASK)
                .onFailure((attempt, operations) -> delivery.getObject().later(attempt, operations))
                .execute((instance, context) -> delivery.getObject().deliver(instance.getId()));
    }

    @Bean
    Task<Void> sendDigests(ObjectProvider<Digests> digests, NotificationSettings settings, Clock clock) {
        return Tasks.recurring("send-digests", Schedules.daily(clock.getZone(), settings.digestAt()))
                .execute((instance, context) -> digests.getObject().send());
    }
}
