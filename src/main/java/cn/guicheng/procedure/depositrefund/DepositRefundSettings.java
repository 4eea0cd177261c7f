package cn.guicheng.procedure.depositrefund;

import java.time.LocalTime;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for refunds of deposits; the manual is silent on them (DEPO-12, [P]).
 *
 * @param objectionWithin how long the owner can object to what is deducted, once told
 * @param monthlyListAt when the list of a month goes to the accountants, on the first working day of the next
 */
@ConfigurationProperties("guicheng.deposit-refund")
record DepositRefundSettings(
        @DefaultValue("P3D") Period objectionWithin, @DefaultValue("09:00") LocalTime monthlyListAt) {}
