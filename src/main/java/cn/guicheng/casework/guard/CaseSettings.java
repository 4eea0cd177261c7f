package cn.guicheng.casework.guard;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for all cases.
 *
 * @param taskDueAfter how long a task may take where the manual names no deadline ([P])
 */
@ConfigurationProperties("guicheng.case")
public record CaseSettings(@DefaultValue("P2D") Duration taskDueAfter) {}
