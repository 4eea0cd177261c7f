package cn.guicheng.limit.due;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every minute, on one node, whether something falls due: so what failed or was missed comes as soon as it can. */
@Configuration
class DueSchedule {
    @Bean
    Task<Void> startWhatIsDue(ObjectProvider<DueStarts> starts) {
        return Tasks.recurring("start-what-is-due", Schedules.fixedDelay(Duration.ofMinutes(1)))
                .execute((instance, context) -> starts.getObject().start());
    }
}
