package cn.guicheng.procedure.complaintreport;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every minute, on one node, whether a report is due: so one that failed or was missed comes as soon as it can. */
@Configuration
class ReportSchedule {
    @Bean
    Task<Void> draftComplaintReports(ObjectProvider<DueReports> reports) {
        return Tasks.recurring("draft-complaint-reports", Schedules.fixedDelay(Duration.ofMinutes(1)))
                .execute((instance, context) -> reports.getObject().draft());
    }
}
