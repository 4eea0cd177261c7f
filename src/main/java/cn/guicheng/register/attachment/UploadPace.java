package cn.guicheng.register.attachment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How fast somebody may upload.
 *
 * @param uploadsPerHour of one person, copies included; at least one
 */
@ConfigurationProperties("guicheng.door")
record UploadPace(@DefaultValue("600") int uploadsPerHour) {
    UploadPace {
        if (uploadsPerHour < 1) {
            throw new IllegalArgumentException("guicheng.door.uploads-per-hour: " + uploadsPerHour);
        }
    }
}
