package cn.guicheng;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** The scheduler of the tests: does what is due when a test says so, by the engine's clock. */
@TestConfiguration
class ManualSchedule {
    @Bean
    ManualScheduler scheduler(
            DataSource database, List<com.github.kagkarlsson.scheduler.task.Task<?>> tasks, Clock clock) {
        return TestHelper.createManualScheduler(new TransactionAwareDataSourceProxy(database), tasks)
                .clock(new SettableClock() {
                    @Override
                    public Instant now() {
                        return clock.instant();
                    }
                })
                .build();
    }

    /** Not started: nothing runs by itself. */
    @Bean
    com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter starter(Scheduler scheduler) {
        return () -> {};
    }
}
