package cn.guicheng.casework;

import cn.guicheng.engine.Unrestricted;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Finds cases by their number. Whether somebody may see one is {@link CaseVisibility}'s to say. */
@Component
public class Cases {
    private final HistoryService historyService;
    private final Unrestricted unrestricted;

    Cases(@Lazy HistoryService historyService, Unrestricted unrestricted) {
        this.historyService = historyService;
        this.unrestricted = unrestricted;
    }

    public Optional<CaseRecord> find(String caseNumber) {
        HistoricProcessInstance instance = unrestricted.get(() -> historyService
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .rootProcessInstances()
                .singleResult());
        return Optional.ofNullable(instance).map(Cases::record);
    }

    static CaseRecord record(HistoricProcessInstance found) {
        return new CaseRecord(
                found.getBusinessKey(),
                found.getId(),
                found.getProcessDefinitionId(),
                found.getStartTime(),
                found.getEndTime());
    }
}
