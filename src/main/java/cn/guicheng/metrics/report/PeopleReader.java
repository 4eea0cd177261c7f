package cn.guicheng.metrics.report;

import cn.guicheng.flow.figures.Days;
import cn.guicheng.flow.figures.Spread;
import cn.guicheng.flow.figures.StepFigures;
import cn.guicheng.flow.figures.StepFigures.By;
import cn.guicheng.flow.figures.StepFigures.StepsOf;
import cn.guicheng.identity.Organisation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads how long the steps of a procedure took, by department or by person. */
@Component
public class PeopleReader {
    private final StepFigures steps;
    private final Organisation organisation;

    PeopleReader(StepFigures steps, Organisation organisation) {
        this.steps = steps;
        this.organisation = organisation;
    }

    /** In the order of the model, whoever did most first. */
    public record People(List<Row> rows) {}

    /** What one did at a task; {@code who} is null where nobody is known. */
    public record Row(
            String task, String taskName, String who, String whoName, long completed, Spread waiting, Spread working) {}

    public People read(Procedure procedure, Days days, By by) {
        List<StepsOf> counted = steps.byTaskAnd(by, procedure.key(), days);
        Map<String, String> names = names(by, counted);
        List<String> order = procedure.tasks();
        return new People(counted.stream()
                .sorted(Comparator.<StepsOf>comparingInt(
                                one -> place(order, one.steps().task()))
                        .thenComparing(one -> one.steps().task())
                        .thenComparingLong(one -> -one.steps().completed()))
                .map(one -> new Row(
                        one.steps().task(),
                        procedure.taskName(one.steps().task(), one.steps().name()),
                        one.who(),
                        one.who() == null ? missing(by) : names.get(one.who()),
                        one.steps().completed(),
                        one.steps().waiting(),
                        one.steps().working()))
                .toList());
    }

    private Map<String, String> names(By by, List<StepsOf> counted) {
        List<String> ids = counted.stream()
                .map(StepsOf::who)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toList());
        return by == By.PERSON ? organisation.namesOf(ids) : organisation.groupNames(ids);
    }

    private static int place(List<String> order, String task) {
        int place = order.indexOf(task);
        return place < 0 ? order.size() : place;
    }

    private static String missing(By by) {
        return by == By.PERSON ? "系统" : "不属于部门";
    }
}
