package cn.guicheng.office.calendar;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every hour, on one node, whether the calendar reaches far enough. */
@Configuration
class CalendarSchedule {
    @Bean
    Task<Void> lookAtTheYearToCome(ObjectProvider<YearToCome> year) {
        return Tasks.recurring("look-at-the-year-to-come", Schedules.fixedDelay(Duration.ofHours(1)))
                .execute((instance, context) -> year.getObject().look());
    }
}
