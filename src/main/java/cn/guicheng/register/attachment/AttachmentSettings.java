package cn.guicheng.register.attachment;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of attachments.
 *
 * @param directory where the files are
 * @param maximumSize the largest file accepted
 * @param orphanAge after how long an upload that no case refers to is removed
 * @param unattached how much one person's uploads that no case refers to yet may take together
 */
@ConfigurationProperties("guicheng.attachment")
record AttachmentSettings(
        Path directory,
        @DefaultValue("20MB") DataSize maximumSize,
        @DefaultValue("P1D") Duration orphanAge,
        @DefaultValue("500MB") DataSize unattached) {}
