package cn.guicheng.casework.deadline;

import cn.guicheng.casework.cases.OpenTask;
import cn.guicheng.engine.form.Day;
import cn.guicheng.office.time.Allowance;
import cn.guicheng.office.time.OfficeDays;
import cn.guicheng.office.time.UnpublishedYears;
import cn.guicheng.register.calendar.CalendarDay;
import cn.guicheng.register.deadline.ComputedDeadline;
import cn.guicheng.register.deadline.ComputedDeadlines;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How a due time was computed, as staff read it: {@code 2 个工作日，国庆节放假不计}. */
@Component
public class DeadlineWords {
    private final ComputedDeadlines register;
    private final OfficeDays days;
    private final UnpublishedYears unpublished;

    DeadlineWords(ComputedDeadlines register, OfficeDays days, UnpublishedYears unpublished) {
        this.register = register;
        this.days = days;
        this.unpublished = unpublished;
    }

    /** By task; of what people chose only that the days off of its year are not known, where they are not. */
    public Map<String, String> of(Collection<OpenTask> tasks) {
        Map<String, Date> dueTimes = new TreeMap<>();
        tasks.forEach(task -> dueTimes.put(task.id(), task.dueAt()));
        return of(dueTimes);
    }

    /** The same for due times by task. */
    public Map<String, String> of(Map<String, Date> dueTimes) {
        Map<String, String> words = new TreeMap<>();
        Map<String, ComputedDeadline> deadlines = register.ofTasks(dueTimes.keySet());
        dueTimes.forEach((task, due) -> words(deadlines.get(task), due).ifPresent(how -> words.put(task, how)));
        return words;
    }

    private Optional<String> words(ComputedDeadline computed, Date due) {
        if (due == null) {
            return Optional.empty();
        }
        return computed != null && isThat(computed, due)
                ? Optional.of(words(computed))
                : unpublished.of(day(due.toInstant()));
    }

    /** Behind where a deadline ends by the calendar: that the days off of that year are not known, in brackets, or nothing. */
    public String beside(OffsetDateTime end) {
        LocalDate day = day(end.toInstant());
        return unpublished.counted(day, day).map("（%s）"::formatted).orElse("");
    }

    /** Somebody may have chosen another one since. */
    private static boolean isThat(ComputedDeadline computed, Date due) {
        return computed.dueAt().toInstant().toEpochMilli() == due.getTime();
    }

    private String words(ComputedDeadline computed) {
        Allowance allowed = Allowance.of(computed.allowed()).orElseThrow();
        Collection<LocalDate> between = between(computed);
        return allowed.moves()
                ? Stream.of(
                                Stream.of(allowed.words()),
                                allowed.leavesOutDaysOff() ? notCounted(between) : Stream.of("遇休息日提前到前一个工作日"),
                                unpublished
                                        .counted(
                                                day(computed.startedAt().toInstant()),
                                                day(computed.dueAt().toInstant()))
                                        .stream())
                        .flatMap(part -> part)
                        .collect(Collectors.joining("，"))
                : Stream.concat(
                                Stream.of(allowed.words()),
                                unpublished.of(day(computed.dueAt().toInstant())).stream())
                        .collect(Collectors.joining("，"));
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

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Day.OFFICE_ZONE);
    }
}
