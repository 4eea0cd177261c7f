package cn.guicheng.flow.recorder;

import cn.guicheng.engine.internal.HistoryListener;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.flow.record.Deadlines;
import cn.guicheng.flow.record.Deadlines.Deadline;
import cn.guicheng.flow.record.Decisions;
import cn.guicheng.flow.record.Decisions.Decision;
import cn.guicheng.office.time.OfficeTime;
import cn.guicheng.register.transaction.BeforeCommit;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.camunda.bpm.engine.history.HistoricJobLog;
import org.springframework.stereotype.Component;

/** Records what was decided by a table, and which deadlines were met. */
@Component
record HistoryRecorder(
        Decisions decisions, Deadlines deadlines, NearLimits nearLimits, ProcedureModels models, OfficeTime time)
        implements HistoryListener {
    /** A table asked outside of any case is nobody's figure. */
    @Override
    public void decided(HistoricDecisionInstance evaluation) {
        if (evaluation.getProcessInstanceId() == null) {
            return;
        }
        Decision decision = new Decision(
                evaluation.getId(),
                evaluation.getDecisionDefinitionKey(),
                evaluation.getDecisionDefinitionId(),
                evaluation.getProcessInstanceId(),
                time.of(evaluation.getEvaluationTime()),
                evaluation.getOutputs().stream()
                        .map(HistoricDecisionOutputInstance::getRuleId)
                        .distinct()
                        .toList(),
                nearLimits.of(evaluation));
        BeforeCommit.run(() -> decisions.add(decision));
    }

    /** A timer that fired ran out; one that was taken away was met. */
    @Override
    public void timed(HistoricJobLog log) {
        if ((log.isSuccessLog() || log.isDeletionLog()) && isDeadline(log)) {
            Deadline deadline = new Deadline(
                    log.getJobId(),
                    log.getProcessInstanceId(),
                    log.getActivityId(),
                    time.of(log.getJobDueDate()),
                    time.of(log.getTimestamp()),
                    log.isDeletionLog());
            BeforeCommit.run(() -> deadlines.add(deadline));
        }
    }

    private boolean isDeadline(HistoricJobLog log) {
        return log.getActivityId() != null
                && models.of(log.getProcessDefinitionId())
                        .property(log.getActivityId(), "deadline")
                        .isPresent();
    }
}
