package cn.guicheng.procedure.decorationpermit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often works are patrolled, and how long before a permit's end people are reminded; the manual says neither ([P], AMB-16, DECO-55).
 *
 * @param patrolDays days between two patrols, at least 1
 * @param remindDays working days before the permit's end
 */
@ConfigurationProperties("guicheng.decoration-permit")
record DecorationPermitSettings(@DefaultValue("3") int patrolDays, @DefaultValue("3") int remindDays) {
    DecorationPermitSettings {
        if (patrolDays < 1 || remindDays < 0) {
            throw new IllegalArgumentException("guicheng.decoration-permit.patrol-days 须至少为 1，remind-days 不得小于 0。");
        }
    }
}
