package cn.guicheng.casework.colleague;

import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.flow.record.Runs;
import cn.guicheng.flow.record.Steps;
import cn.guicheng.register.transaction.BeforeCommit;
import org.springframework.stereotype.Component;

/** What was decided and taken back counts nowhere: the case was not sent back by it. The work that went into it was done. */
@Component
record FiguresTakenBack(Steps steps, Runs runs, ProcedureModels models) {
    /** {@code task}: id of the step that was taken back; behind what is recorded of the task that went away with it. */
    void forget(String task, String processInstance) {
        BeforeCommit.run(() -> {
            steps.takeBack(task);
            runs.markSentBackAnew(
                    processInstance, definition -> models.of(definition).returningDecisions());
        });
    }
}
