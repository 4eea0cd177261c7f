package cn.guicheng.flow.recorder;

import cn.guicheng.engine.model.CaseValues;
import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.engine.store.CaseRows;
import cn.guicheng.engine.variable.CaseVariables;
import cn.guicheng.flow.record.FlowRecords;
import cn.guicheng.flow.record.Run;
import cn.guicheng.flow.record.Runs;
import cn.guicheng.office.time.OfficeTime;
import cn.guicheng.register.person.PeopleAsOf;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records one case's runs anew, as they were recorded while they ran. Departments are those of today. */
@Component
class CaseReplay {
    private final HistoryService historyService;
    private final CaseRows cases;
    private final FlowRecords records;
    private final Runs runs;
    private final StepReplay steps;
    private final HistoryRecorder history;
    private final CaseValues values;
    private final ProcedureModels models;
    private final PeopleAsOf people;
    private final OfficeTime time;
    private final RunRecorder ends;

    CaseReplay(
            @Lazy HistoryService historyService,
            CaseRows cases,
            FlowRecords records,
            Runs runs,
            StepReplay steps,
            HistoryRecorder history,
            CaseValues values,
            ProcedureModels models,
            PeopleAsOf people,
            OfficeTime time,
            RunRecorder ends) {
        this.historyService = historyService;
        this.cases = cases;
        this.records = records;
        this.runs = runs;
        this.steps = steps;
        this.history = history;
        this.values = values;
        this.models = models;
        this.people = people;
        this.time = time;
        this.ends = ends;
    }

    @Transactional
    public void replay(String caseNumber) {
        // What others do meanwhile is recorded by themselves.
        cases.lock(caseNumber);
        List<HistoricProcessInstance> found = historyService
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .orderByProcessInstanceStartTime()
                .asc()
                .list();
        records.remove(caseNumber);
        String starter = found.stream()
                .filter(run -> run.getSuperProcessInstanceId() == null)
                .map(run -> values.of(run.getId()).get(CaseVariables.STARTED_BY.name()))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .orElse(null);
        found.forEach(run -> begin(run, starter));
        found.forEach(this::fill);
        steps.replay(caseNumber, found);
    }

    private void begin(HistoricProcessInstance run, String starter) {
        runs.begin(new Run(
                run.getId(),
                run.getBusinessKey(),
                run.getProcessDefinitionKey(),
                run.getProcessDefinitionId(),
                run.getSuperProcessInstanceId(),
                starter,
                starter == null ? null : people.departmentAt(starter, time.of(run.getStartTime())),
                time.of(run.getStartTime())));
    }

    private void fill(HistoricProcessInstance run) {
        historyService
                .createHistoricDecisionInstanceQuery()
                .processInstanceId(run.getId())
                .includeInputs()
                .includeOutputs()
                .list()
                .forEach(history::decided);
        historyService
                .createHistoricJobLogQuery()
                .processInstanceId(run.getId())
                .list()
                .forEach(history::timed);
        if (run.getEndTime() != null) {
            end(run);
        }
    }

    private void end(HistoricProcessInstance run) {
        ProcedureModel model = models.of(run.getProcessDefinitionId());
        Map<String, Object> last = values.of(run.getId());
        String outcome = Objects.toString(last.get(model.outcomeVariable()), null);
        Object amount = last.get(CaseVariables.AMOUNT.name());
        ends.end(run.getId(), time.of(run.getEndTime()), outcome, amount instanceof Long cents ? cents : null);
    }
}
