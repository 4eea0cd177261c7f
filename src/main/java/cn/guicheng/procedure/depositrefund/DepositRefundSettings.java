package cn.guicheng.procedure.depositrefund;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for refunds of deposits; the manual is silent on them (DEPO-12, [P]).
 *
 * @param objectionWithin how long the owner can object to what is deducted, once told
 */
@ConfigurationProperties("guicheng.deposit-refund")
record DepositRefundSettings(@DefaultValue("P3D") Period objectionWithin) {}
