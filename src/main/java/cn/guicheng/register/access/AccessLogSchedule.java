package cn.guicheng.register.access;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Entries of the access log leave it when their time is over. */
@Configuration
class AccessLogSchedule {
    @Bean
    Task<Void> removeOldAccessEntries(ObjectProvider<AccessRows> rows, AccessLogSettings settings, Clock clock) {
        return Tasks.recurring("remove-old-access-entries", Schedules.daily(clock.getZone(), settings.removeAt()))
                .execute((instance, context) ->
                        rows.getObject().removeBefore(OffsetDateTime.now(clock).minus(settings.keep())));
    }
}
