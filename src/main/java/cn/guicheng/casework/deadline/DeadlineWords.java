package cn.guicheng.casework.deadline;

import cn.guicheng.casework.cases.OpenTask;
import cn.guicheng.engine.form.Day;
import cn.guicheng.office.time.Allowance;
import cn.guicheng.office.time.OfficeDays;
import cn.guicheng.register.calendar.CalendarDay;
import cn.guicheng.register.deadline.ComputedDeadline;
import cn.guicheng.register.deadline.ComputedDeadlines;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How a due time was computed, as staff read it: {@code 2 个工作日，国庆节放假不计}. */
@Component
public class DeadlineWords {
    private final ComputedDeadlines register;
    private final OfficeDays days;

    DeadlineWords(ComputedDeadlines register, OfficeDays days) {
        this.register = register;
        this.days = days;
    }

    /** By task; what people or a documented clock decided is left out. */
    public Map<String, String> of(Collection<OpenTask> tasks) {
        Map<String, Date> dueTimes = new TreeMap<>();
        tasks.forEach(task -> dueTimes.put(task.id(), task.dueAt()));
        return of(dueTimes);
    }

    /** The same for due times by task. */
    public Map<String, String> of(Map<String, Date> dueTimes) {
        Map<String, String> words = new TreeMap<>();
        register.ofTasks(dueTimes.keySet()).forEach((task, computed) -> {
            if (isThat(computed, dueTimes.get(task))) {
                words.put(task, words(computed));
            }
        });
        return words;
    }

    /** Somebody may have chosen another one since. */
    private static boolean isThat(ComputedDeadline computed, Date due) {
        return due != null && computed.dueAt().toInstant().toEpochMilli() == due.getTime();
    }

    private String words(ComputedDeadline computed) {
        Allowance allowed = Allowance.of(computed.allowed()).orElseThrow();
        Collection<LocalDate> between = between(computed);
        return allowed.moves()
                ? Stream.of(
                                Stream.of(allowed.words()),
                                allowed.leavesOutDaysOff() ? notCounted(between) : Stream.of("遇休息日提前到前一个工作日"),
                                unknown(between))
                        .flatMap(part -> part)
                        .collect(Collectors.joining("，"))
                : allowed.words();
    }

    private List<LocalDate> between(ComputedDeadline computed) {
        LocalDate from = day(computed.startedAt().toInstant());
        LocalDate to = day(computed.dueAt().toInstant());
        return from.isAfter(to)
                ? to.datesUntil(from.plusDays(1)).toList()
                : from.datesUntil(to.plusDays(1)).toList();
    }

    private Stream<String> notCounted(Collection<LocalDate> between) {
        String names = between.stream()
                .map(days::of)
                .filter(day -> !day.working() && !day.name().isEmpty())
                .map(CalendarDay::name)
                .distinct()
                .collect(Collectors.joining("、"));
        return names.isEmpty() ? Stream.empty() : Stream.of(names + "放假不计");
    }

    private Stream<String> unknown(Collection<LocalDate> between) {
        return between.stream()
                .map(LocalDate::getYear)
                .distinct()
                .filter(year -> !days.isPublished(year))
                .map(DeadlineWords::unpublished);
    }

    private static String unpublished(int year) {
        return year + " 年放假安排尚未公布，暂按周一至周五计算";
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Day.OFFICE_ZONE);
    }
}
