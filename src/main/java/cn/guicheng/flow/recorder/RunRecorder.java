package cn.guicheng.flow.recorder;

import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.engine.variable.CaseVariables;
import cn.guicheng.flow.record.Run;
import cn.guicheng.flow.record.Runs;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.office.time.OfficeTime;
import cn.guicheng.register.transaction.BeforeCommit;
import java.time.OffsetDateTime;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Records that a run of a procedure begins and ends. */
@Component
record RunRecorder(Runs runs, ProcedureModels models, Organisation organisation, OfficeTime time) {
    /** What a called procedure comes to when it sends the case back to whoever called it. */
    private static final String RETURNED = "returned";

    void begin(DelegateExecution execution) {
        DelegateExecution caller = execution.getSuperExecution();
        String starter =
                caller == null ? CaseVariables.STARTED_BY.get(execution) : CaseVariables.STARTED_BY.get(caller);
        Run run = new Run(
                execution.getProcessInstanceId(),
                execution.getProcessBusinessKey(),
                models.of(execution.getProcessDefinitionId()).key(),
                execution.getProcessDefinitionId(),
                caller == null ? null : caller.getProcessInstanceId(),
                starter,
                starter == null ? null : organisation.lastDepartmentOf(starter).orElse(null),
                time.now());
        BeforeCommit.run(() -> runs.begin(run));
    }

    void end(DelegateExecution execution) {
        ProcedureModel model = models.of(execution.getProcessDefinitionId());
        Object outcome = execution.getVariable(model.outcomeVariable());
        Object amount = execution.getVariable(CaseVariables.AMOUNT.name());
        end(
                execution.getProcessInstanceId(),
                time.now(),
                outcome == null ? null : outcome.toString(),
                amount instanceof Long cents ? cents : null);
    }

    /** Ends a run with what it came to. */
    void end(String run, OffsetDateTime endedAt, String outcome, Long amountInCents) {
        BeforeCommit.run(() -> {
            runs.end(run, endedAt, outcome, amountInCents);
            if (RETURNED.equals(outcome)) {
                runs.markSentBack(run);
            }
        });
    }
}
