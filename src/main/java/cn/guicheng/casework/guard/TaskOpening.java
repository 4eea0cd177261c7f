package cn.guicheng.casework.guard;

import cn.guicheng.casework.step.DueTimes;
import cn.guicheng.casework.step.StepAnswerers;
import cn.guicheng.engine.form.FormDefinition;
import cn.guicheng.engine.form.FormField;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.engine.variable.CaseVariables;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** A new task has a due time, and its form starts empty: nobody finds the previous person's answers filled in for them. */
@Component
record TaskOpening(
        ProcedureModels models, CaseSettings settings, DueTimes dueTimes, StepAnswerers answerers, Clock clock)
        implements TaskListener {
    @Override
    public void notify(DelegateTask task) {
        if (task.getDueDate() == null) {
            task.setDueDate(
                    dueTimes.of(task).orElseGet(() -> Date.from(clock.instant().plus(settings.taskDueAfter()))));
        }
        FormDefinition form = models.taskForm(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
        Stream<String> ownFields =
                form.prefilled() ? Stream.empty() : form.fields().stream().map(FormField::name);
        List<String> fresh = Stream.concat(
                        Stream.of(CaseVariables.DECISION.name(), CaseVariables.COMMENT.name()), ownFields)
                .distinct()
                .toList();
        fresh.stream().filter(task.getExecution()::hasVariable).forEach(task.getExecution()::removeVariable);
        if (answerers.isOne(task)) {
            // What one of several answers is theirs alone.
            fresh.forEach(name -> task.getExecution().setVariableLocal(name, null));
        }
    }
}
