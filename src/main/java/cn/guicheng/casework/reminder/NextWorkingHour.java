package cn.guicheng.casework.reminder;

import cn.guicheng.office.time.OfficeDays;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** When one hour of the office's time has passed (ATT-51): outside of it, the hour begins with the next working time. */
@Component
record NextWorkingHour(OfficeDays days, Clock clock) {
    private record Span(LocalTime from, LocalTime to) {}

    private static final List<Span> WORKED = List.of(
            new Span(LocalTime.of(8, 0), LocalTime.of(12, 0)), new Span(LocalTime.of(13, 30), LocalTime.of(17, 30)));

    Instant after(Instant start) {
        ZonedDateTime from = start.atZone(clock.getZone());
        Duration left = Duration.ofHours(1);
        for (LocalDate day = from.toLocalDate(); ; day = day.plusDays(1)) {
            if (!days.isWorked(day)) {
                continue;
            }
            for (Span span : WORKED) {
                ZonedDateTime begin = day.atTime(span.from()).atZone(clock.getZone());
                ZonedDateTime end = day.atTime(span.to()).atZone(clock.getZone());
                ZonedDateTime since = begin.isBefore(from) ? from : begin;
                if (!since.plus(left).isAfter(end)) {
                    return since.plus(left).toInstant();
                }
                if (since.isBefore(end)) {
                    left = left.minus(Duration.between(since, end));
                }
            }
        }
    }
}
