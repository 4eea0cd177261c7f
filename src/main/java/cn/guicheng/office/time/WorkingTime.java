package cn.guicheng.office.time;

import cn.guicheng.office.time.WorkingHours.Span;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Reckons with the time in which the office works: its hours on its days. A moment outside of them counts as the next beginning; what is
 * added ends within working time, at a day's end rather than at the next day's beginning.
 */
@Component
public class WorkingTime {
    private final OfficeDays days;
    private final List<Span> hours;
    private final long perDay;
    private final ZoneId zone;

    WorkingTime(OfficeDays days, WorkingHours hours, Clock clock) {
        this.days = days;
        this.hours = hours.spans();
        this.perDay = worked(LocalTime.MAX);
        this.zone = clock.getZone();
    }

    /** So many days' working time: two working days are twice a day's. */
    public Duration ofDays(long many) {
        return Duration.ofNanos(perDay).multipliedBy(many);
    }

    /** The moment at which so much time has been worked since; that of no time at all is the moment itself, or the next beginning. */
    public Instant after(Instant start, Duration time) {
        LocalDateTime from = local(start);
        if (time.isZero()) {
            return isWithin(from) ? start : instant(nextBeginning(from));
        }
        LocalDate day = from.toLocalDate();
        long left = time.toNanos() + (days.isWorked(day) ? worked(from.toLocalTime()) : 0);
        while (!days.isWorked(day) || left > perDay) {
            left -= days.isWorked(day) ? perDay : 0;
            day = day.plusDays(1);
        }
        return instant(day.atTime(ending(left)));
    }

    /** The last moment from which so much time is worked until then. */
    public Instant before(Instant end, Duration time) {
        if (time.isZero()) {
            return end;
        }
        LocalDateTime until = local(end);
        LocalDate day = until.toLocalDate();
        long there = days.isWorked(day) ? worked(until.toLocalTime()) : 0;
        long left = time.toNanos();
        while (left > there) {
            left -= there;
            day = day.minusDays(1);
            there = days.isWorked(day) ? perDay : 0;
        }
        return instant(day.atTime(beginning(there - left)));
    }

    /** How much is worked from one moment until another; nothing where that is earlier. */
    public Duration between(Instant start, Instant end) {
        if (!start.isBefore(end)) {
            return Duration.ZERO;
        }
        LocalDateTime from = local(start);
        LocalDateTime to = local(end);
        long whole = days.between(from.toLocalDate(), to.toLocalDate().minusDays(1)) * perDay;
        return Duration.ofNanos(whole + workedOn(to) - workedOn(from));
    }

    private long workedOn(LocalDateTime until) {
        return days.isWorked(until.toLocalDate()) ? worked(until.toLocalTime()) : 0;
    }

    /** How much of a working day is over at that time. */
    private long worked(LocalTime until) {
        return hours.stream()
                .filter(span -> span.from().isBefore(until))
                .mapToLong(span -> length(span.from(), until.isBefore(span.to()) ? until : span.to()))
                .sum();
    }

    /** When so much of a working day is over; at the end of a span rather than at the beginning of the next. */
    private LocalTime ending(long worked) {
        long left = worked;
        for (Span span : hours) {
            if (left <= length(span.from(), span.to())) {
                return span.from().plusNanos(left);
            }
            left -= length(span.from(), span.to());
        }
        throw new IllegalStateException("more than a day");
    }

    /** The same, at the beginning of a span rather than at the end of the one before. */
    private LocalTime beginning(long worked) {
        long left = worked;
        for (Span span : hours) {
            if (left < length(span.from(), span.to())) {
                return span.from().plusNanos(left);
            }
            left -= length(span.from(), span.to());
        }
        throw new IllegalStateException("more than a day");
    }

    private boolean isWithin(LocalDateTime moment) {
        LocalTime time = moment.toLocalTime();
        return days.isWorked(moment.toLocalDate())
                && hours.stream().anyMatch(span -> !time.isBefore(span.from()) && !time.isAfter(span.to()));
    }

    private LocalDateTime nextBeginning(LocalDateTime moment) {
        LocalDate day = moment.toLocalDate();
        LocalTime time = moment.toLocalTime();
        if (days.isWorked(day) && time.isBefore(hours.get(hours.size() - 1).from())) {
            return day.atTime(beginning(worked(time)));
        }
        do {
            day = day.plusDays(1);
        } while (!days.isWorked(day));
        return day.atTime(hours.get(0).from());
    }

    private static long length(LocalTime from, LocalTime to) {
        return Duration.between(from, to).toNanos();
    }

    private LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, zone);
    }

    private Instant instant(LocalDateTime moment) {
        return moment.atZone(zone).toInstant();
    }

    /** Between which hours a working day lies, as staff read it: {@code 08:00–12:00、13:30–17:30}. */
    public String hours() {
        return hours.stream().map(span -> span.from() + "–" + span.to()).collect(Collectors.joining("、"));
    }
}
