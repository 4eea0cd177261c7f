package cn.guicheng.procedure.complaint;

import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for customer requests; the manual is silent on all of them ([P]).
 *
 * @param repeatedWithin how long an earlier complaint or repair makes the next one of the same customer a repeated one
 * @param reopenWithin how long after its end the same customer can have a case taken up again
 * @param promptWithin how long whoever has to supervise or to inform the customer may take, once a deadline has passed; in working time
 * @param callAgainAfter how long after a call in vain the next one is made
 */
@ConfigurationProperties("guicheng.complaint")
public record ComplaintSettings(
        @DefaultValue("P90D") Period repeatedWithin,
        @DefaultValue("P30D") Period reopenWithin,
        @DefaultValue("PT4H") Duration promptWithin,
        @DefaultValue("PT4H") Duration callAgainAfter) {}
