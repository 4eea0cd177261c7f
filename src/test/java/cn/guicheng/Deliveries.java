package cn.guicheng;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Does what the scheduler would do by itself, and moves the office's clock. */
@TestComponent
public class Deliveries {
    private final ManualScheduler scheduler;
    private final JdbcClient jdbc;
    private final Clock clock;

    Deliveries(ManualScheduler scheduler, JdbcClient jdbc, Clock clock) {
        this.scheduler = scheduler;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What other tests left undelivered is none of this one's business. */
    public void forget() {
        jdbc.sql("delete from scheduled_tasks where task_name = 'deliver-notice'")
                .update();
    }

    /** Everything that is due now; what fails is due later. */
    public void run() {
        for (int rounds = 0; due() > 0; rounds++) {
            if (rounds > 1000) {
                throw new AssertionError("still due: " + due());
            }
            scheduler.runAnyDueExecutions();
        }
    }

    /** The same after a while. */
    public void runAfter(Duration pause) {
        ClockUtil.offset(ClockUtil.getCurrentTime().getTime() - System.currentTimeMillis() + pause.toMillis());
        run();
    }

    private long due() {
        return jdbc.sql("select count(*) from scheduled_tasks where execution_time <= ? and picked = false")
                .param(OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }
}
