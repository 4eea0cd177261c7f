package cn.guicheng.notification;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of notification. What the manual does not say is our assumption ([P]).
 *
 * @param address under which people reach the program, without a slash at the end; empty for the machine's own
 * @param from sender of mails
 * @param mailDirectory where mails are put while no SMTP server is configured
 * @param remindBefore how long before a task's due time its people are reminded; of working time where it is due in working time
 * @param coolDown how long nobody is reminded of a task again, whether by itself or by the applicant; of
 *     working time where the task is due in working time, else of the clock
 * @param digestAt when the day's digest goes out, in the office's time
 * @param giveUpAfter how long the delivery of a notice is tried
 */
@ConfigurationProperties("guicheng.notification")
public record NotificationSettings(
        @DefaultValue("") String address,
        @DefaultValue("guicheng@localhost") String from,
        @DefaultValue("data/mails") java.nio.file.Path mailDirectory,
        @DefaultValue("PT8H") Duration remindBefore,
        @DefaultValue("PT4H") Duration coolDown,
        @DefaultValue("08:00") LocalTime digestAt,
        @DefaultValue("P7D") Duration giveUpAfter) {}
