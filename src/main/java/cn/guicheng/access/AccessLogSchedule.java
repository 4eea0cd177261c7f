package cn.guicheng.access;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Entries of the access log leave it when their time is over. */
@Configuration
class AccessLogSchedule {
    @Bean
    Task<Void> removeOldAccessEntries(JdbcClient jdbc, AccessLogSettings settings, Clock clock) {
        return Tasks.recurring("remove-old-access-entries", Schedules.daily(clock.getZone(), settings.removeAt()))
                .execute((instance, context) -> jdbc.sql("delete from access_log where noted_at < ?")
                        .param(OffsetDateTime.now(clock).minus(settings.keep()))
                        .update());
    }
}
