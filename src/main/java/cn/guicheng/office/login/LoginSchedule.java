package cn.guicheng.office.login;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wrong passwords that count no longer are forgotten. */
@Configuration
class LoginSchedule {
    @Bean
    Task<Void> forgetOldGuesses(ObjectProvider<Guesses> guesses) {
        return Tasks.recurring("forget-old-guesses", Schedules.fixedDelay(Duration.ofMinutes(10)))
                .execute((instance, context) -> guesses.getObject().clear());
    }
}
