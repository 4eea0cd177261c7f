package cn.guicheng.casework.step;

import cn.guicheng.engine.form.Day;
import cn.guicheng.engine.model.Conditional;
import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.office.time.Allowance;
import cn.guicheng.register.signature.Signatures;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * What a model says about when a task is due, by the property {@code due}: the time that is allowed ({@link Allowance}), or a variable
 * with such a time, with a moment, or with a day, which is due at its end; behind {@code when} in which cases ({@link Conditional}).
 * {@code due.again} counts where the step was done in the case before.
 */
@Component
public class DueTimes {
    private static final String PROPERTY = "due";
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final ProcedureModels models;
    private final Signatures signatures;

    DueTimes(ProcedureModels models, Signatures signatures) {
        this.models = models;
        this.signatures = signatures;
    }

    /** One of the two; neither where the model says nothing, or the variable that it names has no value. */
    public record Due(Optional<Allowance> allowed, Optional<Date> chosen) {
        static final Due UNSAID = new Due(Optional.empty(), Optional.empty());
    }

    public Due of(DelegateTask task) {
        ProcedureModel model = models.of(task.getProcessDefinitionId());
        String step = task.getTaskDefinitionKey();
        return model.property(step, PROPERTY + ".again")
                .filter(again -> wasDone(task, model))
                .or(() -> model.property(step, PROPERTY))
                .flatMap(due -> Conditional.parse(due).in(task))
                .map(due -> read(due, task))
                .orElse(Due.UNSAID);
    }

    private boolean wasDone(DelegateTask task, ProcedureModel model) {
        return signatures.ofCase(task.getExecution().getProcessBusinessKey()).stream()
                .anyMatch(signature -> signature.procedure().equals(model.key())
                        && signature.task().equals(task.getTaskDefinitionKey()));
    }

    private static Due read(String due, DelegateTask task) {
        Object said = Allowance.of(due).isPresent() ? due : task.getVariable(due);
        Optional<Allowance> allowed = said instanceof String text ? Allowance.of(text) : Optional.empty();
        return allowed.isPresent()
                ? new Due(allowed, Optional.empty())
                : new Due(allowed, Optional.ofNullable(said).map(DueTimes::time));
    }

    private static Date time(Object value) {
        return value instanceof String day
                ? Date.from(LocalDate.parse(day)
                        .atTime(END_OF_DAY)
                        .atZone(Day.OFFICE_ZONE)
                        .toInstant())
                : (Date) value;
    }
}
