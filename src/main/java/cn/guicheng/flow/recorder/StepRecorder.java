package cn.guicheng.flow.recorder;

import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.flow.record.Runs;
import cn.guicheng.flow.record.Step;
import cn.guicheng.flow.record.StepEnd;
import cn.guicheng.flow.record.Steps;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.office.time.OfficeTime;
import cn.guicheng.register.signature.Signature;
import cn.guicheng.register.signature.Signatures;
import cn.guicheng.register.transaction.BeforeCommit;
import java.time.OffsetDateTime;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Records that a task of a person is claimed, done, or goes away. */
@Component
record StepRecorder(
        Steps steps,
        Runs runs,
        ProcedureModels models,
        Signatures signatures,
        Organisation organisation,
        OfficeTime time) {
    void open(DelegateTask task) {
        String run = task.getProcessInstanceId();
        if (ProcedureModel.isCorrection(task.getTaskDefinitionKey())) {
            BeforeCommit.run(() -> runs.markSentBack(run));
        }
    }

    void claim(DelegateTask task) {
        if (task.getAssignee() != null) {
            Step step = step(task);
            OffsetDateTime now = time.now();
            BeforeCommit.run(() -> steps.claim(step, now));
        }
    }

    /** With its signature's decision, also where that is drawn from other answers after the task is done (REIM-10). */
    void complete(DelegateTask task) {
        Step step = step(task);
        StepEnd done = ended(task, false);
        BeforeCommit.run(() -> record(step, done.with(signed(step))));
    }

    void cancel(DelegateTask task) {
        Step step = step(task);
        StepEnd gone = ended(task, true);
        BeforeCommit.run(() -> record(step, gone));
    }

    /** Ends a step as somebody, or nobody, did it. */
    void record(Step step, StepEnd end) {
        steps.end(step, end);
        if (models.of(step.processDefinitionId()).isSentBackBy(end.decision())) {
            runs.markSentBack(step.processInstanceId());
        }
    }

    private String signed(Step step) {
        return signatures
                .latest(step.caseNumber(), step.procedure(), step.task())
                .map(Signature::decision)
                .orElse(null);
    }

    private StepEnd ended(DelegateTask task, boolean cancelled) {
        String person = task.getAssignee();
        return new StepEnd(
                time.now(),
                cancelled,
                person,
                person == null ? null : organisation.departmentOf(person).orElse(null),
                null);
    }

    private Step step(DelegateTask task) {
        ProcedureModel model = models.of(task.getProcessDefinitionId());
        return new Step(
                task.getId(),
                task.getProcessInstanceId(),
                task.getExecution().getProcessBusinessKey(),
                model.key(),
                task.getProcessDefinitionId(),
                task.getTaskDefinitionKey(),
                model.nameOf(task.getTaskDefinitionKey()),
                time.of(task.getCreateTime()),
                time.of(task.getDueDate()));
    }
}
