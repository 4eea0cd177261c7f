package cn.guicheng.flow.recorder;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of what is kept and counted.
 *
 * @param rebuild whether this start counts everything anew from the engine's history
 * @param historyDays for how many days after its end a case's history is kept, by procedure; where none is given, as its model says
 *     (FILE-04 leaves the period to the company: ten years is our assumption)
 */
@ConfigurationProperties("guicheng.metrics")
record MetricsSettings(@DefaultValue("false") boolean rebuild, @DefaultValue Map<String, Integer> historyDays) {}
