package cn.guicheng.casework.deadline;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks, on one node, whether the calendar changed: well within a minute of it open deadlines have followed. */
@Configuration
class DeadlineSchedule {
    @Bean
    Task<Void> followTheCalendar(ObjectProvider<DeadlineMoves> moves) {
        return Tasks.recurring("follow-the-calendar", Schedules.fixedDelay(Duration.ofSeconds(15)))
                .execute((instance, context) -> moves.getObject().follow());
    }
}
