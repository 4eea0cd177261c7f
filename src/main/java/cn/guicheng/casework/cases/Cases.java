package cn.guicheng.casework.cases;

import cn.guicheng.engine.internal.Unrestricted;
import cn.guicheng.flow.record.RunsOfCase;
import cn.guicheng.flow.record.RunsOfCase.Recorded;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Finds cases by their number, also those whose history has been cleaned up. Whether somebody may see one is {@link CaseVisibility}'s to say. */
@Component
public class Cases {
    private final HistoryService historyService;
    private final RunsOfCase runs;
    private final Unrestricted unrestricted;

    Cases(@Lazy HistoryService historyService, RunsOfCase runs, Unrestricted unrestricted) {
        this.historyService = historyService;
        this.runs = runs;
        this.unrestricted = unrestricted;
    }

    public Optional<CaseRecord> find(String caseNumber) {
        HistoricProcessInstance instance = unrestricted.get(() -> historyService
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .rootProcessInstances()
                .singleResult());
        return Optional.ofNullable(instance).map(Cases::record).or(() -> kept(caseNumber));
    }

    /** Those that there are, in the order of the numbers. */
    public List<CaseRecord> findAll(List<String> caseNumbers) {
        if (caseNumbers.isEmpty()) {
            return List.of();
        }
        Map<String, CaseRecord> known = unrestricted
                .get(() -> historyService
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKeyIn(caseNumbers.toArray(String[]::new))
                        .rootProcessInstances()
                        .list())
                .stream()
                .map(Cases::record)
                .collect(Collectors.toMap(CaseRecord::caseNumber, Function.identity()));
        return caseNumbers.stream()
                .map(number -> Optional.ofNullable(known.get(number)).or(() -> kept(number)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<CaseRecord> kept(String caseNumber) {
        return runs.of(caseNumber).stream()
                .filter(run -> run.calledBy() == null && run.endedAt() != null)
                .findFirst()
                .map(run -> record(caseNumber, run));
    }

    private static CaseRecord record(String caseNumber, Recorded kept) {
        return new CaseRecord(
                caseNumber,
                kept.processInstanceId(),
                kept.processDefinitionId(),
                Date.from(kept.startedAt().toInstant()),
                Date.from(kept.endedAt().toInstant()),
                kept.outcome());
    }

    static CaseRecord record(HistoricProcessInstance found) {
        return new CaseRecord(
                found.getBusinessKey(),
                found.getId(),
                found.getProcessDefinitionId(),
                found.getStartTime(),
                found.getEndTime(),
                null);
    }
}
