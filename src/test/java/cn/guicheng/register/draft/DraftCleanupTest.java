package cn.guicheng.register.draft;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A draft that nobody touches any more goes; on both databases. */
abstract class DraftCleanupTest {
    private static final long DAY = 24 * 3_600_000L;

    @OnH2
    static class OnH2Test extends DraftCleanupTest {}

    @OnPostgres
    static class OnPostgresTest extends DraftCleanupTest {}

    @Autowired
    Drafts drafts;

    @Autowired
    DraftCleanup cleanup;

    @AfterEach
    void clock() {
        ClockUtil.reset();
    }

    @Test
    void aDraftIsKeptForNinetyDays() {
        long now = System.currentTimeMillis();
        drafts.keep("somebody", "reimbursement", "start", "{}");
        ClockUtil.setCurrentTime(new Date(now + 89 * DAY));
        cleanup.clean();
        assertThat(drafts.of("somebody")).hasSize(1);
        ClockUtil.setCurrentTime(new Date(now + 91 * DAY));
        cleanup.clean();
        assertThat(drafts.of("somebody")).isEmpty();
    }
}
