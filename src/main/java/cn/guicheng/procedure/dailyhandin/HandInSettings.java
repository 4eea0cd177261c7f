package cn.guicheng.procedure.dailyhandin;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the day's takings are handed in; the manual says "the same day" and no time ([P]).
 *
 * @param time of the day, in the office's time
 */
@ConfigurationProperties("guicheng.daily-hand-in")
record HandInSettings(@DefaultValue("17:00") LocalTime time) {}
