package cn.guicheng.register.attachment;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Once a night, uploads that nobody handed in and no draft of their uploader names are removed, and then the bytes that nothing refers to. Several nodes may do it at once. */
@Component
record OrphanCleanup(JdbcClient jdbc, Clock clock, AttachmentSettings settings, FileSweep files) {
    /** The register first: a file without a row harms nobody, and the next night finds it. */
    @Scheduled(cron = "${guicheng.attachment.cleanup:0 30 3 * * *}")
    void clean() {
        jdbc.sql(
                        """
                        delete from attachment where case_number is null and uploaded_at < ?
                        and not exists (select 1 from draft
                            where draft.person = attachment.uploaded_by
                            and draft.content like concat('%', attachment.id, '%'))""")
                .param(OffsetDateTime.now(clock).minus(settings.orphanAge()))
                .update();
        files.sweep();
    }
}
