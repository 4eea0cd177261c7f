package cn.guicheng.casework.reminder;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every minute for tasks to remind of, on one node. */
@Configuration
class ReminderSchedule {
    @Bean
    Task<Void> remindOfTasks(ObjectProvider<Reminders> reminders) {
        return Tasks.recurring("remind-of-tasks", Schedules.fixedDelay(Duration.ofMinutes(1)))
                .execute((instance, context) -> reminders.getObject().remind());
    }
}
