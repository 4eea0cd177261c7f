package cn.guicheng.procedure.filelending;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How borrowers are reminded and chased, and how long an item waits for them; the manual says none of it ([P], AMB-17).
 *
 * @param remindDays working days before the day of return
 * @param chaseDays working days between two chases, at least 1
 * @param offerDays working days for which the item waits for whoever is next
 */
@ConfigurationProperties("guicheng.file-lending")
record FileLendingSettings(
        @DefaultValue("1") int remindDays, @DefaultValue("3") int chaseDays, @DefaultValue("2") int offerDays) {
    FileLendingSettings {
        if (remindDays < 0 || chaseDays < 1 || offerDays < 0) {
            throw new IllegalArgumentException(
                    "guicheng.file-lending.chase-days 须至少为 1，remind-days、offer-days 不得小于 0。");
        }
    }
}
