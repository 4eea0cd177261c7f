package cn.guicheng.office.time;

import cn.guicheng.engine.form.FormOffice;
import cn.guicheng.register.calendar.CalendarDay;
import cn.guicheng.register.calendar.OwnDays;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * The days on which the office works: Monday to Friday, but for what is published ({@link PublishedDays}) and what the office has
 * entered itself, which goes before. What another node entered counts after a second at most.
 */
@Component
public class OfficeDays implements FormOffice.WorkingDays {
    private static final int WORKED_A_WEEK = 5;
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final LoadingCache<Boolean, NavigableMap<LocalDate, CalendarDay>> known;

    OfficeDays(OwnDays own) {
        known = Caffeine.newBuilder().expireAfterWrite(FRESH).build(any -> known(own));
    }

    private static NavigableMap<LocalDate, CalendarDay> known(OwnDays own) {
        NavigableMap<LocalDate, CalendarDay> days = new TreeMap<>(PublishedDays.all());
        own.all().forEach(day -> days.put(day.date(), day));
        return days;
    }

    /** Whether the office works on that day. */
    public boolean isWorked(LocalDate day) {
        return of(day).working();
    }

    /** The day as it is now; a day like any other has no name. */
    public CalendarDay of(LocalDate day) {
        CalendarDay otherwise = days().get(day);
        return otherwise != null ? otherwise : new CalendarDay(day, !isOfTheWeekend(day), "");
    }

    /**
     * Whether the published days off of that year are known; where they are not, it is Monday to Friday all year, but for days off of the
     * office's own. Each notice has days off in the week of National Day.
     */
    public boolean isPublished(int year) {
        return days().subMap(LocalDate.of(year, 10, 1), true, LocalDate.of(year, 10, 7), true).values().stream()
                .anyMatch(day -> !day.working() && !isOfTheWeekend(day.date()));
    }

    @Override
    public long between(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            return 0;
        }
        return mondaysToFridays(first, last)
                + days().subMap(first, true, last, true).values().stream()
                        .mapToInt(OfficeDays::difference)
                        .sum();
    }

    /** Whoever asks next on this node is answered anew. */
    public void forget() {
        known.invalidateAll();
    }

    private NavigableMap<LocalDate, CalendarDay> days() {
        return known.get(true);
    }

    /** By how much what is known differs from the week. */
    private static int difference(CalendarDay day) {
        return (day.working() ? 1 : 0) - (isOfTheWeekend(day.date()) ? 0 : 1);
    }

    private static long mondaysToFridays(LocalDate first, LocalDate last) {
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        long worked = days / 7 * WORKED_A_WEEK;
        for (LocalDate day = last.minusDays(days % 7 - 1); days % 7 > 0 && !day.isAfter(last); day = day.plusDays(1)) {
            worked += isOfTheWeekend(day) ? 0 : 1;
        }
        return worked;
    }

    private static boolean isOfTheWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
