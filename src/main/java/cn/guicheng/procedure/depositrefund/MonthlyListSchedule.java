package cn.guicheng.procedure.depositrefund;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every minute, on one node, whether the list of a month is due. */
@Configuration
class MonthlyListSchedule {
    @Bean
    Task<Void> sendDepositLists(ObjectProvider<MonthlyLists> lists) {
        return Tasks.recurring("send-deposit-lists", Schedules.fixedDelay(Duration.ofMinutes(1)))
                .execute((instance, context) -> lists.getObject().send());
    }
}
