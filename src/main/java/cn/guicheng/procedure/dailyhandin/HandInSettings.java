package cn.guicheng.procedure.dailyhandin;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the day's takings are handed in, and when finance hears of those that nobody has confirmed by then; the manual says "the same day"
 * and "the next day", and no time ([P]).
 *
 * @param time of the day, in the office's time
 * @param reportTime of the next day
 */
@ConfigurationProperties("guicheng.daily-hand-in")
record HandInSettings(@DefaultValue("17:00") LocalTime time, @DefaultValue("09:00") LocalTime reportTime) {}
