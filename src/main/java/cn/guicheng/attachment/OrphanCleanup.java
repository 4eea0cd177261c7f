package cn.guicheng.attachment;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Once a night, uploads that nobody handed in are removed. Several nodes may do it at once. */
@Component
class OrphanCleanup {
    private final Attachments attachments;

    OrphanCleanup(Attachments attachments) {
        this.attachments = attachments;
    }

    @Scheduled(cron = "${guicheng.attachment.cleanup:0 30 3 * * *}")
    void clean() {
        attachments.removeOrphans();
    }
}
