package cn.guicheng.flow.recorder;

import cn.guicheng.engine.internal.Unrestricted;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * For how long the history of ended cases is kept: as the setting says, by procedure. It counts for cases that end from then on;
 * registers and figures are kept for ever.
 */
@Component
public class HistoryRetention {
    private static final Logger LOG = LoggerFactory.getLogger(HistoryRetention.class);

    private final MetricsSettings settings;
    private final RepositoryService repositoryService;
    private final Unrestricted unrestricted;

    HistoryRetention(MetricsSettings settings, RepositoryService repositoryService, Unrestricted unrestricted) {
        this.settings = settings;
        this.repositoryService = repositoryService;
        this.unrestricted = unrestricted;
    }

    /**
     * Tells the engine, for every version. A second time changes nothing.
     *
     * @throws IllegalStateException where the setting names a procedure that does not exist, or less than a day
     */
    public void apply() {
        unrestricted.run(() -> settings.historyDays().forEach(this::apply));
    }

    private void apply(String procedure, Integer days) {
        List<ProcessDefinition> versions = repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey(procedure)
                .list();
        if (versions.isEmpty() || days < 1) {
            throw new IllegalStateException("guicheng.metrics.history-days.%s=%d: no such procedure, or less than a day"
                    .formatted(procedure, days));
        }
        for (ProcessDefinition version : versions) {
            if (!days.equals(version.getHistoryTimeToLive())) {
                repositoryService.updateProcessDefinitionHistoryTimeToLive(version.getId(), days);
                LOG.info("history of {} is kept for {} days", version.getId(), days);
            }
        }
    }
}
