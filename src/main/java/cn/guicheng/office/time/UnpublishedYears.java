package cn.guicheng.office.time;

import cn.guicheng.engine.form.Day;
import cn.guicheng.register.reading.CountedDays;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What is said wherever working days are counted into, or a date lies in, a year of which no days off are known: these words, and no
 * others.
 */
@Component
public class UnpublishedYears implements CountedDays {
    private final OfficeDays days;
    private final Clock clock;

    UnpublishedYears(OfficeDays days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    /** Beside what was counted from one day to another, in either direction; empty where everything on the way is known. */
    public Optional<String> counted(LocalDate from, LocalDate to) {
        List<Integer> unknown = IntStream.rangeClosed(
                        Math.min(from.getYear(), to.getYear()), Math.max(from.getYear(), to.getYear()))
                .filter(year -> !days.isPublished(year))
                .boxed()
                .toList();
        String words = Stream.of(
                        words(unknown.stream().filter(year -> !isOver(year)).toList(), " 年放假安排尚未公布，暂按周一至周五计算"),
                        words(unknown.stream().filter(this::isOver).toList(), " 年放假安排没有录入，按周一至周五计算"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("，"));
        return Optional.of(words).filter(some -> !some.isEmpty());
    }

    /** The same of days as models have them: texts such as 2026-01-31, or points in time; empty for what is none. */
    public Optional<String> counted(Object from, Object to) {
        return day(from).flatMap(first -> day(to).flatMap(last -> counted(first, last)));
    }

    /** Beside a date that somebody chose; empty where the days off of its year are known, or the year is over. */
    public Optional<String> of(LocalDate date) {
        return days.isPublished(date.getYear()) || isOver(date.getYear())
                ? Optional.empty()
                : Optional.of(date.getYear() + " 年放假安排尚未公布");
    }

    /** The same of a day as models have it. */
    public Optional<String> of(Object day) {
        return day(day).flatMap(this::of);
    }

    private static Optional<LocalDate> day(Object value) {
        if (value instanceof Date time) {
            return Optional.of(LocalDate.ofInstant(time.toInstant(), Day.OFFICE_ZONE));
        }
        try {
            return value instanceof String text ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private boolean isOver(int year) {
        return year < LocalDate.now(clock).getYear();
    }

    private static String words(List<Integer> years, String words) {
        return years.isEmpty() ? "" : years.stream().map(String::valueOf).collect(Collectors.joining("、", "", words));
    }
}
