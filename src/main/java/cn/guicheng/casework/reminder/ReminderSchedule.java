package cn.guicheng.casework.reminder;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for tasks to remind of and for tasks that wait for nobody, on one node. */
@Configuration
class ReminderSchedule {
    /** At once, as far as clocks go: also of what begins without anybody doing anything, such as an absence. */
    @Bean
    Task<Void> lookAfterUnattendedTasks(ObjectProvider<UnattendedTasks> unattended) {
        return Tasks.recurring("look-after-unattended-tasks", Schedules.fixedDelay(Duration.ofSeconds(20)))
                .execute((instance, context) -> unattended.getObject().look());
    }

    @Bean
    Task<Void> remindOfTasks(ObjectProvider<Reminders> reminders) {
        return Tasks.recurring("remind-of-tasks", Schedules.fixedDelay(Duration.ofMinutes(1)))
                .execute((instance, context) -> reminders.getObject().remind());
    }
}
