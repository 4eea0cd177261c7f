package cn.guicheng.casework.guard;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for all cases.
 *
 * @param taskDueAfter how long a task may take where the manual names no deadline ([P]), in working time: whole days are working days
 */
@ConfigurationProperties("guicheng.case")
public record CaseSettings(@DefaultValue("P2D") Duration taskDueAfter) {
    private static final Duration LONGEST = Duration.ofDays(3650);

    public CaseSettings {
        if (taskDueAfter.isNegative() || taskDueAfter.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("guicheng.case.task-due-after 须在 0 至 3650 天之间，写成 P2D（工作日）或 PT4H（工作小时）。");
        }
    }
}
