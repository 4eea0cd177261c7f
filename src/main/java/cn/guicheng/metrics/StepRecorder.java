package cn.guicheng.metrics;

import cn.guicheng.engine.CaseVariables;
import cn.guicheng.engine.ProcedureModel;
import cn.guicheng.engine.ProcedureModels;
import cn.guicheng.engine.Texts;
import cn.guicheng.flow.Runs;
import cn.guicheng.flow.Step;
import cn.guicheng.flow.StepEnd;
import cn.guicheng.flow.Steps;
import cn.guicheng.identity.Organisation;
import cn.guicheng.transaction.BeforeCommit;
import java.time.OffsetDateTime;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Records that a task of a person is claimed, done, or goes away. */
@Component
class StepRecorder {
    private final Steps steps;
    private final Runs runs;
    private final ProcedureModels models;
    private final Organisation organisation;
    private final OfficeTime time;

    StepRecorder(Steps steps, Runs runs, ProcedureModels models, Organisation organisation, OfficeTime time) {
        this.steps = steps;
        this.runs = runs;
        this.models = models;
        this.organisation = organisation;
        this.time = time;
    }

    void claim(DelegateTask task) {
        if (task.getAssignee() != null) {
            Step step = step(task);
            OffsetDateTime now = time.now();
            BeforeCommit.run(() -> steps.claim(step, now));
        }
    }

    void complete(DelegateTask task) {
        end(step(task), ended(task, false, Texts.tidy(CaseVariables.DECISION.get(task))));
    }

    void cancel(DelegateTask task) {
        end(step(task), ended(task, true, null));
    }

    /** Ends a step as somebody, or nobody, did it. */
    void end(Step step, StepEnd end) {
        BeforeCommit.run(() -> {
            steps.end(step, end);
            if (models.of(step.processDefinitionId()).isSentBackBy(end.decision())) {
                runs.markSentBack(step.processInstanceId());
            }
        });
    }

    private StepEnd ended(DelegateTask task, boolean cancelled, String decision) {
        String person = task.getAssignee();
        return new StepEnd(
                time.now(),
                cancelled,
                person,
                person == null ? null : organisation.departmentOf(person).orElse(null),
                decision);
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
