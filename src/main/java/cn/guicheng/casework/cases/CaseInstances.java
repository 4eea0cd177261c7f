package cn.guicheng.casework.cases;

import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What ran in a case, open or ended, as the engine's history knows it; whoever is logged in is asked for their rights. */
@Component
public class CaseInstances {
    private final HistoryService history;

    CaseInstances(@Lazy HistoryService history) {
        this.history = history;
    }

    /** The case's own first, then those it called, oldest first; none once its history is cleaned up. */
    public List<HistoricProcessInstance> of(String caseNumber) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .orderByProcessInstanceStartTime()
                .asc()
                .list()
                .stream()
                .sorted(Comparator.comparing(instance -> instance.getSuperProcessInstanceId() != null))
                .toList();
    }
}
