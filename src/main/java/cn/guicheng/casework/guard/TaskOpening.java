package cn.guicheng.casework.guard;

import cn.guicheng.casework.step.DueTimes;
import cn.guicheng.casework.step.StepAnswerers;
import cn.guicheng.engine.form.FormDefinition;
import cn.guicheng.engine.form.FormField;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.engine.variable.CaseVariables;
import cn.guicheng.office.time.Allowance;
import cn.guicheng.office.time.OfficeDeadlines;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** A new task has a due time, and its form starts empty: nobody finds the previous person's answers filled in for them. */
@Component
record TaskOpening(
        ProcedureModels models,
        CaseSettings settings,
        DueTimes dueTimes,
        StepAnswerers answerers,
        OfficeDeadlines deadlines)
        implements TaskListener {
    @Override
    public void notify(DelegateTask task) {
        if (task.getDueDate() == null) {
            setDue(task, dueTimes.of(task));
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

    private void setDue(DelegateTask task, DueTimes.Due due) {
        task.setDueDate(due.chosen()
                .orElseGet(() -> deadlines.ofTask(
                        task.getId(),
                        task.getProcessInstanceId(),
                        task.getExecution().getProcessBusinessKey(),
                        due.allowed().orElseGet(() -> Allowance.working(settings.taskDueAfter())))));
    }
}
