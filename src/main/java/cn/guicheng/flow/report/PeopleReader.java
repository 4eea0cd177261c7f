package cn.guicheng.flow.report;

import cn.guicheng.flow.figures.Days;
import cn.guicheng.flow.figures.Spread;
import cn.guicheng.flow.figures.StepFigures;
import cn.guicheng.flow.figures.StepFigures.By;
import cn.guicheng.flow.figures.StepFigures.StepsOf;
import cn.guicheng.register.person.NamesThen;
import cn.guicheng.register.person.PeopleAsOf;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads how long the steps of a procedure took, by department or by person. */
@Component
public class PeopleReader {
    private final StepFigures steps;
    private final PeopleAsOf people;
    private final Clock clock;

    PeopleReader(StepFigures steps, PeopleAsOf people, Clock clock) {
        this.steps = steps;
        this.people = people;
        this.clock = clock;
    }

    /** In the order of the model, whoever did most first. */
    public record People(List<Row> rows) {}

    /** What one did at a task; {@code who} is null where nobody is known. */
    public record Row(
            String task, String taskName, String who, String whoName, long completed, Spread waiting, Spread working) {}

    public People read(Procedure procedure, Days days, By by) {
        List<StepsOf> counted = steps.byTaskAnd(by, procedure.key(), days);
        NamesThen names = names(by, counted);
        OffsetDateTime then =
                days.to().plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime();
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
                        one.who() == null ? missing(by) : names.at(one.who(), then),
                        one.steps().completed(),
                        one.steps().waiting(),
                        one.steps().working()))
                .toList());
    }

    /** As they were called when the days were over. */
    private NamesThen names(By by, List<StepsOf> counted) {
        List<String> ids = counted.stream().map(StepsOf::who).toList();
        return by == By.PERSON ? people.of(ids) : people.ofGroups(ids);
    }

    private static int place(List<String> order, String task) {
        int place = order.indexOf(task);
        return place < 0 ? order.size() : place;
    }

    private static String missing(By by) {
        return by == By.PERSON ? "系统" : "不属于部门";
    }
}
