package cn.guicheng.register.access;

import java.time.LocalTime;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the access log.
 *
 * @param keep how long an entry is kept
 * @param removeAt when older ones are removed each day, in the office's time
 * @param rowsPerMinute how many different refusals from one address get a row of their own within a minute; the rest share one
 */
@ConfigurationProperties("guicheng.access-log")
record AccessLogSettings(
        @DefaultValue("P180D") Period keep,
        @DefaultValue("03:10") LocalTime removeAt,
        @DefaultValue("30") int rowsPerMinute) {}
