package cn.guicheng.register.draft;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Once a night, drafts that nobody has touched for long are removed, before the uploads that only they named. Several nodes may do it at once. */
@Component
class DraftCleanup {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration keep;

    DraftCleanup(JdbcClient jdbc, Clock clock, @Value("${guicheng.drafts.keep:P90D}") Duration keep) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.keep = keep;
    }

    @Scheduled(cron = "${guicheng.drafts.cleanup:0 20 3 * * *}")
    void clean() {
        jdbc.sql("delete from draft where saved_at < ?")
                .param(OffsetDateTime.now(clock).minus(keep))
                .update();
    }
}
