package cn.guicheng.casework.step;

import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.office.time.OfficeDays;
import cn.guicheng.register.signature.Signatures;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * When a task is due, as its model says by the property {@code due}: {@code 3 working days}, {@code 5 days}, {@code 4 hours}, {@code day 10}
 * (the next tenth of a month) or a variable with a time or a day; {@code due.again} counts where the step was done in the case before.
 * A day is due at its end.
 */
@Component
public class DueTimes {
    private static final String PROPERTY = "due";
    private static final Pattern SPAN = Pattern.compile("(\\d{1,4}) (working days|days|hours)");
    private static final Pattern DAY_OF_MONTH = Pattern.compile("day (\\d{1,2})");

    private final ProcedureModels models;
    private final Signatures signatures;
    private final OfficeDays officeDays;
    private final Clock clock;

    DueTimes(ProcedureModels models, Signatures signatures, OfficeDays officeDays, Clock clock) {
        this.models = models;
        this.signatures = signatures;
        this.officeDays = officeDays;
        this.clock = clock;
    }

    /** Empty where the model says nothing, or the variable that it names has no value. */
    public Optional<Date> of(DelegateTask task) {
        ProcedureModel model = models.of(task.getProcessDefinitionId());
        String step = task.getTaskDefinitionKey();
        return model.property(step, PROPERTY + ".again")
                .filter(again -> wasDone(task, model))
                .or(() -> model.property(step, PROPERTY))
                .flatMap(due -> time(due.strip(), task));
    }

    private boolean wasDone(DelegateTask task, ProcedureModel model) {
        return signatures.ofCase(task.getExecution().getProcessBusinessKey()).stream()
                .anyMatch(signature -> signature.procedure().equals(model.key())
                        && signature.task().equals(task.getTaskDefinitionKey()));
    }

    private Optional<Date> time(String due, DelegateTask task) {
        Matcher span = SPAN.matcher(due);
        if (span.matches()) {
            return Optional.of(after(Integer.parseInt(span.group(1)), span.group(2)));
        }
        Matcher dayOfMonth = DAY_OF_MONTH.matcher(due);
        if (dayOfMonth.matches()) {
            return Optional.of(endOf(next(Integer.parseInt(dayOfMonth.group(1)))));
        }
        Object value = task.getVariable(due);
        return value instanceof String day
                ? Optional.of(endOf(LocalDate.parse(day)))
                : Optional.ofNullable((Date) value);
    }

    private Date after(int many, String unit) {
        return switch (unit) {
            case "hours" -> Date.from(clock.instant().plus(Duration.ofHours(many)));
            case "days" -> endOf(today().plusDays(many));
            default -> endOf(workingDay(many));
        };
    }

    private LocalDate workingDay(int many) {
        LocalDate day = today();
        for (int left = many; left > 0; left -= officeDays.isWorked(day) ? 1 : 0) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** A month that has no such day has its last one instead. */
    private LocalDate next(int day) {
        LocalDate inThisMonth = today().withDayOfMonth(Math.min(day, today().lengthOfMonth()));
        LocalDate month = today().plusMonths(1);
        return inThisMonth.isBefore(today()) ? month.withDayOfMonth(Math.min(day, month.lengthOfMonth())) : inThisMonth;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Date endOf(LocalDate day) {
        return Date.from(
                ZonedDateTime.of(day, LocalTime.of(23, 59, 59), clock.getZone()).toInstant());
    }
}
